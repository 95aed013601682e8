import type { RawBuilder } from 'kysely'
import type { Cue } from './cue.ts'
import type { Meanings } from './meaning/index.ts'
import type { PeriodKind } from './period.ts'
import type { Permission } from './permissions.ts'
import type { PlainDate } from './plain-date.ts'
import type { Tx } from './tx.ts'

/** What a number is a number of. A question about one is never answered with another. */
export const countUnits = [
  'people',
  'completions',
  'failures',
  'allegations',
  'cases',
  'posts',
  'reports',
  'referrals',
  'assessments',
  'courses',
  'sessions',
  'recommendations',
  'pounds',
  'calls',
  'days',
  'requests',
  'hearings',
] as const
export type CountUnit = (typeof countUnits)[number]

/** A way to break a count down. `values` in the order to be shown; where absent, those found, in alphabetical order. */
export interface Dimension {
  readonly id: string
  readonly name: string
  readonly values?: readonly { readonly value: string; readonly label: string }[]
  /**
   * A SELECT of `value`: the values of the record by whose name a question may ask for less, such as the courses. Only
   * for a dimension whose values are names that people write.
   */
  readonly named?: (request: { readonly forceId: string; readonly knownAt: Date }) => RawBuilder<unknown>
}

/** A way to narrow a count: the facts' column of the same id must hold one of the values given. */
export type Filters = Readonly<Record<string, readonly string[]>>

/** The days counted (`during`) or the one day looked at (`asAt`). */
export type Span = { readonly from: PlainDate; readonly to: PlainDate } | { readonly asAt: PlainDate }

/** What a measure's facts are asked for. `knownAt`: the record as it was known at that moment. */
export interface FactsRequest {
  readonly forceId: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly knownAt: Date
}

/** Which record is asked of what it holds. */
export interface ExtentRequest {
  readonly forceId: string
  readonly knownAt: Date
}

/**
 * From which to which day facts are held, declared by the module that owns them. Measures of the same facts share one.
 * What is said of files is what their senders say that they cover.
 */
export interface Extent {
  readonly id: string
  /** The kinds of file that bring the facts. */
  readonly kinds: readonly string[]
  /**
   * `events` are held from the first to the last of them, and as far as files cover. A `register` says how things stand:
   * it is held to the last day that its files cover, or where they don't say, to the day on which the last came. Where
   * it leans on several kinds, it is held as far as each of them tells.
   */
  readonly of: 'events' | 'register'
  /**
   * A SELECT of one row: `first_on` and `last_on`, the days of the first and last fact as known, or null. Of a register
   * `last_on` is that of what was entered by hand, if anything can be.
   */
  readonly days: (request: ExtentRequest) => RawBuilder<unknown>
}

/**
 * What a share is a share of, or of whom a complement is the rest. What is counted is part of it by construction: it is
 * counted by the same measure or by one that the measure names among its `wholes`, and narrowed by no other filters.
 */
export interface Whole {
  readonly measureId: string
  /** The filters that narrow the whole as well, by their dimensions. */
  readonly keeps: readonly string[]
  /** The dimensions by which the whole is broken down: some of those asked for. With none it is all of a period. */
  readonly by: readonly string[]
}

/** What is worked out of what a measure counts, in place of the counts themselves. Each becomes a figure of its own. */
export type Statistic =
  /** Per cent of the whole. */
  | { readonly kind: 'share'; readonly of: Whole }
  /** Those of the whole who are not counted, by identity. The breakdown is the whole's. */
  | { readonly kind: 'complement'; readonly of: Whole }
  /** The number a period on average: of whole periods of which facts are held, and no others. */
  | { readonly kind: 'mean' }
  /** Each period against the one before it. */
  | { readonly kind: 'change'; readonly as: 'number' | 'per-cent' }
  /** The highest or lowest, with all that are equal to the last: values of a breakdown, or periods where there is none. */
  | { readonly kind: 'ranking'; readonly order: 'highest' | 'lowest'; readonly most: number }
  /** Of how long things took, for a measure of durations. */
  | { readonly kind: 'mean-length' | 'median-length' | 'longest' }
export type StatisticKind = Statistic['kind']

/**
 * What is counted, in words and in SQL, declared by the module that owns the facts.
 *
 * `facts` is one SELECT of the rows that are counted, with these columns, and nothing filtered that `filters` may ask:
 *   counted    what is counted, by identity: people are counted once however many rows they have
 *   on_date    the day by which the row falls in a period (for an `as-at` measure the day asked: `from` = `to`)
 *   amount     what is added up (`aggregate: 'sum'`), or how many days each took (`aggregate: 'durations'`)
 *   row_id     the row of the record, a version's own identity
 *   page_id    what `rowHref` takes: the person, the case, the report
 *   import_id, line   where the row came from
 *   and a text column for each dimension, named by its id.
 *
 * A measure of durations has `aggregate: 'durations'` and as its `unit` what took so long (`cases`): by itself it counts
 * these, each once, by the day on which they ended (or began, as its definition says). Their mean, median and longest, in
 * days, are statistics of it. What has not ended has no length and is not among its facts; nor is a null amount.
 */
export interface Measure {
  readonly kind: 'measure'
  readonly id: string
  /** Rises whenever `facts` or the definition changes: a figure says by which version it was counted. */
  readonly version: number
  readonly name: string
  readonly definition: string
  readonly unit: CountUnit
  readonly aggregate: 'distinct' | 'rows' | 'sum' | 'durations'
  readonly periodType: 'during' | 'as-at'
  readonly dimensions: readonly Dimension[]
  /** `restricted`: rows that need-to-know protects are counted; the figure needs a named person's clearance. */
  readonly sensitivity: 'open' | 'restricted'
  /** What somebody must be permitted who runs it. */
  readonly may: Permission
  /** How the restricted rows behind it tell who is kept out of them. Without it nobody has its exact numbers. */
  readonly needToKnow?: NeedToKnow
  /** From which to which day its facts are held. */
  readonly extent: Extent
  /**
   * What it says where no row stands. Counts of what happened are nought then, unless told. Of a measure whose rows state
   * how many there are, nought too, nothing is held where none says anything: `not-held`.
   */
  readonly absent?: 'nought' | 'not-held'
  /** What is held and from when, in words, for an answer that must say what is not. */
  readonly held: string
  readonly facts: (request: FactsRequest) => RawBuilder<unknown>
  /**
   * Measures of which all that this one counts is part, by identity (`counted`), on the same days and for those who
   * may run this one: what it can be a share of, and whose rest can be counted. A dimension that both have says the same of
   * whoever is counted. It is part of itself and need not say so.
   */
  readonly wholes?: readonly Measure[]
  /** The page of a row, where its reader may open it. */
  readonly rowHref?: (pageId: string) => string
  readonly cues: readonly Cue[]
  /** What it means, in the terms in which questions are read. */
  readonly means?: Meanings
  /** How this measure is run when a question has been read; fills what the words leave open. */
  readonly plan?: (read: PlanRequest) => MeasurePlan
}

/** Who is kept out of the restricted rows behind a measure. */
export interface NeedToKnow {
  /** A condition: the person is a party to something restricted behind the measure, or was kept out of it by name. */
  readonly party: (forceId: string, personId: string) => RawBuilder<boolean>
  /** A SELECT of `id`, `denied_person_ids` and `denied_command_ids` of what stands on these pages (see `rowHref`). */
  readonly keptOut: (forceId: string, pageIds: readonly string[]) => RawBuilder<unknown>
}

/** What was read from a question's words, for `plan`. Dates are inclusive. */
export interface PlanRequest {
  readonly received: PlainDate
  readonly text: string
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  readonly asAt: PlainDate | null
  readonly by: PeriodKind | null
  readonly roles: readonly string[]
  readonly ranks: readonly string[]
  /** What a question that was understood is of alone, by what an extract can be narrowed by; absent where nobody read it. */
  readonly narrowedTo?: Filters
}

/** How to run a measure. */
export interface MeasurePlan {
  readonly span: Span
  readonly by: PeriodKind
  readonly dimensions: readonly string[]
  readonly filters: Filters
  /** What is worked out of the counts; the counts themselves where it is absent. */
  readonly statistic?: Statistic
}

/** A cell of an extract's table. */
export type Cell = string | number | boolean | null

/** Rows or sentences drawn from a register, with where they came from. */
export interface ExtractResult {
  /** The answer in sentences, made from the rows; may be empty where the table says it all. */
  readonly sentences: readonly string[]
  readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] } | null
  /** How many rows of the record were read, and the imports they came from. */
  readonly rowCount: number
  readonly importIds: readonly string[]
}

export interface ExtractRequest {
  readonly plan: PlanRequest
  readonly knownAt: Date
}

/** An answer drawn from a register: which courses there are, which policies were updated. */
export interface Extract {
  readonly kind: 'extract'
  readonly id: string
  readonly version: number
  readonly name: string
  readonly definition: string
  readonly sensitivity: 'open' | 'restricted'
  /** What somebody must be permitted who runs it. */
  readonly may: Permission
  readonly cues: readonly Cue[]
  /** What it means, in the terms in which questions are read. */
  readonly means?: Meanings
  /** Of what its questions may name that no measure is broken down by; each with `named`. */
  readonly names?: readonly Dimension[]
  run(tx: Tx, request: ExtractRequest): Promise<ExtractResult>
}

export type Answerable = Measure | Extract
