import type { Phrase } from './plain-words.ts'
import type { Word } from './words.ts'

/** How many words of the first of the phrases that stands at a place; 0 where none does. */
export function phraseAt(words: readonly Word[], at: number, among: readonly Phrase[]): number {
  let longest = 0
  for (const wanted of among) {
    if (wanted.length > longest && wanted.every((word, ahead) => words[at + ahead]?.text === word))
      longest = wanted.length
  }
  return longest
}
