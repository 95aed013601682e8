import type { Question } from './request-text.ts'

/**
 * What each question is called where it stands beside the others, by ordinal. A requester may use a number twice, or
 * number only some: such a question is told by its place in the letter.
 */
export function questionNames(
  questions: readonly (Pick<Question, 'ordinal' | 'number'> & { readonly section?: string | null })[],
): ReadonlyMap<number, string> {
  const plain = ({ number, section }: (typeof questions)[number]) => (section ? `${number} (${section})` : number)
  const times = new Map<string, number>()
  for (const question of questions) times.set(plain(question), (times.get(plain(question)) ?? 0) + 1)
  return new Map(
    questions.map((question) => {
      const name = plain(question)
      if (question.number === 'unnumbered') return [question.ordinal, `without a number, ${place(question.ordinal)}`]
      return [question.ordinal, times.get(name) === 1 ? name : `${name}, ${place(question.ordinal)}`]
    }),
  )
}

const endings = new Map([
  ['one', 'st'],
  ['two', 'nd'],
  ['few', 'rd'],
])
const rules = new Intl.PluralRules('en-GB', { type: 'ordinal' })

const place = (ordinal: number): string => `the ${ordinal}${endings.get(rules.select(ordinal)) ?? 'th'} in the letter`
