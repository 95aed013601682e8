import type { Extract, Filters } from '../../../kernel/index.ts'
import { eachMeaning, type Slot, slots } from '../../../kernel/meaning/index.ts'
import { slotNames, valueWords } from './slot-words.ts'

/** What a register is narrowed by, with its values, each as a person says it. */
export interface NarrowedBy {
  readonly dimension: string
  readonly name: string
  readonly values: readonly { readonly value: string; readonly label: string }[]
}

/** What a register is narrowed to, in words; nothing where it tells of all that it lists. */
export function narrowedBy({ means }: Pick<Extract, 'means'>, filters: Filters): readonly NarrowedBy[] {
  const narrows = means === undefined ? [] : eachMeaning(means).map((each) => each.narrows ?? {})
  const slotOf = (dimension: string): Slot | undefined =>
    slots.find((slot) => narrows.some((each) => each[slot] === dimension))
  return Object.entries(filters)
    .filter(([, values]) => values.length > 0)
    .map(([dimension, values]) => {
      const slot = slotOf(dimension)
      return {
        dimension,
        name: slot ? slotNames[slot] : dimension.replaceAll('_', ' '),
        values: values.map((value) => ({ value, label: slot ? valueWords({ slot, value }) : value })),
      }
    })
}

/** The same in one line: “topic: coercive control”. */
export const narrowedWords = (extract: Pick<Extract, 'means'>, filters: Filters): string =>
  narrowedBy(extract, filters)
    .map(({ name, values }) => `${name}: ${values.map(({ label }) => label).join(' or ')}`)
    .join('; ')
