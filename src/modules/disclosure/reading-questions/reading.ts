import type { CountUnit, PeriodKind, PlainDate } from '../../../kernel/index.ts'
import type { Ask, Sense, Slot } from '../../../kernel/meaning/index.ts'

/** Where in the question's text words stand. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** One thing that was said, in every sense that its words have. */
export interface Atom extends Place {
  readonly words: string
  readonly senses: readonly Sense[]
  /** The preposition that leads to it: "against officers" is not "by officers". */
  readonly led: string | null
  /** Said not to be so: "not trained", "never received". */
  readonly denied: boolean
  /** Left out: "not including police staff". */
  readonly leftOut: boolean
  /** What a number is a number of. */
  readonly head: boolean
  /** What would be counted if these were the head; null where they name nothing that can be. */
  readonly counts: CountUnit | null
  /** The question does not say it: what stands around it, or before it, does. */
  readonly inherited: boolean
  /** It is said of the whole letter, or of several questions of it. */
  readonly around?: boolean
}

export interface ReadDays extends Place {
  readonly words: string
  /** `none`: the words name no period. `open`: they do, and not one that a figure can be of, or not one alone. */
  readonly kind: 'days' | 'none' | 'open'
  /** How the same words want the answer cut: "in each quarter of 2024". */
  readonly cuts: readonly PeriodKind[]
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  readonly asAt: PlainDate | null
  /** The same words want the mean of each cut: "the annual average". */
  readonly isMean: boolean
}

/** A way in which the answer is to be cut: into periods, or by something the record knows. */
export type Cut = Place & { readonly words: string } & (
    | { readonly kind: 'period'; readonly by: PeriodKind }
    | { readonly kind: 'slot'; readonly slot: Slot }
  )

/** Which of a ranking are asked for: the first, by the highest number or by the lowest. */
export interface Ranked {
  readonly order: 'highest' | 'lowest'
  readonly most: number
}

/** Words that the desk did not understand. While there are any, nothing is an answer. */
export interface Unread extends Place {
  readonly words: string
}

/** Words that stand for what was said elsewhere in the letter. */
export interface Pointing extends Unread {
  /** `some`: of those people or things, a part is asked of. `one`: one thing that was spoken of. */
  readonly to: 'some' | 'one'
  /** "The": the question itself may say which. */
  readonly loose: boolean
}

/** A question read into its meaning. */
export interface Reading {
  readonly text: string
  readonly ask: Ask | null
  /** Whether a question was put. Where something is only to be provided, what it is says whether a list or a number is meant. */
  readonly isPut: boolean
  /** Of a ranking; null where none is asked for, or it is not said of what. */
  readonly ranked: Ranked | null
  /** What a number would be a number of; null where the question names nothing countable. */
  readonly unit: CountUnit | null
  readonly atoms: readonly Atom[]
  readonly days: readonly ReadDays[]
  readonly cuts: readonly Cut[]
  /** "in total": one number, whatever else is cut. */
  readonly total: boolean
  /** Examples of what is asked, which narrow nothing. */
  readonly examples: readonly Unread[]
  /** It points to something said elsewhere: "of those", "these cases". */
  readonly pointsTo: readonly Pointing[]
  readonly unread: readonly Unread[]
}
