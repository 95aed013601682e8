import {
  type ArrivedFile,
  audit,
  day,
  dayAt,
  type Force,
  type PlainDate,
  Refused,
  type Tx,
} from '../../../../kernel/index.ts'
import { dueDate, workingDays } from '../../clock/clock.ts'
import { insertNarrowing, insertRequest } from '../insert-request.queries.ts'
import type { PublishedDisclosure } from '../published-disclosure.ts'
import type { ReadRequest } from '../read-request.ts'
import type { ReceivedLetter } from '../request-file.ts'
import { subjectOf } from '../subject.ts'

export interface TakeRequest {
  readonly read: ReadRequest
  readonly body: string
  readonly fileName: string | null
  readonly received: PlainDate
  /** The letter as it came, with its bytes. */
  readonly letter?: ReceivedLetter
  /** Its file, to be kept with it; null where it was pasted. */
  readonly original?: ArrivedFile | null
}

export interface TakenRequest {
  readonly requestId: string
  readonly reference: string
  readonly due: PlainDate
}

/** The first day for which bank holidays are known. */
const firstDay = day('2008-01-01')

/**
 * Takes a request in: gives it a reference, splits it, starts its clock (FOIA s.10: day 0 is the day of receipt).
 * Throws Refused where the day of receipt is still to come, or cannot be reckoned from.
 */
export async function takeRequest(
  tx: Tx,
  force: Force,
  { read, body, fileName, received, letter, original = null }: TakeRequest,
): Promise<TakenRequest> {
  const today = dayAt(tx.at)
  if (received > today) throw new Refused('The day of receipt is still to come. Give the day the request arrived')
  if (received < firstDay) throw new Refused('The day of receipt is before 2008. Give the day the request arrived')
  const due = dueDate(received, workingDays({ asKnownOn: received }))
  const { requestId, reference } = await insertRequest(tx, {
    reference: { office: force.referencePrefix },
    received_on: received,
    received_is_known: true,
    due_on: due,
    came_as: 'letter',
    language: read.language,
    source_reference: read.published?.reference ?? null,
    stated_decision: null,
    advice: read.advice,
    subject: subjectOf(read.request),
    import_id: null,
    line: null,
    letter: {
      body,
      read: read.request,
      fileName,
      apart: read.apart,
      received: letter ?? null,
      original,
      attachment: read.attachment,
    },
    questions: read.request.questions,
    readOn: received,
  })
  if (read.published) await keepNarrowings(tx, requestId, read.published, today)
  await audit(tx, { action: 'take in a request', subjectType: 'request', subjectId: requestId, detail: { reference } })
  return { requestId, reference, due }
}

/** What a published page tells of questions left out by agreement. The page gives no day; ours is when we recorded it. */
export async function keepNarrowings(
  tx: Tx,
  requestId: string,
  page: PublishedDisclosure,
  today: PlainDate,
): Promise<void> {
  for (const narrowing of page.narrowings) {
    const ordinals = page.questions.filter((q) => narrowing.questions.includes(q.number)).map((q) => q.ordinal)
    const hours = narrowing.overHours
    await insertNarrowing(tx, requestId, {
      ordinals,
      reason: hours === null ? 'Left out by agreement' : `Finding it was said to take more than ${hours} hours`,
      overHours: hours,
      agreedOn: null,
      recordedOn: today,
      words: narrowing.words,
    })
  }
}
