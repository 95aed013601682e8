import { newId, type Tx, tables } from '../../../../kernel/index.ts'
import type { Answer } from '../../answering/answer.ts'
import { supersede } from '../../supersede.queries.ts'
import type { AgreementTable, DisclosureTables } from '../../tables.ts'

/** What somebody agreed to of these questions, by question. */
export async function agreementsOf(
  tx: Tx,
  questionIds: readonly string[],
): Promise<ReadonlyMap<string, AgreementTable>> {
  const rows = await tables<DisclosureTables>(tx)
    .selectFrom('disclosure.agreement')
    .selectAll()
    .where('force_id', '=', tx.forceId)
    .where('question_id', 'in', questionIds)
    .where('superseded_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.question_id, row]))
}

/** Answers of one question. */
export interface AgreedAnswers {
  readonly questionId: string
  readonly answerIds: readonly string[]
}

/** Keeps that the actor agrees to these answers of questions; earlier agreements are superseded. */
export async function keepAgreements(tx: Tx, agreed: readonly AgreedAnswers[]): Promise<void> {
  const db = tables<DisclosureTables>(tx)
  await supersede(tx, 'disclosure.agreement', { question_id: agreed.map(({ questionId }) => questionId) })
  await db
    .insertInto('disclosure.agreement')
    .values(
      agreed.map(({ questionId, answerIds }) => ({
        force_id: tx.forceId,
        agreement_id: newId(),
        question_id: questionId,
        answer_ids: [...answerIds],
        agreed_by: tx.actor.userId,
        agreed_by_name: tx.actor.name,
        recorded_at: tx.at,
        superseded_at: null,
      })),
    )
    .execute()
}

/** The answers that the desk gave, in their order: what an officer wrote is theirs already. */
export const proposed = (answers: readonly Answer[]): readonly string[] =>
  answers.filter(({ kind }) => kind !== 'officer' && kind !== 'unanswered').map(({ answerId }) => answerId)

/** Who agreed to the answers as they stand; null where nobody did, or something else stands now. */
export function agreedBy(answers: readonly Answer[], agreement: AgreementTable | undefined): string | null {
  if (agreement === undefined) return null
  const agreed = new Set(agreement.answer_ids)
  const now = proposed(answers)
  return now.length === agreed.size && now.every((id) => agreed.has(id)) ? agreement.agreed_by_name : null
}
