import type { Measure, MeasurePlan, StatisticKind } from '../../../../kernel/index.ts'
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
    { key: 'What is given', value: statistic ? given[statistic.kind] : 'The counts themselves' },
  ]
}

const given: Readonly<Record<StatisticKind, string>> = {
  share: 'A share, in per cent of a whole',
  complement: 'Those of a whole who are not counted',
  mean: 'The mean of the periods',
  change: 'The change from period to period',
  ranking: 'A ranking',
  'mean-length': 'The mean length',
  'median-length': 'The median length',
  longest: 'The longest',
}
