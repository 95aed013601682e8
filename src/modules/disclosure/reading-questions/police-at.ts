import type { Word } from './words.ts'

const askedOf: ReadonlySet<string> = new Set(['has', 'have', 'had', 'did', 'does', 'do'])

/** "Has the police received", "the police has registered": the force, to which it was reported; how many words say so. */
export function policeAt(words: readonly Word[], at: number): number {
  const length = words[at]?.text === 'the' ? 2 : 1
  if (words[at + length - 1]?.text !== 'police') return 0
  const [before, next] = [words[at - 1]?.text ?? '', words[at + length]?.text ?? '']
  const isAgent = askedOf.has(before) || (length === 2 && askedOf.has(next))
  return isAgent && next !== 'officer' && next !== 'officers' && next !== 'staff' ? length : 0
}
