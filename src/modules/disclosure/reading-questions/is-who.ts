import type { Atom } from './reading.ts'
import type { Word } from './words.ts'

/** "Which members of staff": who they are is asked, and no list of what they have. */
export function isWho(
  atoms: readonly Atom[],
  words: readonly Word[],
  { at, length }: { readonly at: number; readonly length: number },
): boolean {
  const next = words[at + length]
  return words[at]?.text === 'which' && atoms.some(({ start, counts }) => start === next?.start && counts === 'people')
}
