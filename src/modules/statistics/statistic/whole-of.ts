import { type Measure, Refused, type Whole } from '../../../kernel/index.ts'

const list = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** The measures of which this one's numbers can be a share: itself, and those it names. */
export const wholesOf = (measure: Measure): readonly Measure[] => [measure, ...(measure.wholes ?? [])]

/** The measure of a whole. Throws Refused where what is counted is no part of it, or it can't be narrowed so. */
export function wholeOf(measure: Measure, { measureId, keeps, by }: Whole, dimensions: readonly string[]): Measure {
  const whole = wholesOf(measure).find(({ id }) => id === measureId)
  if (!whole) {
    const possible = list.format(wholesOf(measure).map(({ id, name }) => `${id} (“${name}”)`))
    throw new Refused(`“${measure.name}” is no part of “${measureId}”. It can be held against ${possible}`)
  }
  const has = whole.dimensions.map(({ id }) => id)
  const unknown = [...keeps, ...by].filter((id) => !has.includes(id))
  if (unknown.length > 0) {
    throw new Refused(`“${whole.name}” cannot be narrowed or broken down by ${list.format(unknown)}`)
  }
  const apart = by.filter((id) => !dimensions.includes(id))
  if (apart.length > 0)
    throw new Refused(`The whole is broken down by ${list.format(apart)}, and what is counted is not`)
  return whole
}
