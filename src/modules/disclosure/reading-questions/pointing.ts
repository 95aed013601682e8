import { phraseAt } from './phrase-at.ts'
import { placesPointedTo, pointingBefore, pointingToOne, pointingToSome, thingsPointedTo } from './plain-words.ts'
import type { Pointing } from './reading.ts'
import { isPlain } from './voice.ts'
import type { Word } from './words.ts'

/** Words that point elsewhere: how many of them, and with what they stand before, how many to show. */
export function pointingAt(
  words: readonly Word[],
  at: number,
): (Pick<Pointing, 'to' | 'loose'> & { length: number; told: number }) | null {
  const text = words[at]?.text ?? ''
  const label = labelAt(words, at)
  if (label > 0) return { to: 'some', loose: false, length: label, told: label }
  const some = phraseAt(words, at, pointingToSome)
  const before = pointingBefore.has(text) ? 1 : some
  if (before > 0 && thingsPointedTo.has(words[at + before]?.text ?? ''))
    return { to: 'one', loose: text === 'the', length: before, told: before + 1 }
  if (some > 0) return { to: 'some', loose: false, length: some, told: some }
  if (pointingBefore.has(text) && placesPointedTo.has(words[at + 1]?.text ?? '') && !isThat(words, at + 2))
    return { to: 'one', loose: text === 'the', length: 2, told: 2 }
  if (text === 'there' && !isPlain(words, at)) return { to: 'one', loose: false, length: 1, told: 1 }
  const one = phraseAt(words, at, pointingToOne)
  // "If you do not offer it", "its own course": nothing that was spoken of.
  const next = words[at + one]?.text
  // "How long does it take to complete": what it takes is said next.
  if (text === 'it' && next !== undefined && taking.has(next) && words.slice(at).some((word) => word.text === 'to'))
    return null
  if (one > 0 && (next === 'not' || (text === 'its' && next === 'own'))) return null
  return one > 0 ? { to: 'one', loose: false, length: one, told: one } : null
}

/** "The courses so listed", "named above": what another question was to list. "The above" is whatever was asked. */
export const isOfList = ({ words }: Pick<Pointing, 'words'>): boolean =>
  /^so |above$/i.test(words) && !/^the above$/i.test(words)

const taking: ReadonlySet<string> = new Set(['take', 'takes', 'took', 'taken'])
const leading: ReadonlySet<string> = new Set(['at', 'in', 'under', 'from', 'of'])
const labelled: ReadonlySet<string> = new Set(['question', 'item', 'part', 'point', 'q', 'row', 'paragraph'])
const ordinals = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/

/** "The number at A1", "given in question 2": how many words name another question; 0 where none do. */
function labelAt(words: readonly Word[], at: number): number {
  if (!leading.has(words[at]?.text ?? '')) return 0
  const isNamed = labelled.has(words[at + 1]?.text ?? '')
  const written = words[at + (isNamed ? 2 : 1)]?.text ?? ''
  const isLabel = isNamed
    ? /^(?:\d{1,2}[a-h]?|[a-h]\d{0,2})$/.test(written) || ordinals.test(written)
    : /^(?:[a-z]\d{1,2}|\d{1,2}[a-h])$/.test(written)
  return isLabel ? (isNamed ? 3 : 2) : 0
}

/** "The unit that leads", "the team with the most": the question itself says which. */
const isThat = (words: readonly Word[], at: number): boolean =>
  ['that', 'which', 'who', 'where', 'with', 'responsible', 'leading', 'of', 'for', 'they', 'he', 'she'].includes(
    words[at]?.text ?? '',
  )
