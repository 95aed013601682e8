import type { Slot } from '../../../kernel/meaning/index.ts'
import type { Lexicon } from './lexicon.ts'
import type { Place } from './reading.ts'
import type { Word } from './words.ts'

const named: ReadonlySet<Slot> = new Set(['course', 'programme', 'organisation', 'unit'])

/** The names of courses and the like that stand in a text, of several words: "Yearly safety learning" cuts nothing by the year. */
export function namesIn(words: readonly Word[], lexicon: Lexicon): Place[] {
  const found: Place[] = []
  for (let at = 0; at < words.length; at++) {
    const name = lexicon.longest(words, at)
    if (name === null || name.length < 2 || !name.entry.senses.some(({ slot }) => named.has(slot))) continue
    found.push({ start: words[at]?.start ?? 0, end: words[at + name.length - 1]?.end ?? 0 })
    at += name.length - 1
  }
  return found
}
