import {
  type CountUnit,
  cutPeriods,
  type Filters,
  type Measure,
  type Period,
  type PeriodKind,
  type PlainDate,
  type Statistic,
  writeDate,
} from '../../kernel/index.ts'
import type { CountedCell, CountedSource } from './count-measure.queries.ts'
import type { FactsHeld } from './facts-held/held-days.ts'
import type { CalledMeasure } from './shape/figure-shape.ts'

/** How a figure that is no plain count was worked out. */
export interface FigureStatistic {
  /** Rises when the way in which statistics are worked out of their parts changes: figures keep that of their day. */
  readonly rule: 1
  readonly statistic: Statistic
  readonly of: readonly CalledMeasure[]
}

/** An immutable number with all that is needed to understand it and to make it again. */
export interface Figure {
  readonly figureId: string
  readonly measureId: string
  readonly measureVersion: number
  readonly name: string
  readonly definition: string
  readonly unit: CountUnit | 'per cent'
  readonly sensitivity: Measure['sensitivity']
  readonly held: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly asAt: boolean
  readonly by: PeriodKind
  readonly dimensions: readonly string[]
  readonly filters: Filters
  /** The record was read as it was known at this moment. */
  readonly knownAt: Date
  /**
   * From when to when facts were held when it was frozen, without days where nothing says so; null where it was frozen
   * before that was kept.
   */
  readonly factsHeld: FactsHeld | null
  /** The last day of which anything was counted: what is still to come is not. Null where it was frozen before that. */
  readonly countedTo: PlainDate | null
  readonly statement: string
  readonly parameters: readonly unknown[]
  readonly rowCount: number
  readonly softwareVersion: string
  readonly frozenBy: string
  readonly frozenAt: Date
  readonly cells: readonly CountedCell[]
  readonly sources: readonly CountedSource[]
  /** Null for a plain count. */
  readonly statistic: FigureStatistic | null
  /** The figures it was worked out from, frozen with it, in the order of the sum. */
  readonly parts: readonly Figure[]
}

/** The periods a figure is cut into; for a figure of one day, that day. */
export const figurePeriods = (figure: Pick<Figure, 'asAt' | 'by' | 'from' | 'to'>): readonly Period[] =>
  figure.asAt
    ? [{ key: 'whole', from: figure.from, to: figure.to, label: `On ${writeDate(figure.from)}`, part: false }]
    : cutPeriods(figure.by, figure.from, figure.to)

/** `from 1 January 2019 to 30 April 2022, by calendar year` or `on 1 October 2021`. */
export function writeSpan(figure: Pick<Figure, 'asAt' | 'by' | 'from' | 'to'>): string {
  if (figure.asAt) return `on ${writeDate(figure.from)}`
  const by = {
    'calendar-year': ', by calendar year',
    'financial-year': ', by financial year',
    'academic-year': ', by academic year',
    'half-year': ', by half-year',
    quarter: ', by quarter',
    month: ', by month',
    week: ', by week',
    whole: '',
  }
  return `from ${writeDate(figure.from)} to ${writeDate(figure.to)}${by[figure.by]}`
}
