import type { CountUnit, Filters, PeriodKind, PlainDate, Statistic } from '../../kernel/index.ts'

// What is put into words here, as the statistics module has it in its FigureShape: this floor may not import that one.

export type ToldUnit = CountUnit | 'per cent'

/** What stands in a cell that holds no number. */
export const missingKinds = ['withheld', 'not-held', 'not-yet-held', 'not-possible'] as const
export type MissingKind = (typeof missingKinds)[number]

export type ToldCell =
  | { readonly kind: 'value'; readonly value: number; readonly from?: readonly [number, number] }
  | { readonly kind: MissingKind }

/** First and last day, both included. */
export interface ToldDays {
  readonly from: PlainDate
  readonly to: PlainDate
}

export interface ToldPeriod {
  /** `2021`, `2021/22`, `2021-H1`, `2021-Q2`, `2021-04`, `2021-W16`, `whole`. */
  readonly key: string
  readonly kind: PeriodKind | 'day'
  readonly asked: ToldDays
  readonly held: ToldDays | null
}

/** From when to when a figure counts, and cut into what. */
export interface ToldSpan {
  readonly asAt: boolean
  readonly by: PeriodKind
  readonly asked: ToldDays
}

/** How what was worked out came to be. */
export interface ToldDerived {
  readonly statistic: Statistic
  /** All that were asked for: those not among the figure's own narrow what is counted and not the whole. */
  readonly filters: Filters
  readonly over: readonly ToldPeriod[]
  readonly leftOut: readonly ToldPeriod[]
  readonly unplaced: boolean
}

export interface Told extends ToldSpan {
  readonly measureId: string
  readonly unit: ToldUnit
  readonly factsHeld: { readonly from: PlainDate | null; readonly to: PlainDate | null }
  readonly periods: readonly ToldPeriod[]
  readonly dimensions: readonly string[]
  readonly filters: Filters
  readonly rows: readonly { readonly values: readonly string[]; readonly cells: readonly ToldCell[] }[]
  readonly totals: readonly ToldCell[] | null
  /** Not null where it was worked out and not counted: it is then no number of people that anything was done to. */
  readonly derived: ToldDerived | null
}

/** What a figure's parts are called in a language. */
export interface Names {
  readonly measure: string
  readonly definition: string
  readonly dimension: (id: string) => string
  readonly value: (dimensionId: string, value: string) => string
}
