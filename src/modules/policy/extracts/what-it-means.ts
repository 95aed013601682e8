import { type Meaning, type Sense, senses } from '../../../kernel/meaning/index.ts'

const whichPolicies = [...senses('subject', 'domestic_abuse'), ...senses('policy', '*')]

/** What all extracts of policies mean but for what they tell of each; `told` null where the kind of question says it. */
export const meaningOf = (
  asks: Meaning['asks'],
  told: readonly Sense[] | null,
  { implied = [], ...more }: Partial<Meaning> = {},
): Meaning => ({
  asks,
  core: [...(told === null ? [] : [told]), senses('noun', 'policy'), whichPolicies],
  implied: [
    ...senses('noun', 'policy', 'force'),
    ...senses('subject', 'domestic_abuse'),
    ...senses('state', 'current'),
    // Said of what is laid down: which policies are meant is said besides.
    ...senses('event', 'alleged'),
    ...implied,
  ],
  narrows: { policy: 'policy' },
  light: ['cover', 'give', 'exist', 'last', 'about', 'specific'],
  beside: ['role', 'rank', 'population'],
  ...more,
})

/** Not asked where the letter alone says that it is about a policy. */
export const policyFirst = (meaning: Meaning): Meaning => ({
  ...meaning,
  core: meaning.core.toSorted((a, b) => Number(isOfPolicy(b)) - Number(isOfPolicy(a))),
})

const isOfPolicy = (ways: readonly Sense[]): boolean =>
  ways.some(({ slot, value }) => slot === 'noun' && value === 'policy')

/** Near whoever asks for a policy itself, or for what is none, and no answer. It asks nothing that could be asked. */
export const nearToPolicies = (asked: readonly Sense[], first?: readonly Sense[]): Meaning => ({
  ...meaningOf([], null, {
    implied: senses('attribute', 'policy_words', 'owner'),
    light: ['cover', 'give', 'exist', 'last', 'about', 'specific'],
  }),
  core: [...(first ? [first] : []), asked, whichPolicies],
})

/** The same, of policies on abuse by the force's own people: said by who is accused, not by a name. */
export const meaningOfOwnPeople = (
  asks: Meaning['asks'],
  told: readonly Sense[] | null,
  days?: Meaning['days'],
): Meaning => {
  const accused = [...senses('party', 'suspect'), ...senses('event', 'alleged')]
  const own = [...senses('role', '*'), ...senses('population', 'own'), ...senses('noun', 'police')]
  const { core, ...rest } = meaningOf(asks, told, {
    implied: [...accused, ...own, ...senses('event', 'in_post')],
    ...(days ? { days } : {}),
  })
  return { ...rest, core: [...core.slice(0, -1), accused, own] }
}
