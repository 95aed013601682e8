import type { Phrase } from './plain-words.ts'
import type { Word } from './words.ts'

/** Phrases by the word they begin with: they are looked for at every word of a question. */
const byFirst = new WeakMap<readonly Phrase[], ReadonlyMap<string, readonly Phrase[]>>()

function indexOf(among: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const known = byFirst.get(among)
  if (known) return known
  const index = new Map<string, Phrase[]>()
  for (const phrase of among) {
    const [first] = phrase
    if (first === undefined) continue
    const alike = index.get(first)
    if (alike) alike.push(phrase)
    else index.set(first, [phrase])
  }
  byFirst.set(among, index)
  return index
}

/** How many words of the first of the phrases that stands at a place; 0 where none does. */
export function phraseAt(words: readonly Word[], at: number, among: readonly Phrase[]): number {
  const text = words[at]?.text
  if (text === undefined) return 0
  let longest = 0
  for (const wanted of indexOf(among).get(text) ?? []) {
    if (wanted.length > longest && wanted.every((word, ahead) => words[at + ahead]?.text === word))
      longest = wanted.length
  }
  return longest
}
