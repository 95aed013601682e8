import type { Text } from './text.ts'

/** Set phrases, by their first word: at most places of a text none begins. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>

export function phrasesOf(phrases: readonly string[]): Phrases {
  const byFirst = new Map<string, string[][]>()
  for (const phrase of phrases) {
    const words = phrase.split(' ')
    const first = words[0] ?? ''
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    )
  }
  return byFirst
}

/** The place after the longest of the phrases that stands at a place; null where none does. */
export function afterPhrase(text: Text, index: number, phrases: Phrases): number | null {
  const words = phrases.get(text.word(index))?.find((each) => each.every((word, n) => text.word(index + n) === word))
  return words === undefined ? null : index + words.length
}
