import { NotFound, newId, type Tx, tables } from '../../../../kernel/index.ts'
import { findRequest } from '../../request.queries.ts'
import { supersede } from '../../supersede.queries.ts'
import type { DisclosureTables, QuestionTable, RequestTable } from '../../tables.ts'
import type { QuestionOutcome } from '../decision.ts'

/** One question of a request, by its place. Throws NotFound. */
export async function findQuestion(
  tx: Tx,
  reference: string,
  ordinal: string,
): Promise<{ request: RequestTable; question: QuestionTable }> {
  const request = await findRequest(tx, reference)
  const place = /^\d{1,6}$/.test(ordinal) ? Number(ordinal) : 0
  const question = await tables<DisclosureTables>(tx)
    .selectFrom('disclosure.question')
    .selectAll()
    .where('force_id', '=', tx.forceId)
    .where('request_id', '=', request.request_id)
    .where('ordinal', '=', place)
    .executeTakeFirst()
  if (!question) throw new NotFound('There is no such question')
  return { request, question }
}

export interface Decision {
  readonly outcome: QuestionOutcome
  readonly exemption: string | null
  readonly reason: string | null
}

/** Keeps the officer's word on what became of a question; null takes an earlier word back. */
export async function decideOutcome(tx: Tx, questionId: string, decision: Decision | null): Promise<void> {
  const db = tables<DisclosureTables>(tx)
  await supersede(tx, 'disclosure.outcome', { question_id: [questionId] })
  if (!decision) return
  await db
    .insertInto('disclosure.outcome')
    .values({
      force_id: tx.forceId,
      outcome_id: newId(),
      question_id: questionId,
      ...decision,
      decided_by: tx.actor.userId,
      decided_by_name: tx.actor.name,
      recorded_at: tx.at,
      superseded_at: null,
    })
    .execute()
}

/** Puts an answer in the officer's own words beside, or in place of, what the record gave. */
export async function writeOwnAnswer(tx: Tx, questionId: string, text: string, version: string): Promise<void> {
  const db = tables<DisclosureTables>(tx)
  await db
    .updateTable('disclosure.answer')
    .set({ superseded_at: tx.at })
    .where('force_id', '=', tx.forceId)
    .where('question_id', '=', questionId)
    .where('kind', 'in', ['officer', 'unanswered'])
    .where('superseded_at', 'is', null)
    .execute()
  if (text === '') return
  const provenance = {
    from: 'officer',
    version: 1,
    name: `Written by ${tx.actor.name}`,
    definition: 'An answer in the officer’s own words.',
    unit: null,
    period: null,
    knownAt: tx.at.toISOString(),
    rowCount: 0,
    sources: [],
    figureId: null,
    statement: null,
    softwareVersion: version,
    why: [],
  }
  await db
    .insertInto('disclosure.answer')
    .values({
      force_id: tx.forceId,
      answer_id: newId(),
      question_id: questionId,
      ordinal: 1000,
      kind: 'officer',
      answerable_id: null,
      part: '',
      figure_id: null,
      held: true,
      text,
      table_shown: null,
      provenance: JSON.stringify(provenance) as never,
      protection: null,
      shape: null,
      sensitivity: 'open',
      composed_by: tx.actor.userId,
      recorded_at: tx.at,
      superseded_at: null,
    })
    .execute()
}
