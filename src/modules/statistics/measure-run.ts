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
  writeDate,
} from '../../kernel/index.ts'

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
}

export interface MeasureRunRequest {
  readonly span: Span
  readonly by: PeriodKind
  readonly dimensions: readonly string[]
  readonly filters: Filters
  readonly knownAt: Date
}

/** The days of a run, and how far of them it counts. */
const daysRun = (from: PlainDate, to: PlainDate, knownAt: Date): Pick<MeasureRun, 'from' | 'to' | 'countedTo'> => {
  const known = knownDay(knownAt)
  return { from, to, countedTo: to < known ? to : known }
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** Checks a request against its measure. Throws Refused, saying what the measure cannot do, and PeriodError. */
export function measureRun(measure: Measure, request: MeasureRunRequest): MeasureRun {
  const known = measure.dimensions.map((d) => d.id)
  const unknown = [...request.dimensions, ...Object.keys(request.filters)].filter((id) => !known.includes(id))
  if (unknown.length > 0) {
    throw new Refused(
      `“${measure.name}” cannot be broken down by ${list.format(unknown)}. It can be broken down by ${list.format(known)}`,
    )
  }
  if ('asAt' in request.span) {
    if (measure.periodType !== 'as-at') {
      throw new Refused(`“${measure.name}” counts what happened in a period. Give the first and last day of the period`)
    }
    const { asAt } = request.span
    const period: Period = { key: 'whole', from: asAt, to: asAt, label: `On ${writeDate(asAt)}`, part: false }
    return { measure, ...request, ...daysRun(asAt, asAt, request.knownAt), by: 'whole', periods: [period] }
  }
  if (measure.periodType !== 'during') {
    throw new Refused(`“${measure.name}” counts what is so on one day. Give the day`)
  }
  const { from, to } = request.span
  return { measure, ...request, ...daysRun(from, to, request.knownAt), periods: cutPeriods(request.by, from, to) }
}
