import type { CountUnit, Filters, PeriodKind, PlainDate, Statistic } from '../../../kernel/index.ts'

/** What stands in one place of a figure. Only `value` is a number: nothing else may be shown, drawn or used as nought. */
export type ShapeCell =
  | {
      readonly kind: 'value'
      readonly value: number
      /** What it was worked out from: part and whole, sum and number of periods, later and earlier. */
      readonly from?: readonly [number, number]
    }
  /** Counted, and not given, for it could tell of somebody. */
  | { readonly kind: 'withheld' }
  /** All its days lie before the first of which the record has facts. */
  | { readonly kind: 'not-held' }
  /** All its days lie after the last of which the record has facts. */
  | { readonly kind: 'not-yet-held' }
  /** Facts are held, and there is nothing to work it out from: a share of nobody, a change from nought in per cent. */
  | { readonly kind: 'not-possible' }

/** First and last day, both included. */
export interface Days {
  readonly from: PlainDate
  readonly to: PlainDate
}

export interface ShapePeriod {
  /** `2021`, `2021/22`, `2021-H1`, `2021-Q2`, `2021-04`, `2021-W16`, `whole`. */
  readonly key: string
  readonly kind: PeriodKind | 'day'
  /** The days asked for. */
  readonly asked: Days
  /** Those of them of which the record has facts; null where it has none. */
  readonly held: Days | null
  /** Whether the days held are all of the year or month, or all that were asked for. */
  readonly whole: boolean
}

export interface ShapeRow {
  /** A value for each dimension, as stored. */
  readonly values: readonly string[]
  /** A cell for each period. */
  readonly cells: readonly ShapeCell[]
}

/** A measure by its name, in English; `measureId` and `version` find the name in another language. */
export interface CalledMeasure {
  readonly measureId: string
  readonly version: number
  readonly name: string
  readonly definition: string
}

/** What is no plain count: how it was worked out, and from what. */
export interface Derived {
  readonly statistic: Statistic
  /** The figures it was worked out from, in the order of the sum: part and whole. Empty where they were not frozen. */
  readonly from: readonly string[]
  /** The same figures as far as they are given. Nothing is told here that does not follow from them. */
  readonly parts: readonly FigureShape[]
  /** What is counted, and the whole where there is one. */
  readonly of: readonly CalledMeasure[]
  /** All filters asked for. Those that are not the shape's own narrow what is counted, and not the whole. */
  readonly filters: Filters
  /** Of a mean: the periods that it is the mean of, and those left out, for they are not whole or not held. */
  readonly over: readonly ShapePeriod[]
  readonly leftOut: readonly ShapePeriod[]
  /** Of a ranking: numbers are withheld that could stand among those it gives. */
  readonly unplaced: boolean
}

/** The names a figure was frozen under, in English: for a reader whose language has no words for them. */
export interface Called {
  readonly name: string
  readonly definition: string
  readonly dimensions: readonly {
    readonly id: string
    readonly name: string
    readonly values: Readonly<Record<string, string>>
  }[]
}

/**
 * A figure as everything that renders it has it: answers, letters, the log, pages, charts, CSV, JSON and the command
 * line. It is plain data in no language; words are put to it by `web/words`.
 */
export interface FigureShape {
  /** Null where it was counted and not frozen. */
  readonly figureId: string | null
  readonly measureId: string
  readonly measureVersion: number
  readonly unit: CountUnit | 'per cent'
  readonly asAt: boolean
  readonly by: PeriodKind
  readonly asked: Days
  /** The moment as known at which the record was read, in ISO 8601. */
  readonly knownAt: string
  /** The first and last day of which the record has facts of this kind; null where that is not known. */
  readonly factsHeld: { readonly from: PlainDate | null; readonly to: PlainDate | null }
  readonly periods: readonly ShapePeriod[]
  readonly dimensions: readonly string[]
  readonly filters: Filters
  readonly rows: readonly ShapeRow[]
  /** Counted for each period, never added up. Null where there is nothing to break down. */
  readonly totals: readonly ShapeCell[] | null
  readonly derived: Derived | null
  readonly called: Called
}

/** Every cell of a figure, its totals among them. */
export const allCells = ({ rows, totals }: Pick<FigureShape, 'rows' | 'totals'>): ShapeCell[] => [
  ...rows.flatMap(({ cells }) => cells),
  ...(totals ?? []),
]
