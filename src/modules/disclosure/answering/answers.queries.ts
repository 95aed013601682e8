import { audit, newId, type Tx, tables } from '../../../kernel/index.ts'
import type { DisclosureTables, RequestTable } from '../tables.ts'
import type { Answer } from './answer.ts'
import type { ComposedAnswer } from './compose-answer.ts'
import type { WhichAnswer } from './which-answer.ts'

/** Each figure of restricted rows leaves an entry of its own, with what was asked. */
export async function auditRestricted(tx: Tx, request: RequestTable, frozen: readonly ComposedAnswer[]): Promise<void> {
  const figures = new Map(frozen.map((answer) => [answer.figureId, answer.provenance]))
  for (const [figure, { from, period, only = null, knownAt }] of figures) {
    await audit(tx, {
      action: 'freeze a figure',
      subjectType: 'measure',
      subjectId: from,
      detail: { figure, request: request.request_id, period, only, knownAt },
      restricted: { keptOut: null },
    })
  }
}

/** What the officer wrote stays: it is theirs to take back. */
export async function supersedeAnswers(tx: Tx, questionIds: readonly string[]): Promise<void> {
  await tables<DisclosureTables>(tx)
    .updateTable('disclosure.answer')
    .set({ superseded_at: tx.at })
    .where('force_id', '=', tx.forceId)
    .where('question_id', 'in', questionIds)
    .where('superseded_at', 'is', null)
    .where('kind', '!=', 'officer')
    .execute()
}

/** What was answered with these, and that nothing was, stands no more: an officer chose otherwise. */
export async function supersedeAnswersBy(
  tx: Tx,
  questionId: string,
  chosenAnew: readonly WhichAnswer[],
): Promise<void> {
  await tables<DisclosureTables>(tx)
    .updateTable('disclosure.answer')
    .set({ superseded_at: tx.at })
    .where('force_id', '=', tx.forceId)
    .where('question_id', '=', questionId)
    .where('superseded_at', 'is', null)
    .where((where) =>
      where.or([
        where('kind', '=', 'unanswered'),
        ...chosenAnew.map(({ id, part }) => where.and([where('answerable_id', '=', id), where('part', '=', part)])),
      ]),
    )
    .execute()
}

/** What was composed for one part of a question. */
export type OfPart = ComposedAnswer & Pick<Answer, 'part'>

/** Keeps answers of one question, in their order, the first at `from`. */
export async function insertAnswers(tx: Tx, questionId: string, composed: readonly OfPart[], from = 0): Promise<void> {
  if (composed.length === 0) return
  await tables<DisclosureTables>(tx)
    .insertInto('disclosure.answer')
    .values(
      composed.map((answer, at) => ({
        force_id: tx.forceId,
        answer_id: newId(),
        question_id: questionId,
        ordinal: from + at,
        kind: answer.kind,
        answerable_id: answer.provenance.from,
        part: answer.part,
        figure_id: answer.figureId,
        held: answer.held,
        text: answer.text,
        table_shown: (answer.table ? JSON.stringify(answer.table) : null) as never,
        provenance: JSON.stringify(answer.provenance) as never,
        protection: (answer.protection ? JSON.stringify(answer.protection) : null) as never,
        shape: (answer.figure ? JSON.stringify(answer.figure) : null) as never,
        sensitivity: answer.sensitivity,
        composed_by: tx.actor.userId,
        recorded_at: tx.at,
        superseded_at: null,
      })),
    )
    .execute()
}
