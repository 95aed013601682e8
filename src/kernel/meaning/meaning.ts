import type { Ask, Slot } from './slots.ts'
import type { Sense } from './term.ts'

/**
 * What an answerable means, in the terms in which questions are read. It answers a question only where every condition
 * that was read is one of these, and every one of `core` was read.
 */
export interface Meaning {
  readonly asks: readonly Ask[]
  /** What happened or is asked, first, and the rest of what must be said, each in one of its ways; `*` is any value of the slot. */
  readonly core: readonly (readonly Sense[])[]
  /** So of all that it counts or lists: may be said, and changes nothing. */
  readonly implied?: readonly Sense[]
  /** Can be narrowed to values of these slots, by the dimension named; an extract shows each in a column of that name. */
  readonly narrows?: Readonly<Partial<Record<Slot, string>>>
  /** Said of the whole letter, these do not bear on it: a policy is the force's, whoever the letter is about. */
  readonly beside?: readonly Slot[]
  /** A letter that asks about any of these asks for another count of the like, and not for this one without a word of it. */
  readonly unless?: readonly Sense[]
  /** Verbs that add nothing beside it: complaints are received, training is completed. */
  readonly light?: readonly string[]
  /** Whom it is about: the force's own people, or the public. Said where anybody else could be meant. */
  readonly population?: 'own' | 'public'
  /** Of which days an extract can be asked, where it is not one day: a stretch of them, or any. A measure's kind says it. */
  readonly days?: 'stretch' | 'any'
}

/** One meaning, or several where different questions have the same answer. */
export type Meanings = Meaning | readonly Meaning[]

export const eachMeaning = (means: Meanings): readonly Meaning[] => ('asks' in means ? [means] : means)
