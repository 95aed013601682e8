import type { Dimension } from '../../kernel/index.ts'
import { asDimension } from './vocabulary.ts'

/** Sex as a person describes it. What they would rather not say is not what nobody asked. */
export const sexes = {
  female: 'Female',
  male: 'Male',
  other: 'Described otherwise',
  not_said: 'Prefers not to say',
} as const
export type Sex = keyof typeof sexes

/** What a file may write for each. */
export const sexesInFiles = {
  female: [sexes.female, 'F', 'Woman'],
  male: [sexes.male, 'M', 'Man'],
  other: [sexes.other, 'Other', 'Non-binary', 'Intersex'],
  not_said: [sexes.not_said, 'Not said', 'Prefer not to say'],
} satisfies Record<Sex, readonly string[]>

/** Somebody's sex, where it is held. */
export const sexDimension = (id: string, name: string): Dimension => ({
  id,
  name,
  values: asDimension({ ...sexes, not_held: 'Not known' }),
})

export const bySex = sexDimension('sex', 'Sex, as described by themselves')
