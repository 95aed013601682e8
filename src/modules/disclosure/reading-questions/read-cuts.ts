import { cutNamedAt } from './cut-words.ts'
import { phraseAt } from './phrase-at.ts'
import { phrases } from './plain-words.ts'
import type { Cut, Unread } from './reading.ts'
import type { Word } from './words.ts'

/** A question's words as they are taken: which of them are still free, who takes some, and how they are written. */
export interface Taking {
  readonly isFree: (at: number) => boolean
  readonly take: (from: number, length: number) => void
  readonly written: (from: number, length: number) => Unread
}

const totals = phrases('in total, as one total, altogether, as a total')
const cutOpenings = phrases(
  'broken down by, break down by, split by, split up by, by each, for each of the, for each, in each of the, in each, of each, per, each, every, by',
)

/** How a question wants its answer cut: "by rank and sex", "each year". */
export function readCuts(words: readonly Word[], { isFree, take, written }: Taking): Cut[] {
  const cuts: Cut[] = []
  // "The mean number a year": "a year" says how long a time is anywhere else.
  const isMean = words.some(({ text }) => ['mean', 'average', 'median'].includes(text))
  for (let at = 0; at < words.length; at++) {
    if (!isFree(at)) continue
    const opening = phraseAt(words, at, cutOpenings) || (isMean && words[at]?.text === 'a' ? 1 : 0)
    if (opening === 0) continue
    for (let from = at + opening; from < words.length; ) {
      const named = cutNamedAt(words, from)
      if (named === null || !isFree(from)) break
      const { length, ...cut } = named
      cuts.push({ ...written(at, from + length - at), ...cut })
      take(at, from + length - at)
      from += length
      // "by rank and sex", "by year, rank and unit"
      const joined = words[from]?.text
      if (joined !== 'and' && joined !== ',') break
      from += words[from + 1]?.text === 'and' ? 2 : 1
    }
  }
  return cuts
}

/** Whether one number is asked for, whatever else is cut. */
export function readTotal(words: readonly Word[], { isFree, take }: Taking): boolean {
  for (let at = 0; at < words.length; at++) {
    const length = isFree(at) ? phraseAt(words, at, totals) : 0
    if (length === 0) continue
    take(at, length)
    return true
  }
  return false
}
