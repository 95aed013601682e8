import type { PeriodKind, PlainDate } from '../../../../kernel/index.ts'

/** How words want an answer cut. The last three are read so that they are not taken for another: no figure has them. */
export type CutKind = PeriodKind | 'day' | 'weekday' | 'hour'

/** Days from the first to the last, both included. `from` null: since the record began; `to` null: to the day of receipt. */
export interface Stretch {
  readonly from: PlainDate | null
  readonly to: PlainDate | null
}

/** Why words that look like a time are none. The last two are for other readers: their words still mean something. */
export type NoPeriod = 'title' | 'letter' | 'birth' | 'phrase' | 'verb'

/** What words for a time mean where they mean one thing. */
export type PlainMeaning =
  | ({ readonly kind: 'stretch' } & Stretch)
  /** Listed years or months with gaps between them. */
  | { readonly kind: 'stretches'; readonly parts: readonly Stretch[] }
  | { readonly kind: 'day'; readonly asAt: PlainDate }
  /** A day in each of several years or months. Empty where the words leave open of which. */
  | { readonly kind: 'days'; readonly days: readonly PlainDate[] }
  /** Days to be left out ("excluding 2021"). */
  | { readonly kind: 'except'; readonly parts: readonly Stretch[] }

export interface TimeReading {
  /** In plain English, for the officer to choose by. */
  readonly says: string
  readonly meaning: PlainMeaning
}

export type TimeMeaning =
  | PlainMeaning
  /** Two readings or more: the officer chooses. The likeliest stands first. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly TimeReading[] }
  /** Only how the answer is to be cut. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'none'; readonly why: NoPeriod }

/** Words of a text that name a time, and what they mean. */
export interface ReadTime {
  /** Offsets in the text; `end` is that of the character after the last. */
  readonly at: number
  readonly end: number
  readonly words: string
  /** Those of the words that name the time, and those that tell the cut; null where none do. */
  readonly timeWords: string | null
  readonly cutWords: string | null
  readonly meaning: TimeMeaning
  /** How the words want the answer cut, in their own order. */
  readonly cuts: readonly CutKind[]
  /** An average for each of the first cut is asked, not a number for each. */
  readonly average: boolean
  /** Years or months were told one by one, or as several, and no other cut: an answer for each is wanted. */
  readonly listed: boolean
  /** The words name financial years: what "each year" then means. */
  readonly financial: boolean
  /** What was taken where the words could be taken otherwise; null where they could not. */
  readonly note: string | null
}
