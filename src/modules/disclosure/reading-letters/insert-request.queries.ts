import { createHash } from 'node:crypto'
import { type ArrivedFile, awaitTurn, keepFile, newId, type PlainDate, type Tx, tables } from '../../../kernel/index.ts'
import { comparableBy, keepComparable } from '../earlier-requests/keep-comparable.queries.ts'
import type { DisclosureTables, RequestTable } from '../tables.ts'
import type { LetterPart } from './mail-parts.ts'
import { parametersReader } from './read-parameters.ts'
import { nextReference } from './reference.ts'
import type { ReceivedLetter } from './request-file.ts'
import type { Question, RequestText } from './request-text.ts'
import { blindToRequester } from './requester-name.ts'

export interface NewRequest
  extends Omit<RequestTable, 'force_id' | 'request_id' | 'reference' | 'taken_by' | 'taken_by_name' | 'taken_at'> {
  /** Its own, or the office to number it from. */
  readonly reference: string | { readonly office: string }
  readonly letter: {
    readonly body: string
    readonly read: RequestText
    readonly fileName: string | null
    readonly apart: readonly LetterPart[]
    /** The letter as it came; null where only its words are at hand. */
    readonly received: ReceivedLetter | null
    /** Its file, to be kept with it; null where it was pasted. */
    readonly original: ArrivedFile | null
    /** The place of the attachment in which the request stands. */
    readonly attachment: number | null
  }
  readonly questions: readonly (Question & { readonly answer?: string })[]
  /** The day against which words such as "the last year" are read. */
  readonly readOn: PlainDate
}

/**
 * Writes a request, its letter and its questions, and gives it the next reference where it has none of its own. All is
 * read before the force's numbering is held, so that others wait no longer than the writing takes.
 */
export async function insertRequest(
  tx: Tx,
  request: NewRequest,
): Promise<{ readonly requestId: string; readonly reference: string }> {
  const db = tables<DisclosureTables>(tx)
  const requestId = newId()
  const key = { force_id: tx.forceId, request_id: requestId }
  const { letter, questions, readOn, reference: given, ...row } = request
  const parametersOf = parametersReader(letter.read, readOn)
  const blind = blindToRequester(letter.read)
  const blinded = questions.map((question) => ({
    question_id: newId(),
    text: blind(question.text),
    parts: question.parts.map((part) => ({ ...part, text: blind(part.text) })),
    question,
  }))
  const rows = blinded.map(({ question, question_id, text, parts }) => ({
    ...key,
    question_id,
    ordinal: question.ordinal,
    number: question.number,
    section: question.section ?? null,
    text,
    parts: JSON.stringify(parts) as never,
    options: JSON.stringify(question.options) as never,
    notes: question.notes.map(blind),
    condition: (question.condition ? JSON.stringify(question.condition) : null) as never,
    parameters: JSON.stringify(parametersOf(question)) as never,
    published_answer: question.answer ?? null,
  }))
  const own = row.came_as === 'letter' ? letter.read : null
  const comparable = comparableBy(tx.forceId, [{ requestId, questions: blinded, letter: own, apart: letter.apart }])
  const reference = typeof given === 'string' ? given : await nextOfYear(tx, readOn, given.office)
  await db
    .insertInto('disclosure.request')
    .values({
      ...key,
      ...row,
      subject: blind(row.subject),
      reference,
      taken_by: tx.actor.userId,
      taken_by_name: tx.actor.name,
      taken_at: tx.at,
    })
    .execute()
  await db
    .insertInto('disclosure.letter_received')
    .values({
      ...key,
      body: letter.body,
      read: JSON.stringify(letter.read) as never,
      sha256: createHash('sha256')
        .update(letter.received?.bytes ?? letter.body)
        .digest('hex'),
      file_name: letter.fileName,
      bytes: letter.original ? null : (letter.received?.bytes ?? null),
      media_type: letter.received?.mediaType ?? null,
      apart: JSON.stringify(letter.apart) as never,
      attachments: JSON.stringify(
        letter.received?.attachments.map((each, at) => ({ ...each, isRequest: at === letter.attachment })) ?? [],
      ) as never,
    })
    .execute()
  if (letter.original) await keepFile(tx, letter.original, requestId)
  await db.insertInto('disclosure.question').values(rows).execute()
  await keepComparable(tx, comparable)
  return { requestId, reference }
}

/** Holds the force's numbering until the transaction ends: two requests at once get two references. */
export const holdNumbering = (tx: Tx): Promise<void> => awaitTurn(tx, `${tx.forceId} reference`)

/** The reference after the highest of the year. */
async function nextOfYear(tx: Tx, received: PlainDate, office: string): Promise<string> {
  await holdNumbering(tx)
  const { latest } = await tables<DisclosureTables>(tx)
    .selectFrom('disclosure.request')
    .select((is) => is.fn.max('reference').as('latest'))
    .where('force_id', '=', tx.forceId)
    .where('reference', 'like', `${office}.FOI.${received.slice(2, 4)}.%`)
    .executeTakeFirstOrThrow()
  return nextReference(received, latest, office)
}

export interface NewNarrowing {
  readonly ordinals: readonly number[]
  readonly reason: string
  readonly overHours: number | null
  readonly agreedOn: PlainDate | null
  readonly recordedOn: PlainDate
  readonly words: string
}

/** Keeps what the requester agreed to leave out. */
export async function insertNarrowing(tx: Tx, requestId: string, narrowing: NewNarrowing): Promise<void> {
  await tables<DisclosureTables>(tx)
    .insertInto('disclosure.narrowing')
    .values({
      force_id: tx.forceId,
      narrowing_id: newId(),
      request_id: requestId,
      question_ordinals: narrowing.ordinals,
      reason: narrowing.reason,
      over_hours: narrowing.overHours,
      agreed_on: narrowing.agreedOn,
      recorded_on: narrowing.recordedOn,
      words: narrowing.words,
      recorded_by: tx.actor.userId,
      recorded_at: tx.at,
      superseded_at: null,
    })
    .execute()
}
