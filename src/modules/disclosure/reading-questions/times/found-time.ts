import type { RawCut } from './read-cut.ts'
import { duringSpan, type Span } from './span.ts'
import type { TimeMeaning } from './time-meaning.ts'

/** A day in each year or month, before it is known of which years. */
export interface EachDay {
  readonly of: RawCut
  readonly edge: 'first' | 'last' | { readonly month: number; readonly day: number }
}

/** A time as it is read at a place, before those beside it are joined with it. */
export interface FoundTime {
  readonly meaning: TimeMeaning
  readonly cuts: readonly RawCut[]
  readonly average: boolean
  readonly listed: boolean
  readonly financial: boolean
  readonly note: string | null
  readonly each: EachDay | null
}

export const plainTime = (meaning: TimeMeaning, more: Partial<FoundTime> = {}): FoundTime => ({
  meaning,
  cuts: [],
  average: false,
  listed: false,
  financial: false,
  note: null,
  each: null,
  ...more,
})

/** What a span means where words lead to it (by default: during it). */
export const spanTime = (
  span: Span,
  meaning: TimeMeaning = duringSpan(span),
  more: Partial<FoundTime> = {},
): FoundTime =>
  plainTime(meaning, {
    cuts: span.cut === null ? [] : [span.cut],
    listed: span.listed,
    financial: span.financial,
    note: span.note,
    ...more,
  })
