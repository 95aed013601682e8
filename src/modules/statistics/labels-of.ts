import type { Measure } from '../../kernel/index.ts'

/** The values of some dimensions as they are read. */
export const labelsOf = (
  measure: Pick<Measure, 'dimensions'>,
  dimensions: readonly string[],
  values: readonly string[],
): string[] =>
  values.map((value, i) => {
    const dimension = measure.dimensions.find((d) => d.id === dimensions[i])
    return dimension?.values?.find((v) => v.value === value)?.label ?? value
  })
