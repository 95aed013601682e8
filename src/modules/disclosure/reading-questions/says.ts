import type { Sense } from '../../../kernel/meaning/index.ts'
import type { Atom } from './reading.ts'

/** Whether any sense of an atom is this one. */
export const says = (atom: Atom, sense: Sense): boolean =>
  atom.senses.some(
    ({ slot, value }) =>
      slot === sense.slot &&
      (sense.value === '*' || value.split('|').some((one) => sense.value.split('|').includes(one))),
  )

/** All that an atom says, as one text: two that name the same thing say the same. */
export const allSaid = ({ senses }: Pick<Atom, 'senses'>): string =>
  senses.map(({ slot, value }) => `${slot}=${value}`).join('|')
