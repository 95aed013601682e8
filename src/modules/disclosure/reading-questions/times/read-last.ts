import { addDays, financialYearOf, monthOf, type PlainDate, yearOf } from '../../../../kernel/index.ts'
import {
  academicYear,
  academicYearOf,
  addMonths,
  calendarYear,
  financialYear,
  firstOfMonth,
  mondayOf,
  monthsEnding,
  quarterOf,
} from './calendar-days.ts'
import { latestOrBefore } from './point.ts'
import type { YearKind } from './read-figures.ts'
import { readPoint } from './read-point.ts'
import { kindOfWord } from './read-year-kind.ts'
import { type Span, simpleSpan } from './span.ts'
import type { Found, Text } from './text.ts'
import type { Stretch } from './time-meaning.ts'
import { countOfWord } from './tokens.ts'

interface Length {
  /** Null where no number was said: "the last few years". */
  readonly count: number | null
  /** A number stands in the words. */
  readonly said: boolean
  readonly complete: boolean
  readonly kind: YearKind
  readonly unit: 'year' | 'month' | 'week' | 'day' | 'quarter'
  /** The unit is told in the plural, or with a number. */
  readonly several: boolean
}

const units: Readonly<Record<string, readonly [Length['unit'], number]>> = {
  year: ['year', 1],
  years: ['year', 1],
  yr: ['year', 1],
  yrs: ['year', 1],
  month: ['month', 1],
  months: ['month', 1],
  week: ['week', 1],
  weeks: ['week', 1],
  fortnight: ['week', 2],
  day: ['day', 1],
  days: ['day', 1],
  quarter: ['quarter', 1],
  quarters: ['quarter', 1],
  decade: ['year', 10],
  decades: ['year', 10],
}

/** `5`, `two and a half`, `a couple of`, `few`; with what stands after it. */
function readCount(text: Text, index: number): Found<number | null> | null {
  const word = text.word(index)
  if (/^(?:few|several|some|recent)$/.test(word)) return { value: null, next: index + 1 }
  if (text.says(index, 'couple of')) return { value: 2, next: index + 2 }
  const at = word === 'a' && text.says(index + 1, 'couple of') ? null : countOfWord(word)
  if (at === null) return null
  const hyphen = text.word(index + 1) === '-' ? countOfWord(text.word(index + 2)) : null
  if (at >= 20 && hyphen !== null && hyphen < 10) return { value: at + hyphen, next: index + 3 }
  if (text.says(index + 1, 'and a half')) return { value: at + 0.5, next: index + 4 }
  return { value: at, next: text.word(index + 1) === '-' ? index + 2 : index + 1 }
}

/** `three complete financial years`, `18-month period`, `year`. */
function readLength(text: Text, index: number): Found<Length> | null {
  let at = index
  let count: Found<number | null> | null = null
  let complete = false
  let kind: YearKind = null
  for (let taken = 0; taken < 6; taken += 1) {
    const word = text.word(at)
    const unit = units[word]
    if (unit !== undefined) {
      const [name, times] = unit
      const several = count !== null || word.endsWith('s')
      const half = text.says(at + 1, 'and a half') && count === null
      const many: number | null = count === null ? (half ? 1.5 : 1) : count.value
      const period = half ? at + 4 : at + 1
      const value = {
        count: many === null ? null : many * times,
        said: count !== null,
        complete,
        kind,
        unit: name,
        several,
      }
      return { value, next: /^periods?$/.test(text.word(period)) ? period + 1 : period }
    }
    const written: Found<number | null> | null = count === null ? readCount(text, at) : null
    if (written !== null) {
      count = written
      at = written.next
    } else if (
      /^(?:full|complete|completed|whole|entire|available|rolling|consecutive|recorded|reporting)$/.test(word)
    ) {
      complete ||= /^(?:full|complete|completed|whole)$/.test(word)
      at += 1
    } else if (kindOfWord(word) !== null) {
      kind = kindOfWord(word)
      at += 1
    } else return null
  }
  return null
}

const part = (first: PlainDate, last: PlainDate): Stretch => ({ from: first, to: last })

/** Some of a unit that end on a day. */
function ending(last: PlainDate, count: number, unit: Length['unit']): Stretch {
  if (unit === 'day' || unit === 'week') return part(addDays(last, 1 - count * (unit === 'week' ? 7 : 1)), last)
  const days = monthsEnding(last, Math.round(count * (unit === 'year' ? 12 : unit === 'quarter' ? 3 : 1)))
  return part(days.first, days.last)
}

function beginning(first: PlainDate, count: number, unit: Length['unit']): Stretch {
  if (unit === 'day' || unit === 'week') return part(first, addDays(first, count * (unit === 'week' ? 7 : 1) - 1))
  const months = Math.round(count * (unit === 'year' ? 12 : unit === 'quarter' ? 3 : 1))
  return part(first, addDays(addMonths(first, months), -1))
}

/** Whole years, months … that lie before receipt. */
function completeOnes(today: PlainDate, count: number, { kind, unit }: Length): Stretch {
  if (unit === 'year') {
    const [now, yearDays] =
      kind === 'financial' || kind === 'tax'
        ? [financialYearOf(today), financialYear]
        : kind === 'academic'
          ? [academicYearOf(today), academicYear]
          : [yearOf(today), calendarYear]
    return part(yearDays(now - count).first, yearDays(now - 1).last)
  }
  if (unit === 'day') return ending(addDays(today, -1), count, 'day')
  const begins =
    unit === 'quarter'
      ? quarterOf(today).first
      : unit === 'week'
        ? mondayOf(today)
        : firstOfMonth(yearOf(today), monthOf(today))
  return ending(addDays(begins, -1), count, unit)
}

const cutOf = ({ kind, unit }: Length) =>
  unit === 'year'
    ? kind === 'financial'
      ? 'financial-year'
      : kind === 'academic'
        ? 'academic-year'
        : 'calendar-year'
    : null

/** "The last five financial years", "the past 18 months", "previous three quarters": counted back from receipt. */
export function readLast(text: Text, index: number): Found<Span> | null {
  let at = /^(?:the|your|our)$/.test(text.word(index)) ? index + 1 : index
  const isThe = at > index || /^(?:the|your|our)$/.test(text.word(index - 1))
  const before = readCount(text, at)
  const which = text.says(at, 'most recent')
    ? 2
    : /^(?:last|past|previous|preceding|prior|latest|recent)$/.test(text.word(at))
      ? 1
      : 0
  const turned =
    which === 0 && before?.value != null && /^(?:most|previous|preceding|latest|last)$/.test(text.word(before.next))
  if (which === 0 && !turned) return null
  const vague = text.word(at) === 'recent'
  if (turned && before !== null) at = before.next + (text.word(before.next) === 'most' ? 1 : 0) + 1
  else at += which
  const read = readLength(text, at)
  if (read === null) return null
  const length =
    turned && before !== null ? { ...read.value, count: before.value, said: true, several: true } : read.value
  const count = vague && !length.said ? null : length.count
  const ofSpan = readLastOf(text, read.next, length)
  if (ofSpan !== null) return ofSpan
  const next = skipToDate(text, read.next)
  if (vague && !/s$/.test(text.word(read.next - 1))) return null
  if (count === null) return vagueSpan(text, length, next)
  if (length.kind === null && !length.said && !length.several && !isThe) return null
  const isComplete = length.unit === 'quarter' || length.complete || (length.kind !== null && length.unit !== 'day')
  const stretch = isComplete ? completeOnes(text.received, count, length) : ending(text.received, count, length.unit)
  const several = count > 1 && length.kind !== null
  return {
    value: simpleSpan([{ parts: [stretch] }], {
      financial: length.kind === 'financial',
      cut: several ? cutOf(length) : null,
      listed: several && cutOf(length) !== null,
      note: length.kind !== null || length.complete ? 'Those that were complete when the request came in' : null,
    }),
    next,
  }
}

/** "The last 3 months of 2023": counted back from the end of that. */
function readLastOf(text: Text, index: number, { count, unit, kind }: Length): Found<Span> | null {
  if (text.word(index) !== 'of' || count === null || kind !== null) return null
  const point = readPoint(text, index + 1)
  if (point?.value.kind !== 'days') return null
  const options = point.value.options.map(({ last, says }) => ({
    parts: [ending(last, count, unit)],
    ...(says === undefined ? {} : { says }),
  }))
  return { value: simpleSpan(options), next: point.next }
}

const skipToDate = (text: Text, index: number): number => (text.says(index, 'to date') ? index + 2 : index)

/** No number was said: two are offered. */
function vagueSpan(text: Text, length: Length, next: number): Found<Span> {
  const options = [3, 5].map((count) => ({
    parts: [
      length.kind === null ? ending(text.received, count, length.unit) : completeOnes(text.received, count, length),
    ],
    says: `the last ${count} ${length.unit}s`,
  }))
  return { value: simpleSpan(options, { financial: length.kind === 'financial' }), next }
}

/** "The 12 months to 31 March 2025", "two years from 1 May 2020", "the five years before 2020". */
export function readLengthBeside(text: Text, index: number): Found<Span> | null {
  let start = /^(?:the|a)$/.test(text.word(index)) ? index + 1 : index
  if (/^(?:last|past|previous|rolling)$/.test(text.word(start))) start += 1
  const length = readLength(text, start)
  if (length === null || length.value.count === null) return null
  const { count, unit, said } = length.value
  if (!said && text.word(index) !== 'the' && text.word(index) !== 'a') return null
  const side = readSide(text, length.next)
  if (side === null) return null
  // "Ten allegations a year since 2020" is of each year.
  if (text.word(index) === 'a' && text.word(length.next) === 'since') return null
  if (side.value !== 'from' && text.word(side.next) === 'date')
    return { value: simpleSpan([{ parts: [ending(text.received, count, unit)] }]), next: side.next + 1 }
  const point = readPoint(text, side.next)
  const days = point?.value.kind === 'yearless' ? latestOrBefore(point.value, text) : point?.value
  if (point === null || days === undefined || days === null) return null
  const ends =
    days.kind === 'receipt' ? [{ first: text.received, last: text.received }] : days.kind === 'days' ? days.options : []
  // "The five years from 2019 to 2023" is a range, and read as one.
  if (ends.length === 0 || (side.value === 'from' && /^(?:to|-|until|till|and|up)$/.test(text.word(point.next))))
    return null
  const options = ends.map(({ first, last, ...says }) => {
    const stretch = {
      to: ending(last, count, unit),
      before: ending(addDays(first, -1), count, unit),
      from: beginning(first, count, unit),
      after: beginning(addDays(last, 1), count, unit),
    }[side.value]
    return { parts: [stretch], ...('says' in says && says.says !== undefined ? { says: says.says } : {}) }
  })
  const [only] = options
  const isFinancial = unit === 'year' && only?.parts[0]?.to?.endsWith('-03-31') === true
  return { value: simpleSpan(options, { financial: isFinancial }), next: point.next }
}

function readSide(text: Text, index: number): Found<'to' | 'before' | 'from' | 'after'> | null {
  const word = text.word(index)
  if (/^(?:to|ending|ended|until|till|up)$/.test(word)) {
    const at = word === 'up' ? index + 2 : index + 1
    return { value: 'to', next: /^(?:on|in|at)$/.test(text.word(at)) ? at + 1 : at }
  }
  if (text.says(index, 'prior to') || text.says(index, 'leading to')) return { value: 'before', next: index + 2 }
  if (text.says(index, 'leading up to')) return { value: 'before', next: index + 3 }
  if (/^(?:before|preceding)$/.test(word)) return { value: 'before', next: index + 1 }
  if (/^(?:from|starting|beginning|commencing)$/.test(word)) {
    const at = /^(?:from|on|in|with)$/.test(text.word(index + 1)) ? index + 2 : index + 1
    return { value: 'from', next: at }
  }
  return /^(?:after|following|since)$/.test(word) ? { value: 'after', next: index + 1 } : null
}
