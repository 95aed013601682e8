import { sql } from 'kysely'
import { type Db, rolesOf, systemActor, type Tx } from '../../../kernel/index.ts'
import type { LetterPart } from '../reading-letters/mail-parts.ts'
import type { StoredRequest } from '../reading-letters/request-text.ts'
import type { QuestionTable, RequestTable } from '../tables.ts'
import { comparedWords } from './likeness.ts'
import { questionBands } from './question-bands.ts'
import { questionWords } from './question-words.ts'
import { type RequesterMark, requesterMarks } from './requester-marks.ts'

/** A request as it is compared to others. */
interface ComparableRequest {
  readonly requestId: string
  readonly questions: readonly Pick<QuestionTable, 'question_id' | 'text' | 'parts'>[]
  /** Null of an earlier disclosure: who signs that is of the force. */
  readonly letter: Pick<StoredRequest, 'preamble' | 'closing'> | null
  readonly apart: readonly LetterPart[]
}

/** By what requests are found: of their questions, and of who wrote them. */
interface Comparable {
  readonly bands: readonly { readonly id: string; readonly band: number }[]
  readonly marks: readonly (RequesterMark & { readonly requestId: string })[]
}

/** By what a request's questions, and others of its requester, are found. */
export const comparableBy = (forceId: string, requests: readonly ComparableRequest[]): Comparable => ({
  bands: requests.flatMap(({ questions }) =>
    questions.flatMap((question) =>
      questionBands(questionWords(comparedWords(question))).map((band) => ({ id: question.question_id, band })),
    ),
  ),
  marks: requests.flatMap(({ requestId, letter, apart }) =>
    (letter === null ? [] : requesterMarks(forceId, letter, apart)).map((mark) => ({ requestId, ...mark })),
  ),
})

/** Keeps by what requests are found. What is there already stays. */
export async function keepComparable(tx: Tx, { bands, marks }: Comparable): Promise<void> {
  await sql`
    insert into disclosure.question_band (force_id, question_id, band)
    select ${tx.forceId}, id, band
    from unnest(${bands.map(({ id }) => id)}::uuid[], ${bands.map(({ band }) => band)}::integer[]) as b (id, band)
    on conflict do nothing`.execute(tx.connection)
  await sql`
    insert into disclosure.requester_mark (force_id, request_id, mark, kind)
    select ${tx.forceId}, id, mark, kind
    from unnest(${marks.map(({ requestId }) => requestId)}::uuid[], ${marks.map(({ mark }) => mark)}::text[],
      ${marks.map(({ kind }) => kind)}::text[]) as m (id, mark, kind)
    on conflict do nothing`.execute(tx.connection)
}

interface EarlierLetter {
  readonly request_id: string
  readonly came_as: RequestTable['came_as']
  readonly read: StoredRequest
  readonly apart: readonly LetterPart[]
  readonly questions: ComparableRequest['questions']
}

/** As many at a time, so that an old record needs little memory. */
const atATime = 200

/** Makes requests comparable that an earlier version took in. Gives how many there were. */
export async function makeComparable(db: Db, forceId: string): Promise<number> {
  const actor = { ...systemActor(forceId), roles: rolesOf.desk }
  const ids = await db.read(actor, notYetComparable)
  for (let at = 0; at < ids.length; at += atATime) {
    await db.write(actor, async (tx) =>
      keepComparable(tx, comparableBy(forceId, await lettersOf(tx, ids.slice(at, at + atATime)))),
    )
  }
  return ids.length
}

/** Those whose first question nothing is kept of: the questions of a request are taken in together. */
async function notYetComparable(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ request_id: string }>`
    select q.request_id from disclosure.question as q
    join disclosure.letter_received as l on l.force_id = q.force_id and l.request_id = q.request_id
    where q.force_id = ${tx.forceId} and q.ordinal = 1 and not exists (
      select from disclosure.question_band as b where b.force_id = q.force_id and b.question_id = q.question_id)`.execute(
    tx.connection,
  )
  return rows.map(({ request_id }) => request_id)
}

async function lettersOf(tx: Tx, ids: readonly string[]): Promise<ComparableRequest[]> {
  const { rows } = await sql<EarlierLetter>`
    select l.request_id, r.came_as, l.read, l.apart,
      (select json_agg(json_build_object('question_id', q.question_id, 'text', q.text, 'parts', q.parts))
       from disclosure.question as q where q.force_id = l.force_id and q.request_id = l.request_id) as questions
    from disclosure.letter_received as l
    join disclosure.request as r on r.force_id = l.force_id and r.request_id = l.request_id
    where l.force_id = ${tx.forceId} and l.request_id = any (${[...ids]}::uuid[])`.execute(tx.connection)
  return rows.map(({ request_id, came_as, read, apart, questions }) => ({
    requestId: request_id,
    letter: came_as === 'letter' ? read : null,
    apart,
    questions,
  }))
}
