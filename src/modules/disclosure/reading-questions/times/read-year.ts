import { yearOf } from '../../../../kernel/index.ts'
import type { Point } from './point.ts'
import { fullYear, isYearWord, readFigures, type YearKind } from './read-figures.ts'
import { readYearKind } from './read-year-kind.ts'
import type { Found, Text } from './text.ts'
import { monthOfWord } from './tokens.ts'

export type FoundPoint = Found<Point> | null
export type Reader = (text: Text, index: number, kind: YearKind) => FoundPoint

export const found = (value: Point | null, next: number): FoundPoint => (value === null ? null : { value, next })
/** What the first of the readers that finds something finds. */
export function firstOf(readers: readonly Reader[], text: Text, index: number, kind: YearKind): FoundPoint {
  for (const read of readers) {
    const point = read(text, index, kind)
    if (point !== null) return point
  }
  return null
}

export const skip = (text: Text, index: number, words: RegExp): number =>
  words.test(text.word(index)) ? index + 1 : index
export const skipThe = (text: Text, index: number) => skip(text, index, /^(?:the|our|your)$/)
/** "2020, to": a comma before what goes on. */
export const skipComma = (text: Text, index: number) => skip(text, index, /^,$/)
/** A year that is a number of its own: not `£2020`, `REF2020` or `/2020`. */
export function standsAlone({ tokens, word }: Text, index: number): boolean {
  const token = tokens[index]
  const next = tokens[index + 1]
  if (token === undefined) return false
  const runsOn =
    next?.joined === true && (/^[@_%=#]$/.test(next.word) || (next.kind === 'word' && !/^(?:s|h|q)$/.test(next.word)))
  if (runsOn) return false
  const before = tokens[index - 1]
  if (!token.joined || before === undefined) return true
  if (/^[£$€@_#=:.\\]$/.test(before.word)) return false
  if (!/^[/-]$/.test(before.word)) return before.kind === 'sign' || /^(?:fy|fye|ye|y|q|cy)$/.test(before.word)
  const earlier = word(index - 2)
  if (before.word === '-') return true
  return monthOfWord(earlier) !== null || /^(?:\d|\d{4}|q|fy)$/.test(earlier)
}

/** A year in four figures, or two after an apostrophe. */
export function readYearNumber(text: Text, index: number): Found<number> | null {
  if (isYearWord(text.word(index)))
    return standsAlone(text, index) ? { value: Number(text.word(index)), next: index + 1 } : null
  const short = text.tokens[index + 1]
  if (/^['’]$/.test(text.word(index)) && short?.joined && /^\d\d$/.test(short.word))
    return { value: fullYear(Number(short.word)), next: index + 2 }
  return null
}

/** The year after a day or month: `2021`, `'21`, and `21` where it is joined (`Mar-21`) or stands after a day. */
export function readYearAfter(text: Text, index: number, short: boolean): Found<number> | null {
  const at = skip(text, index, /^(?:,|of|-|\/|\.)$/)
  const year = readYearNumber(text, at)
  if (year !== null) return year
  const joined = at > index && /^[-/]$/.test(text.word(index))
  const isShort = /^\d\d$/.test(text.word(at)) && (joined ? text.tokens[at]?.joined : short && at === index)
  if (!isShort) return relativeYear(text, at)
  const next = text.word(at + 1)
  // "1 May 23 officers" has no year; a sign or the end, or a word that joins times, has to follow.
  const ends = /^(?:|[,.;:?)]|to|and|until|till|-|through|onwards?|inclusive|by|in|for|or)$/.test(next)
  return ends ? { value: fullYear(Number(text.word(at))), next: at + 1 } : null
}

/** "March this year", "March last year". */
function relativeYear(text: Text, index: number): Found<number> | null {
  const at = skip(text, index, /^(?:of|in)$/)
  if (text.word(at + 1) !== 'year') return null
  const now = yearOf(text.received)
  const back = ['this', 'last', 'next'].indexOf(text.word(at))
  return back < 0 ? null : { value: back === 0 ? now : back === 1 ? now - 1 : now + 1, next: at + 2 }
}

/** What a quarter or a half is of: `2024`, `2023/24`, `the financial year 2023/24`. */
export function readWholeYear(text: Text, index: number): Found<{ year: number; financial: boolean }> | null {
  const at = skipThe(text, skip(text, index, /^(?:of|in|,|-|\/|for)$/))
  const named = readYearKind(text, at)
  const start = named?.next ?? at
  const year = readYearNumber(text, start)
  const yearAfter = year && readYearKind(text, year.next)
  const kind = named?.value.kind ?? yearAfter?.value.kind ?? null
  if (year !== null && kind !== 'financial')
    return { value: { year: year.value, financial: false }, next: yearAfter?.next ?? year.next }
  const span = readFigures(text, text.word(start), kind ?? 'financial', true)
  if (span?.grain !== 'financial-year' || span.options.length > 1) return null
  const after = readYearKind(text, start + 1)
  return {
    value: { year: yearOf(span.options[0]?.first ?? text.received), financial: true },
    next: after?.next ?? start + 1,
  }
}
