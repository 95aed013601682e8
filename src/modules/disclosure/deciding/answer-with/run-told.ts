import type { Measure, MeasurePlan, Statistic, Whole } from '../../../../kernel/index.ts'
import type { SummaryRow } from '../../../../web/index.ts'
import { filtersInWords, writeSpan } from '../../../statistics/index.ts'

/** How a measure is about to be run, thing by thing. */
export function runTold(measure: Measure, plan: MeasurePlan): readonly SummaryRow[] {
  const { span, by, dimensions, filters, statistic } = plan
  const days =
    'asAt' in span
      ? { asAt: true, by, from: span.asAt, to: span.asAt }
      : { asAt: false, by, from: span.from, to: span.to }
  const nameOf = (id: string) => measure.dimensions.find((each) => each.id === id)?.name ?? id
  return [
    { key: 'Days', value: writeSpan(days) },
    { key: 'Only', value: filtersInWords(filters, measure) ?? 'Everything that it counts' },
    { key: 'Broken down by', value: dimensions.length > 0 ? dimensions.map(nameOf).join(' and ') : null },
    { key: 'What is given', value: statistic ? given(measure, statistic) : 'The counts themselves' },
  ]
}

/** What is worked out, and of which whole: “those of “People in post” who are not counted”. */
function given(measure: Measure, statistic: Statistic): string {
  switch (statistic.kind) {
    case 'share':
      return `A share, in per cent of ${wholeOf(measure, statistic.of)}`
    case 'complement':
      return `Those of ${wholeOf(measure, statistic.of)} who are not counted as “${measure.name}”`
    case 'mean':
      return 'The mean of the periods'
    case 'change':
      return 'The change from each period to the next'
    case 'ranking':
      return statistic.most === 1 ? `The ${statistic.order} alone` : `The ${statistic.most} ${statistic.order}`
    case 'mean-length':
      return 'The mean length'
    case 'median-length':
      return 'The median length'
    case 'longest':
      return 'The longest'
  }
}

/** A whole by its name; one that is counted by the same measure is all that it counts. */
function wholeOf({ id, name, wholes = [] }: Measure, { measureId }: Whole): string {
  const named = wholes.find((each) => each.id === measureId)?.name
  return measureId === id || named === undefined ? `all that “${name}” counts` : `“${named}”`
}
