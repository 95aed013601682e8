import { type Filters, type MeasurePlan, newId, type Tx, tables } from '../../../kernel/index.ts'
import { supersede } from '../supersede.queries.ts'
import type { AnswerableKind, ChoiceTable, DisclosureTables } from '../tables.ts'

/** The officer's word on what answers each question, by question. */
export async function choicesOf(
  tx: Tx,
  questionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ChoiceTable[]>> {
  const rows = await tables<DisclosureTables>(tx)
    .selectFrom('disclosure.choice')
    .selectAll()
    .where('force_id', '=', tx.forceId)
    .where('question_id', 'in', questionIds)
    .where('superseded_at', 'is', null)
    .orderBy('ordinal')
    .execute()
  const byQuestion = new Map<string, ChoiceTable[]>()
  for (const row of rows) byQuestion.set(row.question_id, [...(byQuestion.get(row.question_id) ?? []), row])
  return byQuestion
}

export interface NewChoice {
  readonly questionId: string
  readonly kind: AnswerableKind
  readonly id: string
  /** Which of several that it answers with; all of them where it is absent or empty. */
  readonly part?: string
  readonly state: ChoiceTable['state']
  readonly plan: MeasurePlan | null
  /** What a register is narrowed to; as it was read where it is absent or null. */
  readonly narrowedTo?: Filters | null
  readonly ordinal: number
}

/** Keeps the officer's word; an earlier one on the same answer is superseded. */
export async function choose(tx: Tx, { part = '', narrowedTo = null, ...choice }: NewChoice): Promise<void> {
  const db = tables<DisclosureTables>(tx)
  await supersede(tx, 'disclosure.choice', {
    question_id: [choice.questionId],
    answerable_id: [choice.id],
    part: [part],
  })
  await db
    .insertInto('disclosure.choice')
    .values({
      force_id: tx.forceId,
      choice_id: newId(),
      question_id: choice.questionId,
      answerable_kind: choice.kind,
      answerable_id: choice.id,
      part,
      state: choice.state,
      plan: (choice.plan ? JSON.stringify(choice.plan) : null) as never,
      narrowed_to: (narrowedTo ? JSON.stringify(narrowedTo) : null) as never,
      ordinal: choice.ordinal,
      import_id: null,
      line: null,
      decided_by: tx.actor.userId,
      decided_by_name: tx.actor.name,
      recorded_at: tx.at,
      superseded_at: null,
    })
    .execute()
}
