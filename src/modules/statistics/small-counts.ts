import { day, Forbidden, type PlainDate, yearOf } from '../../kernel/index.ts'
import type { Figure } from './figure.ts'
import type { MeasureRunRequest } from './measure-run.ts'
import type { ShapeCell } from './shape/figure-shape.ts'

/** Below this a number is not told from nought. */
export const leastShown = 10
/** What stands for a number that is not told from nought. */
export const smallWords = 'fewer than 10'

/** What is said of numbers that are shown so. */
export const maskedWords =
  'Exact numbers are for those who are named for restricted statistics. Here, numbers are rounded to the nearest 10 and those below 10 are shown as “fewer than 10”, for whole calendar years that have ended, broken down by one thing at most. The rows and files behind them are not shown.'

/** A number as somebody has it who may not have it exactly. */
export const maskedNumber = (value: number): ShapeCell =>
  value < leastShown ? { kind: 'withheld' } : { kind: 'value', value: Math.round(value / leastShown) * leastShown }

type Asked = Omit<MeasureRunRequest, 'knownAt'>

/**
 * Refuses what is worked out to a reader who has no exact numbers: it would have to follow from the numbers that they
 * are given, and those are rounded. Never given in its place are the counts, which were not asked. Throws Forbidden.
 */
export function mustBeExact({ statistic }: Pick<Asked, 'statistic'>): void {
  if (statistic) throw new Forbidden(`Nothing is worked out of rounded numbers. ${maskedWords}`)
}

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
  figure: Pick<Figure, 'from' | 'to' | 'asAt' | 'by' | 'dimensions' | 'filters' | 'statistic'>,
  today: PlainDate,
) {
  if (figure.statistic !== null) return false
  const { from, to, asAt, by, dimensions, filters } = figure
  const asked: Asked = { span: asAt ? { asAt: from } : { from, to }, by, dimensions, filters }
  const told = maskedRequest(asked, today)
  return (
    JSON.stringify([told.span, told.dimensions]) === JSON.stringify([asked.span, dimensions]) &&
    (asAt || by === told.by) &&
    Object.values(filters).every((values) => values.length === 0)
  )
}
