import type { Sense } from '../../../kernel/meaning/index.ts'
import type { ReadDays } from './reading.ts'
import type { Asked } from './understand.ts'

/** Terms of the question that mean here what the requester says, which the record need not. */
export function definedIn({ text, around, defined }: Asked): string[] {
  const words = [text, ...around].join(' ').toLowerCase()
  return defined
    .filter(({ term }) => words.includes(term.toLowerCase()))
    .map(({ term }) => `“${term}” as the letter means it`)
}

/** Days that another question names may be those of this one as well. */
export const daysElsewhere = (days: readonly ReadDays[]): string[] =>
  days.some(({ kind }) => kind !== 'none') ? ['of when: other parts of the letter name days'] : []

/** How many different days, or stretches of them, are named. */
export const countDays = (days: readonly ReadDays[]): number =>
  new Set(
    days
      .filter(({ kind }) => kind !== 'none')
      .map(({ kind, words, from, to, asAt }) => `${from} ${to} ${kind === 'open' ? words : asAt}`),
  ).size

export const whatIsUnsaid = ({ slot, value }: Sense): string => {
  const what = value === '*' ? `one ${slot}` : `“${value}”`
  return `what is counted is of ${what.replaceAll('_', ' ')} alone, which is not said`
}
