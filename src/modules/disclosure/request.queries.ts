import { NotFound, type Tx, tables } from '../../kernel/index.ts'
import type { Answer } from './answering/answer.ts'
import { asksAsStored } from './reading-letters/asks/asks-as-stored.ts'
import type { RequestText } from './reading-letters/request-text.ts'
import type {
  AnswerRowTable,
  DisclosureTables,
  NarrowingTable,
  OutcomeTable,
  QuestionTable,
  RequestTable,
} from './tables.ts'

/** A request by its reference. Throws NotFound. */
export async function findRequest(tx: Tx, reference: string): Promise<RequestTable> {
  const request = await tables<DisclosureTables>(tx)
    .selectFrom('disclosure.request')
    .selectAll()
    .where('force_id', '=', tx.forceId)
    .where('reference', '=', reference.trim().toUpperCase())
    .executeTakeFirst()
  if (!request) throw new NotFound(`There is no request with the reference ${reference}`)
  return request
}

export const questionsOf = (tx: Tx, requestId: string): Promise<QuestionTable[]> => questionsOfAll(tx, [requestId])

/** The questions of several requests, each request's in their order. */
export const questionsOfAll = (tx: Tx, requestIds: readonly string[]): Promise<QuestionTable[]> =>
  tables<DisclosureTables>(tx)
    .selectFrom('disclosure.question')
    .selectAll()
    .where('force_id', '=', tx.forceId)
    .where('request_id', 'in', requestIds)
    .orderBy('ordinal')
    .execute()

/** A request's letter as it was cut up, in which the requester may be named: for the desk's officers. */
export async function letterAsRead(tx: Tx, requestId: string): Promise<RequestText | null> {
  const letter = await tables<DisclosureTables>(tx)
    .selectFrom('disclosure.letter_received')
    .select('read')
    .where('force_id', '=', tx.forceId)
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  return letter ? asksAsStored(letter.read) : null
}

export const narrowingsOf = (tx: Tx, requestId: string): Promise<NarrowingTable[]> =>
  tables<DisclosureTables>(tx)
    .selectFrom('disclosure.narrowing')
    .selectAll()
    .where('force_id', '=', tx.forceId)
    .where('request_id', '=', requestId)
    .where('superseded_at', 'is', null)
    .execute()

export const outcomesOf = (tx: Tx, questionIds: readonly string[]): Promise<OutcomeTable[]> =>
  tables<DisclosureTables>(tx)
    .selectFrom('disclosure.outcome')
    .selectAll()
    .where('force_id', '=', tx.forceId)
    .where('question_id', 'in', questionIds)
    .where('superseded_at', 'is', null)
    .execute()

/** The answers that stand now, by question. */
export async function answersOf(
  tx: Tx,
  questionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Answer[]>> {
  const rows = await tables<DisclosureTables>(tx)
    .selectFrom('disclosure.answer')
    .selectAll()
    .where('force_id', '=', tx.forceId)
    .where('question_id', 'in', questionIds)
    .where('superseded_at', 'is', null)
    .orderBy('question_id')
    .orderBy('ordinal')
    .orderBy('answer_id')
    .execute()
  const byQuestion = new Map<string, Answer[]>()
  for (const row of rows) {
    const answers = byQuestion.get(row.question_id) ?? []
    answers.push(asAnswer(row))
    byQuestion.set(row.question_id, answers)
  }
  return byQuestion
}

const asAnswer = (row: AnswerRowTable): Answer => ({
  answerId: row.answer_id,
  kind: row.kind,
  part: row.part,
  held: row.held,
  text: row.text,
  table: row.table_shown,
  figure: row.shape,
  provenance: row.provenance,
  figureId: row.figure_id,
  sensitivity: row.sensitivity,
  // An earlier version kept a table of words here: what it withheld is worked out again with the figure's shape.
  protection: row.protection && 'figure' in row.protection ? row.protection : null,
})
