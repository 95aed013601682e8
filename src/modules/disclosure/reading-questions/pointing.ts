import { phraseAt } from './phrase-at.ts'
import { pointingBefore, pointingToOne, pointingToSome, thingsPointedTo } from './plain-words.ts'
import type { Pointing } from './reading.ts'
import type { Word } from './words.ts'

/** Words that point elsewhere: how many of them, and with what they stand before, how many to show. */
export function pointingAt(
  words: readonly Word[],
  at: number,
): (Pick<Pointing, 'to' | 'loose'> & { length: number; told: number }) | null {
  const text = words[at]?.text ?? ''
  const some = phraseAt(words, at, pointingToSome)
  const before = pointingBefore.has(text) ? 1 : some
  if (before > 0 && thingsPointedTo.has(words[at + before]?.text ?? ''))
    return { to: 'one', loose: text === 'the', length: before, told: before + 1 }
  if (some > 0) return { to: 'some', loose: false, length: some, told: some }
  const one = phraseAt(words, at, pointingToOne)
  // "If you do not offer it", "its own course": nothing that was spoken of.
  const next = words[at + one]?.text
  // "How long does it take to complete": what it takes is said next.
  if (text === 'it' && next !== undefined && taking.has(next) && words.slice(at).some((word) => word.text === 'to'))
    return null
  if (one > 0 && (next === 'not' || (text === 'its' && next === 'own'))) return null
  return one > 0 ? { to: 'one', loose: false, length: one, told: one } : null
}

const taking: ReadonlySet<string> = new Set(['take', 'takes', 'took', 'taken'])
