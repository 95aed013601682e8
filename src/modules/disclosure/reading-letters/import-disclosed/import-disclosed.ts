import { type ArrivedFile, audit, dayAt, type PlainDate, Refused, type Tx, tables } from '../../../../kernel/index.ts'
import type { DisclosureTables } from '../../tables.ts'
import { holdNumbering, insertRequest } from '../insert-request.queries.ts'
import { readDisclosed } from '../published-disclosure.ts'
import type { ReceivedLetter } from '../request-file.ts'
import { languageOf } from '../request-language.ts'
import { subjectOf } from '../subject.ts'
import { keepNarrowings } from '../take-request/take-request.ts'

export interface Disclosed {
  readonly reference: string
  readonly questions: number
  readonly answered: number
  /** It was in the record before: nothing was written. */
  readonly already: boolean
}

/**
 * Brings an earlier disclosure in: the request and the answers that were published, under its own reference. `received`
 * is null where the page does not say. Throws Refused where the text is no published disclosure, or bears the reference
 * of a request that was taken in here. `page` is the text as read, where it was read before, `letter` the letter as it came,
 * and `original` its file.
 */
export async function importDisclosed(
  tx: Tx,
  text: string,
  fileName: string,
  received: PlainDate | null,
  page = readDisclosed(text),
  letter: ReceivedLetter | null = null,
  original: ArrivedFile | null = null,
): Promise<Disclosed> {
  if (!page) {
    throw new Refused(
      `${fileName} is not a published disclosure: it needs a reference such as 01.FOI.24.035892, the request, the decision and the answers`,
    )
  }
  const { reference, questions } = page
  const counts = { reference, questions: questions.length, answered: questions.filter((q) => q.answer !== '').length }
  if (questions.length === 0) throw new Refused(`No question was found in ${fileName}`)
  await holdNumbering(tx)
  const known = await tables<DisclosureTables>(tx)
    .selectFrom('disclosure.request')
    .select('came_as')
    .where('force_id', '=', tx.forceId)
    .where('reference', '=', reference)
    .executeTakeFirst()
  if (known?.came_as === 'letter') {
    throw new Refused(`${reference}, in ${fileName}, is the reference of a request that was taken in here`)
  }
  if (known) return { ...counts, already: true }

  const today = dayAt(tx.at)
  const { requestId } = await insertRequest(tx, {
    reference,
    received_on: received,
    received_is_known: received !== null,
    due_on: null,
    came_as: 'published',
    language: languageOf(text),
    source_reference: reference,
    stated_decision: page.decision.stated,
    advice: [],
    subject: subjectOf({ ...page.request, questions }),
    import_id: null,
    line: null,
    letter: { body: text, read: page.request, fileName, apart: [], received: letter, original, attachment: null },
    questions,
    readOn: received ?? today,
  })
  await keepNarrowings(tx, requestId, page, today)
  await audit(tx, {
    action: 'import a disclosure',
    subjectType: 'request',
    subjectId: requestId,
    detail: { reference },
  })
  return { ...counts, already: false }
}
