import type { Filters, Measure, Statistic } from '../../../kernel/index.ts'
import { kept } from '../measure-run.ts'

/** What of a measure gives a figure its labels. */
export type Labelling = Pick<Measure, 'dimensions'> & Partial<Pick<Measure, 'id' | 'wholes' | 'absent'>>

/** What labels the figures of a measure or one of its wholes. A measure that is gone labels nothing. */
export const labellingOf = (measure: Labelling, measureId: string): Labelling =>
  measure.id === measureId ? measure : (measure.wholes?.find(({ id }) => id === measureId) ?? measure)

/** What labels a statistic: of those without something the whole, and what they are without. */
export function labellingFor(measure: Labelling, statistic: Statistic): Labelling {
  if (statistic.kind !== 'complement') return measure
  const { dimensions } = labellingOf(measure, statistic.of.measureId)
  const others = measure.dimensions.filter(({ id }) => !dimensions.some((each) => each.id === id))
  return { dimensions: [...dimensions, ...others] }
}

/** The filters that narrow all of a statistic. Those that narrow a part of it alone are told by themselves. */
export const filtersOfAll = (filters: Filters, statistic: Statistic): Filters =>
  'of' in statistic ? kept(filters, statistic.of) : filters
