import { day, type Measure, type Period, type PlainDate, yearOf } from '../../kernel/index.ts'
import type { Figure } from './figure.ts'
import { figureTable } from './figure-table.ts'
import type { MeasureRunRequest } from './measure-run.ts'

/** Below this a number is not told from nought. */
export const leastShown = 10
const small = 'fewer than 10'

/** What is said of numbers that are shown so. */
export const maskedWords =
  'Exact numbers are for those who are named for restricted statistics. Here, numbers are rounded to the nearest 10 and those below 10 are shown as “fewer than 10”, for whole calendar years that have ended, broken down by one thing at most. The rows and files behind them are not shown.'

/** A number that is shown, as somebody has it who may not have it exactly. */
export const roundedNumber = (value: number): number => Math.round(value / leastShown) * leastShown

/** A number as somebody reads it who may not have it exactly. */
export const maskedNumber = (value: number): string =>
  value < leastShown ? small : roundedNumber(value).toLocaleString('en-GB')

type Asked = Omit<MeasureRunRequest, 'knownAt'>

/**
 * What such a reader is told in place of what they asked: whole calendar years that have ended, each by itself, with
 * nothing left out and one breakdown at most, as known now. Were the days, filters or moments theirs to choose, the
 * places where a rounded number jumps would give away the numbers behind it, one by one.
 */
export function maskedRequest(asked: Asked, today: PlainDate): Asked {
  const last = yearOf(today) - 1
  const year = (date: PlainDate) => Math.min(yearOf(date), last)
  const span =
    'asAt' in asked.span
      ? { asAt: day(`${year(asked.span.asAt)}-12-31`) }
      : { from: day(`${year(asked.span.from)}-01-01`), to: day(`${year(asked.span.to)}-12-31`) }
  return { span, by: 'calendar-year', dimensions: asked.dimensions.slice(0, 1), filters: {} }
}

/** Whether a figure holds no other numbers than such a reader could ask for. */
export function mayBeMasked(
  figure: Pick<Figure, 'from' | 'to' | 'asAt' | 'by' | 'dimensions' | 'filters'>,
  today: PlainDate,
) {
  const { from, to, asAt, by, dimensions, filters } = figure
  const asked: Asked = { span: asAt ? { asAt: from } : { from, to }, by, dimensions, filters }
  const told = maskedRequest(asked, today)
  return (
    JSON.stringify([told.span, told.dimensions]) === JSON.stringify([asked.span, dimensions]) &&
    (asAt || by === told.by) &&
    Object.values(filters).every((values) => values.length === 0)
  )
}

/** A table of masked numbers. It has no totals: beside its rows, a total would narrow down the small ones. */
export interface MaskedTable {
  readonly rowHeadings: readonly string[]
  readonly periods: readonly Period[]
  readonly rows: readonly { readonly labels: readonly string[]; readonly numbers: readonly string[] }[]
}

/**
 * Lays counts out masked. Every value that the measure declares has its row, whether anything was counted or not; one
 * that it does not declare has a row only where a number is shown, for the row alone would say that there is something.
 */
export function maskedTable(
  figure: Parameters<typeof figureTable>[0],
  measure: Pick<Measure, 'dimensions'>,
): MaskedTable {
  const [dimensionId] = figure.dimensions
  const declared = measure.dimensions.find(({ id }) => id === dimensionId)?.values?.map(({ value }) => value) ?? []
  const asked = dimensionId === undefined ? {} : { [dimensionId]: declared }
  const { rowHeadings, periods, rows } = figureTable({ ...figure, filters: asked }, measure)
  return {
    rowHeadings,
    periods,
    rows: rows
      .filter(
        ({ values, numbers }) =>
          values.every((value) => declared.includes(value)) || numbers.some((value) => value >= leastShown),
      )
      .map(({ labels, numbers }) => ({ labels, numbers: numbers.map(maskedNumber) })),
  }
}
