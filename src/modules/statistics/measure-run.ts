import {
  cutPeriods,
  type Filters,
  knownDay,
  type Measure,
  type Period,
  type PeriodKind,
  type PlainDate,
  Refused,
  type Span,
  type Statistic,
  type Whole,
  writeDate,
} from '../../kernel/index.ts'
import { wholeOf } from './statistic/whole-of.ts'
import { without } from './statistic/without.ts'

/** What is asked of how long things took. */
export type LengthKind = 'mean-length' | 'median-length' | 'longest'

/** A measure with all that it is run with. Made by `measureRun`, which refuses what cannot be run. */
export interface MeasureRun {
  readonly measure: Measure
  readonly from: PlainDate
  readonly to: PlainDate
  /** The last day of which anything is counted: never past the day as known, for what is still to come did not happen. */
  readonly countedTo: PlainDate
  readonly by: PeriodKind
  readonly periods: readonly Period[]
  readonly dimensions: readonly string[]
  readonly filters: Filters
  readonly knownAt: Date
  /** What of the lengths is asked for; null where things are counted. */
  readonly length: LengthKind | null
}

export interface MeasureRunRequest {
  readonly span: Span
  readonly by: PeriodKind
  readonly dimensions: readonly string[]
  readonly filters: Filters
  readonly knownAt: Date
  readonly statistic?: Statistic
}

/** The days of a run, and how far of them it counts. */
const daysRun = (from: PlainDate, to: PlainDate, knownAt: Date): Pick<MeasureRun, 'from' | 'to' | 'countedTo'> => {
  const known = knownDay(knownAt)
  return { from, to, countedTo: to < known ? to : known }
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/**
 * Checks a request against its measure. Throws Refused, saying what the measure cannot do, and PeriodError. Of a
 * statistic it runs what the record is asked for it (those of a whole who are not counted, lengths); one that is worked
 * out of counts has several runs, see `statisticRun`, and none here.
 */
export function measureRun(measure: Measure, request: MeasureRunRequest): MeasureRun {
  const { statistic, ...plain } = request
  if (!statistic) return countRun(measure, plain)
  switch (statistic.kind) {
    case 'complement':
      return complementRun(measure, statistic.of, plain)
    case 'mean-length':
    case 'median-length':
    case 'longest':
      if (measure.aggregate !== 'durations') throw new Refused(`“${measure.name}” does not say how long anything took`)
      return { ...countRun(measure, plain), length: statistic.kind }
    default:
      throw new Refused('That is worked out of numbers, each of which has rows of its own')
  }
}

function complementRun(measure: Measure, of: Whole, request: Omit<MeasureRunRequest, 'statistic'>): MeasureRun {
  const whole = wholeOf(measure, of, request.dimensions)
  // What is had has to be something that the measure can be narrowed by.
  mustKnow(measure, Object.keys(request.filters))
  if (measure.periodType !== 'as-at') {
    throw new Refused(
      `“${measure.name}” counts what happened in a period: who is without it can be said of one day alone`,
    )
  }
  return countRun(without(whole, measure, request.filters), { ...request, filters: kept(request.filters, of) })
}

/** The filters that narrow a whole as well. */
export const kept = (filters: Filters, { keeps }: Whole): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([id]) => keeps.includes(id)))

function mustKnow(measure: Measure, ids: readonly string[]): void {
  const known = measure.dimensions.map((d) => d.id)
  const unknown = ids.filter((id) => !known.includes(id))
  if (unknown.length > 0) {
    throw new Refused(
      `“${measure.name}” cannot be broken down by ${list.format(unknown)}. It can be broken down by ${list.format(known)}`,
    )
  }
}

function countRun(measure: Measure, request: Omit<MeasureRunRequest, 'statistic'>): MeasureRun {
  mustKnow(measure, [...request.dimensions, ...Object.keys(request.filters)])
  const given = { measure, ...request, length: null }
  if ('asAt' in request.span) {
    if (measure.periodType !== 'as-at') {
      throw new Refused(`“${measure.name}” counts what happened in a period. Give the first and last day of the period`)
    }
    const { asAt } = request.span
    const period: Period = { key: 'whole', from: asAt, to: asAt, label: `On ${writeDate(asAt)}`, part: false }
    return { ...given, ...daysRun(asAt, asAt, request.knownAt), by: 'whole', periods: [period] }
  }
  if (measure.periodType !== 'during') {
    throw new Refused(`“${measure.name}” counts what is so on one day. Give the day`)
  }
  const { from, to } = request.span
  return { ...given, ...daysRun(from, to, request.knownAt), periods: cutPeriods(request.by, from, to) }
}
