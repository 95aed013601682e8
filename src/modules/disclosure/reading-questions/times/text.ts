import type { PlainDate } from '../../../../kernel/index.ts'
import type { DaysPoint } from './point.ts'
import { type Token, tokensOf } from './tokens.ts'

/** A text to be read for times, token by token. */
export interface Text {
  readonly tokens: readonly Token[]
  readonly received: PlainDate
  /** What months and days of no year were found to be, by their names: the same few come again and again. */
  readonly latest: Map<string, DaysPoint | null>
  /** Dates in the American order stand in the letter: `03/04/2023` can then be either. */
  readonly mixedOrder: boolean
  /** The word at a place, in small letters; empty past the end. */
  word(index: number): string
  /** Whether words stand one after the other from a place. */
  says(index: number, words: string): boolean
}

/** What was found at a place, and the place after it. */
export interface Found<T> {
  readonly value: T
  readonly next: number
}

const american = /^(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})$/

function hasAmericanDate(tokens: readonly Token[]): boolean {
  return tokens.some(({ word, kind }) => {
    const parts = kind === 'figures' && word.length <= 10 ? american.exec(word) : null
    return parts !== null && Number(parts[1]) <= 12 && Number(parts[2]) > 12 && Number(parts[2]) <= 31
  })
}

/** "December 1st, 2023": who writes the month first in words may do so in figures. */
const monthFirst =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b/i

/** The letter of which pieces were read last: the same one is asked about once for each of its questions. */
let last = { letter: '', mixed: false }

function mixesOrders(letter: string): boolean {
  if (letter !== last.letter) last = { letter, mixed: monthFirst.test(letter) || hasAmericanDate(tokensOf(letter)) }
  return last.mixed
}

/** `letter` is the whole letter, where the text is a piece of one: it tells in which order its dates are written. */
export function textOf(text: string, received: PlainDate, letter: string): Text {
  const tokens = tokensOf(text)
  const word = (index: number) => tokens[index]?.word ?? ''
  return {
    tokens,
    received,
    latest: new Map(),
    mixedOrder: letter === text ? monthFirst.test(text) || hasAmericanDate(tokens) : mixesOrders(letter),
    word,
    says: (index, words) => {
      const first = word(index)
      if (first === '' || !words.startsWith(first)) return false
      return words.split(' ').every((each, offset) => word(index + offset) === each)
    },
  }
}

/** An answer about a word, remembered for those that are short and so come again. */
export function remembered(answer: (word: string) => boolean): (word: string) => boolean {
  const known = new Map<string, boolean>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const now = answer(word)
    if (word.length < 16 && known.size < 5_000) known.set(word, now)
    return now
  }
}
