import type { Filters, Measure } from '../../kernel/index.ts'

/** `Role: Police officer or PCSO; Subject: Domestic abuse`, or null where everything is counted. */
export function filtersInWords(filters: Filters, { dimensions }: Pick<Measure, 'dimensions'>): string | null {
  const told = Object.entries(filters).map(([id, values]) => {
    const dimension = dimensions.find((each) => each.id === id)
    const labels = values.map((value) => dimension?.values?.find((each) => each.value === value)?.label ?? value)
    return `${dimension?.name ?? id}: ${labels.join(' or ')}`
  })
  return told.length > 0 ? told.join('; ') : null
}
