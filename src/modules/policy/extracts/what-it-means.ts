import { type Meaning, type Sense, senses } from '../../../kernel/meaning/index.ts'

const whichPolicies = [...senses('subject', 'domestic_abuse'), ...senses('policy', '*')]

/** What all extracts of policies mean but for what they tell of each; `told` null where the kind of question says it. */
export const meaningOf = (
  asks: Meaning['asks'],
  told: readonly Sense[] | null,
  { implied = [], ...more }: Partial<Meaning> = {},
): Meaning => ({
  asks,
  core: [senses('noun', 'policy'), ...(told === null ? [] : [told]), whichPolicies],
  implied: [
    ...senses('noun', 'policy', 'force'),
    ...senses('subject', 'domestic_abuse'),
    ...senses('state', 'current'),
    ...implied,
  ],
  narrows: { policy: 'policy' },
  light: ['have', 'cover', 'give'],
  ...more,
})
