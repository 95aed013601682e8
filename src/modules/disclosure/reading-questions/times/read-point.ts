import { monthOf, type PlainDate, yearOf } from '../../../../kernel/index.ts'
import { afterPhrase, phrasesOf } from './phrases.ts'
import { type DaysPoint, dayPoint, inYear, latestOrBefore, type Point, point } from './point.ts'
import { dateReaders, readDayNumber, readYears, weekdays } from './read-date.ts'
import type { YearKind } from './read-figures.ts'
import { builtReaders } from './read-part-of-year.ts'
import { type FoundPoint, firstOf, found, type Reader, skip, skipThe } from './read-year.ts'
import { remembered, type Text } from './text.ts'
import { monthOfWord } from './tokens.ts'

const receiptPhrases = phrasesOf([
  'present day',
  'present time',
  'present date',
  'present',
  'now',
  'today',
  'todays date',
  'current date',
  'current day',
  'current time',
  'day of receipt',
  'date of receipt',
  'latest available date',
  'latest available',
  'latest date',
  'most recent date',
  'time of writing',
  'date of writing',
])

/** Words for the day the request came in. */
export const readReceipt = (text: Text, index: number): FoundPoint => {
  const at = skip(text, index, /^(?:the|todays)$/)
  const phrase = afterPhrase(text, at, receiptPhrases)
  if (phrase !== null) return found({ kind: 'receipt' }, phrase)
  const isOf = /^(?:date|time|day|point)$/.test(text.word(at)) && text.word(at + 1) === 'of'
  const noun = skip(text, skip(text, at + 2, /^(?:this|my|your|the|our)$/), /^(?:foi|foia|information)$/)
  if (
    isOf &&
    /^(?:request|letter|email|application|response|reply|writing|receipt|answer|enquiry|query|disclosure)$/.test(
      text.word(noun),
    )
  )
    return found({ kind: 'receipt' }, noun + 1)
  return null
}

/** "To date": only after words that lead to an end. */
export const readToDate = (text: Text, index: number): FoundPoint =>
  text.word(index) === 'date' && text.word(index + 1) !== 'of'
    ? found({ kind: 'receipt' }, index + 1)
    : readReceipt(text, index)

const withoutEdge: readonly Reader[] = [...builtReaders, ...dateReaders]

const edges = /^(?:start|beginning|end|close|first|last)$/

/** `the end of March 2024`, `the last day of 2023`, `year end 2023`: its first or last day. */
const readEdge: Reader = (text, index, kind) => {
  const isYearEnd = text.word(index) === 'year' && /^end$/.test(text.word(skip(text, index + 1, /^-$/)))
  if (isYearEnd) {
    const at = skip(text, index + 1, /^-$/) + 1
    const year = readYears(text, skip(text, at, /^(?:of|in)$/), kind)
    return toEdge(text, year, 'end')
  }
  if (!edges.test(text.word(index))) return null
  const which = text.word(index)
  const at = skip(text, index + 1, /^(?:day|date)$/)
  if (/^(?:first|last)$/.test(which) && at === index + 1) return null
  if (!/^(?:of|in)$/.test(text.word(at))) return null
  const start = skipThe(text, at + 1)
  if (!canBegin(text.word(start)) || /^(?:start|beginning|end|close)$/.test(text.word(start))) return null
  return toEdge(text, firstOf(withoutEdge, text, start, kind), which)
}

function toEdge(text: Text, of: FoundPoint, which: string): FoundPoint {
  const days = of?.value.kind === 'yearless' ? latestOrBefore(of.value, text) : of?.value
  if (of === null || days?.kind !== 'days') return null
  const pick = ({ first, last }: { first: PlainDate; last: PlainDate }) =>
    /^(?:start|beginning|first)$/.test(which) ? first : last
  const options = days.options.map((each) => ({ ...each, first: pick(each), last: pick(each) }))
  return found({ kind: 'days', grain: 'day', options }, of.next)
}

const beginning =
  /^(?:[qhwfy'’]|qtr|quarters?|half|first|second|third|fourth|final|one|two|three|four|weeks?|years?|months?|ye|fye|fys?|cy|financial|fiscal|fin|budget|performance|academic|school|calendar|cal|tax|this|current|last|previous|preceding|prior|next|spring|summer|autumn|winter|early|mid|middle|late|around|circa|about|approximately|start|beginning|end|close|present|now|today|todays|latest|most|date|day|time|point)$/

/** Whether a word may begin a date at all: at most places of a text no reader has to be asked. */
export const canBegin = remembered(
  (word) => /^\d/.test(word) || monthOfWord(word) !== null || weekdays.test(word) || beginning.test(word),
)

const pointReaders: readonly Reader[] = [readEdge, ...withoutEdge, readReceipt]

/** What a place names. `kind`: which years the words before speak of. */
export function readPoint(text: Text, index: number, kind: YearKind = null): FoundPoint {
  const at = skipThe(text, index)
  if (!canBegin(text.word(at))) return null
  return firstOf(pointReaders, text, at, kind)
}

/** "1st" of "1st to 14th May 2023": only where a day follows what joins them. */
export function readLoneDay(text: Text, index: number): FoundPoint {
  const day = readDayNumber(text, skipThe(text, index))
  return day === null ? null : found({ kind: 'day-number', day: day.value }, day.next)
}

/** A point that stands alone, its year taken from a partner's or found by receipt. */
export function settle(
  text: Text,
  given: Point,
  partner: DaysPoint | null,
  side: 'before' | 'after',
): DaysPoint | null {
  if (given.kind === 'days') return given
  if (given.kind === 'receipt') return point('day', { first: text.received, last: text.received })
  const day = partner?.options[0]
  if (given.kind === 'day-number') return day ? dayPoint(yearOf(day.first), monthOf(day.first), given.day) : null
  if (day === undefined) return latestOrBefore(given, text)
  const year = yearOf(side === 'before' ? day.last : day.first)
  const same = inYear(given, year)
  const first = same?.options[0]?.first
  if (same === null || first === undefined) return null
  if (side === 'before' && first > day.last) return inYear(given, year - 1)
  return side === 'after' && first < day.first ? inYear(given, year + 1) : same
}
