import type { Ask, Slot } from './slots.ts'
import type { Sense } from './term.ts'

/**
 * What an answerable means, in the terms in which questions are read. It answers a question only where every condition
 * that was read is one of these, and every one of `core` was read.
 */
export interface Meaning {
  readonly asks: readonly Ask[]
  /** Each must be said, in one of its ways; `*` is any value of the slot that it can narrow to. */
  readonly core: readonly (readonly Sense[])[]
  /** So of all that it counts or lists: may be said, and changes nothing. */
  readonly implied?: readonly Sense[]
  /** Can be narrowed to values of these slots, by the dimension named. */
  readonly narrows?: Readonly<Partial<Record<Slot, string>>>
  /** Verbs that add nothing beside it: complaints are received, training is completed. */
  readonly light?: readonly string[]
  /** Whom it is about: the force's own people, or the public. Said where anybody else could be meant. */
  readonly population?: 'own' | 'public'
  /** Prepositions that may lead to a slot's words, where not all but "by" may: allegations against officers. */
  readonly led?: Readonly<Partial<Record<Slot, readonly string[]>>>
  /** Counts of what has the condition, where the question asks for those without it. */
  readonly without?: boolean
}
