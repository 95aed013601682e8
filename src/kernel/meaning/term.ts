import type { CountUnit } from '../measure.ts'
import type { Slot } from './slots.ts'

/** One thing that words can say. */
export interface Sense {
  readonly slot: Slot
  readonly value: string
}

/**
 * What the record calls a thing, and how people write it, declared by the module that owns the thing. Words are in lower
 * case, hyphens and apostrophes as spaces, every inflection by itself (see `noun` and `verb`).
 */
export interface Term extends Sense {
  readonly says: readonly string[]
  /** What is counted where the words are what a number is a number of: "officers" are people. */
  readonly counts?: CountUnit
  /** The same words say these as well: "detectives" are of several ranks. */
  readonly also?: readonly Sense[]
}

const vowelBefore = /[aeiou]$/

function plural(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`
  if (word.endsWith('y') && !vowelBefore.test(word.slice(0, -1))) return `${word.slice(0, -1)}ies`
  return `${word}s`
}

/** A noun, or words that end with one, in both numbers: `noun('detective constable')`. */
export const noun = (...words: readonly string[]): string[] => words.flatMap((each) => [each, plural(each)])

/** A regular verb in all its forms: `verb('train')` is train, trains, trained, training. */
export const verb = (...words: readonly string[]): string[] =>
  words.flatMap((each) => {
    const stem = each.endsWith('e') ? each.slice(0, -1) : each
    const soft = each.endsWith('y') && !vowelBefore.test(each.slice(0, -1)) ? `${each.slice(0, -1)}i` : stem
    return [each, plural(each), `${soft}ed`, `${stem}ing`]
  })

/** Several senses of one slot: `senses('event', 'resigned', 'retired')`. */
export const senses = (slot: Slot, ...values: readonly string[]): Sense[] => values.map((value) => ({ slot, value }))

/** Said of words for something else, that is only like what is counted: no measure answers with it. */
export const somethingElse: Sense = { slot: 'event', value: 'others' }
