import {
  column,
  type Filters,
  type MeasurePlan,
  type PlainDate,
  type VersionRow,
  versionedTable,
} from '../../kernel/index.ts'
import type { FigureShape } from '../statistics/index.ts'
import type { AnswerTable, Protection, Provenance } from './answering/answer.ts'
import type { QuestionOutcome, RequestDecision } from './deciding/decision.ts'
import type { LogEntry } from './deciding/log-entry.ts'
import type { EarlierMeaning } from './earlier-requests/earlier-meaning.ts'
import type { Attachment } from './reading-letters/letter-files/letter-read.ts'
import type { LetterPart } from './reading-letters/mail-parts.ts'
import type { ReadParameters } from './reading-letters/read-parameters.ts'
import type { Regime } from './reading-letters/regime/regime.ts'
import type { Condition, LabelledText, StoredRequest } from './reading-letters/request-text.ts'
import type { QuestionReading } from './reading-questions/question-reading.ts'
import type { Understood } from './reading-questions/understand.ts'

interface Versioned {
  recorded_at: Date
  superseded_at: Date | null
}

interface DisclosureRow {
  force_id: string
}

export interface RequestTable extends DisclosureRow {
  request_id: string
  reference: string
  /** Null where an earlier disclosure does not say. */
  received_on: PlainDate | null
  received_is_known: boolean
  due_on: PlainDate | null
  came_as: 'letter' | 'published'
  language: 'en' | 'cy'
  /** The reference that stands in a published disclosure from which the request was taken. */
  source_reference: string | null
  stated_decision: RequestDecision | null
  advice: readonly string[]
  subject: string
  import_id: string | null
  line: number | null
  taken_by: string
  taken_by_name: string
  taken_at: Date
}

/** The letter as it came, and as it was cut up. Both can name the requester, so nobody but the desk reads them. */
export interface LetterReceivedTable extends DisclosureRow {
  request_id: string
  body: string
  read: StoredRequest
  /** Of the bytes as they came; of the body where they were not kept. */
  sha256: string
  file_name: string | null
  /** What was pasted in, or a file that an earlier version took in; null of files since, and where the words alone were kept. */
  bytes: Buffer | null
  media_type: string | null
  /** What the letter holds beside the request. */
  apart: readonly LetterPart[]
  attachments: readonly ReceivedAttachment[]
}

/** A file that came with a letter. */
export interface ReceivedAttachment extends Attachment {
  /** Whether the request was read from it. */
  readonly isRequest: boolean
}

export interface QuestionTable extends DisclosureRow {
  question_id: string
  request_id: string
  ordinal: number
  number: string
  section: string | null
  text: string
  parts: readonly LabelledText[]
  options: readonly LabelledText[]
  notes: readonly string[]
  condition: Condition | null
  parameters: ReadParameters
  /** What an earlier disclosure answered. */
  published_answer: string | null
}

/** Questions the requester agreed to leave out, or to narrow, before any refusal. */
export interface NarrowingTable extends DisclosureRow, Versioned {
  narrowing_id: string
  request_id: string
  question_ordinals: readonly number[]
  reason: string
  over_hours: number | null
  /** Null where the source does not say. */
  agreed_on: PlainDate | null
  recorded_on: PlainDate
  words: string
  recorded_by: string
}

export type AnswerableKind = 'measure' | 'extract' | 'standing'

/** The officer's word on a suggestion. Where there is none, the desk goes by its own ranking. */
export interface ChoiceTable extends DisclosureRow, Versioned {
  choice_id: string
  question_id: string
  answerable_kind: AnswerableKind
  answerable_id: string
  /** Which of several that it answers with; empty where it is of all of them. */
  part: string
  state: 'accepted' | 'declined'
  plan: MeasurePlan | null
  /** What a register is narrowed to; null where it stays as it was read. */
  narrowed_to: Filters | null
  ordinal: number
  import_id: string | null
  line: number | null
  decided_by: string
  decided_by_name: string
}

export interface AnswerRowTable extends DisclosureRow, Versioned {
  answer_id: string
  question_id: string
  ordinal: number
  kind: AnswerableKind | 'officer' | 'unanswered'
  answerable_id: string | null
  /** Which of several that this answers with; empty where it is one alone. */
  part: string
  figure_id: string | null
  /** False where the force does not hold what was asked. */
  held: boolean
  text: string
  table_shown: AnswerTable | null
  provenance: Provenance
  /** The numbers as they may leave the force, where small ones could tell of somebody. */
  protection: Protection | { readonly table: AnswerTable; readonly withheld: number } | null
  /** Null where the answer is none of numbers, and in answers that an earlier version composed. */
  shape: FigureShape | null
  sensitivity: 'open' | 'restricted'
  composed_by: string
}

export interface OutcomeTable extends DisclosureRow, Versioned {
  outcome_id: string
  question_id: string
  outcome: QuestionOutcome
  exemption: string | null
  reason: string | null
  decided_by: string
  decided_by_name: string
}

/** To which answers of a question a named person agreed; of those answers alone. */
export interface AgreementTable extends DisclosureRow, Versioned {
  agreement_id: string
  question_id: string
  answer_ids: readonly string[]
  agreed_by: string
  agreed_by_name: string
}

/** How the desk read a question when it last answered it. For the desk's officers alone. */
export interface ReadingTable extends DisclosureRow, Versioned {
  reading_id: string
  question_id: string
  state: Understood
  reading: QuestionReading
  software_version: string
}

/** A named person's decision on the small numbers of an answer, and why. */
export interface ClearanceTable extends DisclosureRow, Versioned {
  clearance_id: string
  answer_id: string
  decision: 'protect' | 'release'
  reason: string
  decided_by: string
  decided_by_name: string
}

/** A question's words as a named person agreed that they may be published. */
export interface PublicWordingTable extends DisclosureRow, Versioned {
  wording_id: string
  question_id: string
  words: string
  /** Tells the words that were before that person from any that came later. */
  seen: string
  agreed_by: string
  agreed_by_name: string
}

/** Under which law a request is dealt with, as a named person decided. For the desk's officers alone. */
export interface RegimeDecisionTable extends DisclosureRow, Versioned {
  regime_decision_id: string
  request_id: string
  regimes: readonly Regime[]
  reason: string | null
  decided_by: string
  decided_by_name: string
}

/** A hash of a few of a question's words: questions that share some are alike. For the desk's officers alone. */
export interface QuestionBandTable extends DisclosureRow {
  question_id: string
  band: number
}

/** A hash of what a letter gives as its writer's address or name. For the desk's officers alone. */
export interface RequesterMarkTable extends DisclosureRow {
  request_id: string
  mark: string
  kind: 'address' | 'name'
}

/** What an earlier request means for a later one, as a named person decided. For the desk's officers alone. */
export interface EarlierDecisionTable extends DisclosureRow, Versioned {
  earlier_decision_id: string
  request_id: string
  earlier_request_id: string
  decision: EarlierMeaning
  reason: string
  decided_by: string
  decided_by_name: string
}

export interface PublishedTable extends DisclosureRow, Versioned {
  request_id: string
  published_on: PlainDate
  decision: RequestDecision
  entry: LogEntry
  /** The words it shows, to be searched; null in entries of an earlier version, which stand no more. */
  words: string | null
  published_by: string
}

export interface StandingAnswerTable extends DisclosureRow {
  standing_answer_id: string
  code: string
}

export const standingAnswerVersions = versionedTable({
  table: 'disclosure.standing_answer_version',
  versionId: 'standing_answer_version_id',
  key: {
    standing_answer_id: column<string>(),
  },
  facts: {
    title: column<string>(),
    body: column<string>(),
    owner: column<string>(),
    review_on: column<PlainDate>(),
    /** Words of which any, in a question, suggests this answer; `+` joins words that must all be there. */
    asked_when: column<readonly string[]>(),
    asked_unless: column<readonly string[]>(),
    /** Kinds of question that it answers, the words that say what it is about, what else must be said, and what may be. */
    asks: column<readonly string[]>(),
    said_as: column<readonly string[]>(),
    is_about: column<readonly string[]>(),
    may_say: column<readonly string[]>(),
  },
})
export type StandingAnswerVersionTable = VersionRow<typeof standingAnswerVersions>

export interface DisclosureTables {
  'disclosure.request': RequestTable
  'disclosure.letter_received': LetterReceivedTable
  'disclosure.question': QuestionTable
  'disclosure.narrowing': NarrowingTable
  'disclosure.choice': ChoiceTable
  'disclosure.answer': AnswerRowTable
  'disclosure.outcome': OutcomeTable
  'disclosure.agreement': AgreementTable
  'disclosure.reading': ReadingTable
  'disclosure.clearance': ClearanceTable
  'disclosure.public_wording': PublicWordingTable
  'disclosure.regime_decision': RegimeDecisionTable
  'disclosure.question_band': QuestionBandTable
  'disclosure.requester_mark': RequesterMarkTable
  'disclosure.earlier_decision': EarlierDecisionTable
  'disclosure.published': PublishedTable
  'disclosure.standing_answer': StandingAnswerTable
  'disclosure.standing_answer_version': StandingAnswerVersionTable
}
