import {
  type Actor,
  type CountUnit,
  Forbidden,
  type Measure,
  may,
  Refused,
  type Statistic,
} from '../../../kernel/index.ts'
import { kept, type MeasureRun, type MeasureRunRequest, measureRun } from '../measure-run.ts'
import type { CalledMeasure } from '../shape/figure-shape.ts'
import { wholeOf } from './whole-of.ts'

/** A request with all that has to be counted for it. */
export interface StatisticRun {
  /** Null where counts are asked for and nothing is worked out of them. */
  readonly statistic: Statistic | null
  /** What is counted, and the whole where there is one. */
  readonly of: readonly CalledMeasure[]
  /** What the record is asked for the statistic itself; null where it is worked out of its parts alone. */
  readonly own: MeasureRun | null
  /** The counts that it is worked out from, in the order of the sum. */
  readonly parts: readonly MeasureRun[]
  /** The run whose days and breakdown are those of the figure. */
  readonly base: MeasureRun
  readonly unit: CountUnit | 'per cent'
}

/** Checks a request and says what is to be counted for it. Throws what `measureRun` throws, and Refused of its own. */
export function statisticRun(measure: Measure, request: MeasureRunRequest): StatisticRun {
  const { statistic, ...counts } = request
  if (!statistic) {
    const own = measureRun(measure, counts)
    return { statistic: null, of: [], own, parts: [], base: own, unit: measure.unit }
  }
  switch (statistic.kind) {
    case 'complement': {
      const own = measureRun(measure, request)
      return {
        statistic,
        of: [called(measure), called(own.measure)],
        own,
        parts: [],
        base: own,
        unit: own.measure.unit,
      }
    }
    case 'mean-length':
    case 'median-length':
    case 'longest': {
      const own = measureRun(measure, request)
      const parts = [measureRun(measure, counts)]
      return { statistic, of: [called(measure)], own, parts, base: own, unit: 'days' }
    }
    case 'share': {
      const part = measureRun(measure, counts)
      const { of } = statistic
      const whole = wholeOf(measure, of, counts.dimensions)
      if (whole.unit !== measure.unit) {
        throw new Refused(`A number of ${measure.unit} is no share of a number of ${whole.unit}`)
      }
      mustDiffer(measure, whole, request, statistic)
      const filters = kept(counts.filters, of)
      const dimensions = counts.dimensions.filter((id) => of.by.includes(id))
      const parts = [part, measureRun(whole, { ...counts, filters, dimensions })]
      return { statistic, of: [called(measure), called(whole)], own: null, parts, base: part, unit: 'per cent' }
    }
    default: {
      const base = measureRun(measure, counts)
      mustCompare(statistic, base)
      const unit = statistic.kind === 'change' && statistic.as === 'per-cent' ? 'per cent' : measure.unit
      return { statistic, of: [called(measure)], own: null, parts: [base], base, unit }
    }
  }
}

/** The runs by whose filters things are named: each name has to be one that the record holds (see `mustHoldValues`). */
export function runsThatName(measure: Measure, request: MeasureRunRequest): readonly MeasureRun[] {
  const { own, parts } = statisticRun(measure, request)
  if (parts.length > 0) return parts
  const { statistic, ...counts } = request
  // Nobody has what there is not: all would be without it.
  const had = statistic?.kind === 'complement' ? [measureRun(measure, { ...counts, dimensions: [] })] : []
  return [...(own ? [own] : []), ...had]
}

/** Refuses whoever does not run all that is counted for a statistic. Throws Forbidden. */
export function mustRunAll(actor: Actor, { statistic, own, parts }: StatisticRun): void {
  if (statistic === null) return
  const closed = [...(own ? [own] : []), ...parts].find(({ measure }) => !may(actor, measure.may))
  if (closed) throw new Forbidden(`Your role does not run “${closed.measure.name}”`)
}

const called = ({ id, version, name, definition }: Measure): CalledMeasure => ({
  measureId: id,
  version,
  name,
  definition,
})

type Share = Extract<Statistic, { kind: 'share' }>

/** A share of itself is a hundred of every hundred. */
function mustDiffer(measure: Measure, whole: Measure, { dimensions, filters }: MeasureRunRequest, { of }: Share): void {
  if (whole.id !== measure.id) return
  const narrowed = Object.entries(filters).some(([id, values]) => values.length > 0 && !of.keeps.includes(id))
  if (narrowed || dimensions.some((id) => !of.by.includes(id))) return
  throw new Refused(
    `“${measure.name}” would be a share of itself. Break it down, or narrow it by something, or take a share of another whole`,
  )
}

/** What goes over several periods needs several; a ranking of a breakdown is of one stretch of days. */
function mustCompare(statistic: Statistic, { periods, dimensions, measure }: MeasureRun): void {
  if (measure.aggregate === 'durations' && statistic.kind === 'mean' && periods.length === 1) {
    throw new Refused('Ask for how long they took on average, or cut the time into years, quarters or months')
  }
  if (statistic.kind === 'ranking' && dimensions.length > 0) {
    if (periods.length > 1) throw new Refused('A ranking is of one stretch of days. Cut the time into one whole')
    return
  }
  if (periods.length > 1) return
  const what = { mean: 'A mean', change: 'A change', ranking: 'A ranking' }[
    statistic.kind as 'mean' | 'change' | 'ranking'
  ]
  throw new Refused(
    `${what} is of several periods, and this is one. Choose days that are cut into several years, quarters or months${statistic.kind === 'ranking' ? ', or a breakdown' : ''}`,
  )
}
