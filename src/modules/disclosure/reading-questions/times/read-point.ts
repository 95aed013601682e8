import { addDays, financialYearOf, monthOf, type PlainDate, yearOf } from '../../../../kernel/index.ts'
import {
  academicYearOf,
  addMonths,
  calendarYear,
  firstOfMonth,
  monthsEnding,
  monthsFrom,
  quarterOf,
  weekOf,
  weekOfYear,
} from './calendar-days.ts'
import { afterPhrase, phrasesOf } from './phrases.ts'
import {
  academicPoint,
  type DaysPoint,
  dayPoint,
  eitherFinancialYear,
  eitherPoint,
  financialPoint,
  inYear,
  latestOrBefore,
  monthPoint,
  type Point,
  point,
  yearPoint,
} from './point.ts'
import { fullYear, isYearWord, readFigures, readYear, type YearKind } from './read-figures.ts'
import { kindOfWord, readYearKind } from './read-year-kind.ts'
import { type Found, remembered, type Text } from './text.ts'
import { countOfWord, monthOfWord, ordinalOfWord } from './tokens.ts'

type FoundPoint = Found<Point> | null
type Reader = (text: Text, index: number, kind: YearKind) => FoundPoint

const found = (value: Point | null, next: number): FoundPoint => (value === null ? null : { value, next })

/** What the first of the readers that finds something finds. */
function firstOf(readers: readonly Reader[], text: Text, index: number, kind: YearKind): FoundPoint {
  for (const read of readers) {
    const point = read(text, index, kind)
    if (point !== null) return point
  }
  return null
}

const skip = (text: Text, index: number, words: RegExp): number => (words.test(text.word(index)) ? index + 1 : index)
const skipThe = (text: Text, index: number) => skip(text, index, /^(?:the|our|your)$/)
/** "2020, to": a comma before what goes on. */
const skipComma = (text: Text, index: number) => skip(text, index, /^,$/)

const weekdays =
  /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/

/** A year that is a number of its own: not `£2020`, `REF2020` or `/2020`. */
function standsAlone({ tokens, word }: Text, index: number): boolean {
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
function readYearNumber(text: Text, index: number): Found<number> | null {
  if (isYearWord(text.word(index)))
    return standsAlone(text, index) ? { value: Number(text.word(index)), next: index + 1 } : null
  const short = text.tokens[index + 1]
  if (/^['’]$/.test(text.word(index)) && short?.joined && /^\d\d$/.test(short.word))
    return { value: fullYear(Number(short.word)), next: index + 2 }
  return null
}

/** The year after a day or month: `2021`, `'21`, and `21` where it is joined (`Mar-21`) or stands after a day. */
function readYearAfter(text: Text, index: number, short: boolean): Found<number> | null {
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

/** 1 to 31, with `st` and `of` after it. */
function readDayNumber(text: Text, index: number): Found<number> | null {
  const number = /^\d{1,2}$/.test(text.word(index)) ? Number(text.word(index)) : 0
  if (number < 1 || number > 31) return null
  const at =
    text.tokens[index + 1]?.joined || /^(?:st|nd|rd|th)$/.test(text.word(index + 1))
      ? skip(text, index + 1, /^(?:st|nd|rd|th)$/)
      : index + 1
  return { value: number, next: at }
}

/** `1 October 2021`, `1st of October`, `31-Mar-24`. */
const readDayFirst: Reader = (text, index) => {
  const at = weekdays.test(text.word(index)) ? skipThe(text, skipComma(text, index + 1)) : index
  const day = readDayNumber(text, at)
  if (day === null) return null
  const monthAt = skip(text, skip(text, day.next, /^[-/.,]$/), /^(?:of|day)$/)
  const month = monthOfWord(text.word(monthAt))
  if (month === null || text.tokens[at]?.kind !== 'number') return null
  const next = skip(text, monthAt + 1, /^\.$/)
  const year =
    readYearAfter(text, text.word(next) === '' ? monthAt + 1 : next, true) ?? readYearAfter(text, monthAt + 1, true)
  if (year === null) return found({ kind: 'yearless', month, months: 1, day: day.value }, monthAt + 1)
  return checkWeekday(text, index, found(dayPoint(year.value, month, day.value), year.next))
}

/** `October 1, 2021`, `June 19th 2014`. */
const readMonthFirst: Reader = (text, index) => {
  const at = weekdays.test(text.word(index)) ? skipComma(text, index + 1) : index
  const month = monthOfWord(text.word(at))
  if (month === null) return null
  const day = readDayNumber(text, skipThe(text, skip(text, at + 1, /^\.$/)))
  if (day === null) return null
  const year = readYearAfter(text, day.next, false)
  if (year !== null) return checkWeekday(text, index, found(dayPoint(year.value, month, day.value), year.next))
  const isOrdinal = text.word(day.next - 1) !== String(day.value) && /^(?:st|nd|rd|th)$/.test(text.word(day.next - 1))
  if (isOrdinal) return found({ kind: 'yearless', month, months: 1, day: day.value }, day.next)
  return readMonthAndShort(text, at, month, day)
}

/** `March 24`: of the year 2024, or the 24th of March. */
function readMonthAndShort(text: Text, at: number, month: number, day: Found<number>): FoundPoint {
  const written = text.word(day.next - 1)
  if (text.word(at + 1) !== written || !text.tokens[at]?.capital || written.length !== 2) return null
  if (text.tokens[day.next]?.kind === 'word' && text.tokens[day.next]?.joined) return null
  const year = fullYear(day.value)
  const latest = latestOrBefore({ kind: 'yearless', month, months: 1, day: day.value }, text.received)
  const asYear = { ...monthsFrom(year, month, month), says: `the month, in ${year}` }
  const asDay = latest?.options.map(({ first, last }) => ({ first, last, says: `the day, in ${yearOf(first)}` })) ?? []
  return found(eitherPoint('month', asYear, ...asDay.slice(0, 1)), day.next)
}

/** `Thursday 20 June 2014` was a Friday: the date is taken, and that is said. */
function checkWeekday(text: Text, index: number, read: FoundPoint): FoundPoint {
  const word = text.word(index)
  if (read?.value.kind !== 'days' || !weekdays.test(word)) return read
  const [day] = read.value.options
  const isOf =
    day && new Date(`${day.first}T00:00:00Z`).toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' })
  if (isOf === undefined || isOf.toLowerCase().startsWith(word.slice(0, 3))) return read
  return found({ ...read.value, note: `The date is a ${isOf}, not the day of the week that was written` }, read.next)
}

/** Whether a month's name without a year is one: "in May", and neither "may have" nor "in august company". */
function namesMonth(text: Text, index: number): boolean {
  const [before, next] = [text.word(index - 1), text.word(index + 1)]
  const token = text.tokens[index]
  const leads =
    /^(?:in|during|since|until|till|by|from|between|through|throughout|of|for|and|to|-|,|early|late|mid|ending|ended|each|every|or|before|after|in)$/
  if (token === undefined) return false
  const word = token.word
  if (word === 'may' || word === 'march' || word === 'mar' || word === 'dec' || word === 'sat' || word === 'sun') {
    const goesOn = /^(?:to|and|-|,|&|until|till|through)$/.test(next)
    if (before === '' && goesOn && token.capital) return true
    if (/^(?:and|to|-|,|&)$/.test(before)) return goesOn || (token.capital && /^(?:|[.?)])$/.test(next))
    return (
      /^(?:in|during|since|until|till|from|between|of|by|early|late|mid)$/.test(before) && (token.capital || goesOn)
    )
  }
  if (token.capital) return leads.test(before) || before === ''
  return (
    leads.test(before) &&
    !(
      text.tokens[index + 1]?.kind === 'word' &&
      !/^(?:to|and|until|till|through|or|this|last|by|we|did|how|what|were|was|for|in|inclusive|only|each|per)$/.test(
        next,
      )
    )
  )
}

/** The February of "31 February 2024": there is no such day, and the month was not meant. */
function followsDay(text: Text, index: number): boolean {
  const at = text.word(index - 1) === 'of' ? index - 2 : index - 1
  const number = /^(?:st|nd|rd|th)$/.test(text.word(at)) ? at - 1 : at
  return /^\d{1,2}$/.test(text.word(number)) && (number < at || at === index - 1)
}

/** `October 2021`, `Mar-24`, `2023 April`, and a month alone. */
const readMonth: Reader = (text, index) => {
  const year = readYearNumber(text, index)
  const after = year === null ? null : monthOfWord(text.word(year.next))
  if (year !== null && after !== null && readYearAfter(text, year.next + 1, false) === null)
    return found(monthPoint(year.value, after), year.next + 1)
  const at = text.says(index, 'month of') || text.says(index, 'months of') ? index + 2 : index
  const month = monthOfWord(text.word(at))
  if (month === null || (at === index && followsDay(text, index))) return null
  const dot = text.word(at + 1) === '.' && text.tokens[at + 1]?.joined ? at + 2 : at + 1
  const of = readYearAfter(text, dot, false) ?? readYearAfter(text, at + 1, false)
  if (of !== null) return found(monthPoint(of.value, month), of.next)
  const isNamed = at > index || namesMonth(text, at)
  return isNamed ? found({ kind: 'yearless', month, months: 1, day: null }, at + 1) : null
}

/** What a quarter or a half is of: `2024`, `2023/24`, `the financial year 2023/24`. */
function readWholeYear(text: Text, index: number): Found<{ year: number; financial: boolean }> | null {
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

/** `Q3 2024`, `the first quarter of 2024`, `Q4 2023/24`, `quarter 1 of 2024`, `H1 2024`, `second half of 2023/24`. */
const readPart: Reader = (text, index) => {
  const word = text.word(index)
  const [named, parts] = ((): readonly [Found<number> | null, number] => {
    const numberAt = (at: number): Found<number> | null => {
      const value = ordinalOfWord(text.word(at))
      return value === null ? null : { value, next: at + 1 }
    }
    if (/^(?:q|qtr|quarter|quarters)$/.test(word)) return [numberAt(skip(text, index + 1, /^(?:no|-)$/)), 4]
    if (word === 'h' || (word === 'half' && /^[12]$/.test(text.word(index + 1)))) return [numberAt(index + 1), 2]
    const value = word === 'last' || word === 'final' ? 4 : ordinalOfWord(word)
    const at = skip(text, index + 1, /^(?:st|nd|rd|th|-)$/)
    const noun = text.word(at)
    const isNamed = value !== null && (!/^(?:\d|one|two|three|four)$/.test(word) || at > index + 1)
    if (isNamed && /^(?:quarter|qtr|q)$/.test(noun)) return [{ value, next: at + 1 }, 4]
    return isNamed && noun === 'half' && value !== 3 ? [{ value: Math.min(value, 2), next: at + 1 }, 2] : [null, 1]
  })()
  if (named === null || named.value > parts) return null
  const of = readWholeYear(text, named.next)
  const months = 12 / parts
  if (of === null) {
    if (!/^(?:q|qtr)$/.test(word) && !/^(?:to|-|and|,|&)$/.test(text.word(named.next))) return null
    return found({ kind: 'yearless', month: (named.value - 1) * months + 1, months, day: null }, named.next)
  }
  const first = (of.value.financial ? 4 : 1) + (named.value - 1) * months
  const note =
    parts === 4 && !of.value.financial
      ? 'The quarter is taken as one of the calendar year, not of the financial year'
      : undefined
  return found(
    point(parts === 4 ? 'quarter' : 'half', monthsFrom(of.value.year, first, first + months - 1), note),
    of.next,
  )
}

/** `2024 Q3`. */
const readYearAndPart: Reader = (text, index) => {
  const year = readYearNumber(text, index)
  const figures = year === null ? readFigures(text, text.word(index), 'financial', true) : null
  const at = skip(text, index + 1, /^[-,/]$/)
  const [letter, number] = [text.word(at), ordinalOfWord(text.word(at + 1))]
  if (!/^[qh]$/.test(letter) || number === null || (letter === 'h' && number > 2)) return null
  const months = letter === 'q' ? 3 : 6
  const grain = letter === 'q' ? 'quarter' : 'half'
  if (year !== null)
    return found(point(grain, monthsFrom(year.value, (number - 1) * months + 1, number * months)), at + 2)
  if (figures?.grain !== 'financial-year') return null
  const begins = yearOf(figures.options[0]?.first ?? text.received)
  return found(point(grain, monthsFrom(begins, 4 + (number - 1) * months, 3 + number * months)), at + 2)
}

/** `week commencing 1 May 2023`, `w/c`, `week ending`, `week 12 of 2024`. */
const readWeek: Reader = (text, index) => {
  const short = /^(?:w)$/.test(text.word(index)) && /^[ceb]$/.test(text.word(index + 2)) && text.word(index + 1) === '/'
  if (!short && text.word(index) !== 'week') return null
  const how = text.word(short ? index + 2 : index + 1)
  const number = short || how.length > 2 ? null : countOfWord(how)
  if (number !== null && number >= 1 && number <= 53) {
    const year = readWholeYear(text, index + 2)
    return year === null ? null : found(point('week', weekOfYear(year.value.year, number)), year.next)
  }
  if (!/^(?:c|e|b|commencing|beginning|starting|of|ending|ended)$/.test(how)) return null
  const day = readDate(text, skipThe(text, short ? index + 3 : index + 2), null)
  const date = day?.value.kind === 'days' && day.value.grain === 'day' ? day.value.options[0]?.first : undefined
  if (day === null || date === undefined) return null
  if (how === 'of') return found(point('week', weekOf(date)), day.next)
  const days = /^e/.test(how) ? { first: addDays(date, -6), last: date } : { first: date, last: addDays(date, 6) }
  return found(point('week', days), day.next)
}

/** `year ending 31 March 2024`, `year to March 2025`, `financial year ending 2024`, `quarter ended June 2024`. */
const readEnding: Reader = (text, index) => {
  const short = /^(?:ye|fye)$/.test(text.word(index)) || text.says(index, 'y / e')
  const kind = kindOfWord(text.word(index))
  const at = kind === null ? index : index + 1
  const unit = short ? 'year' : text.word(at).replace(/s$/, '')
  const months = { year: 12, quarter: 3, month: 1 }[unit]
  if (months === undefined) return null
  const after = text.word(index) === 'y' ? index + 3 : short ? index + 1 : at + 1
  const how = short ? after - 1 : skip(text, after, /^(?:is|was|-)$/)
  if (!short && !/^(?:to|ending|ended|end)$/.test(text.word(how))) return null
  const end = readDate(text, skipThe(text, skip(text, how + 1, /^(?:in|on|at)$/)), null)
  if (end === null) return null
  const ends = end.value.kind === 'yearless' ? latestOrBefore(end.value, text.received) : end.value
  if (ends?.kind !== 'days') return null
  const financial = kind === 'financial' || text.word(index) === 'fye'
  const [only] = ends.options
  if (only && ends.grain === 'year' && financial) return found(financialPoint(yearOf(only.first) - 1), end.next)
  if (!/^(?:day|month|year)$/.test(ends.grain)) return null
  const options = ends.options.map(({ last, says }) => ({ ...monthsEnding(last, months), ...(says ? { says } : {}) }))
  const isFinancial = unit === 'year' && options.every(({ last }) => last.endsWith('-03-31'))
  const grain = isFinancial ? 'financial-year' : unit === 'month' ? 'month' : unit === 'quarter' ? 'quarter' : 'other'
  return found(eitherPoint(grain, ...options), end.next)
}

/** `this financial year`, `last year`, `last March`, `last quarter`: one that is named by where it stands from receipt. */
const readRelative: Reader = (text, index) => {
  const which = text.word(index)
  const back = /^(?:this|current)$/.test(which)
    ? 0
    : /^(?:last|previous|preceding|prior)$/.test(which)
      ? 1
      : which === 'next'
        ? -1
        : null
  if (back === null) return null
  const month = monthOfWord(text.word(index + 1))
  if (month !== null) return relativeMonth(text, index, back, month)
  // "In the last year" is twelve months that end at receipt: it is read with "the last two years".
  if (which === 'last' && text.word(index - 1) === 'the' && kindOfWord(text.word(index + 1)) === null) return null
  const complete = skip(text, index + 1, /^(?:full|complete|whole|completed)$/)
  const kind = kindOfWord(text.word(complete))
  const at = kind === null ? complete : complete + 1
  const today = text.received
  const unit = text.word(at)
  if (unit === 'year' && /^(?:to|ending|ended)$/.test(text.word(at + 1)) && text.word(at + 2) !== 'date') return null
  const value = ((): DaysPoint | null => {
    if (unit === 'year' && kind === 'financial') return financialPoint(financialYearOf(today) - back)
    if (unit === 'year' && kind === 'academic') return academicPoint(academicYearOf(today) - back)
    if (unit === 'year' && (kind === null || kind === 'calendar')) return yearPoint(yearOf(today) - back)
    if (unit === 'month') {
      const first = addMonths(firstOfMonth(yearOf(today), monthOf(today)), -back)
      return monthPoint(yearOf(first), monthOf(first))
    }
    if (unit === 'quarter') return point('quarter', quarterOf(addMonths(quarterOf(today).first, -3 * back)))
    return unit === 'week' ? point('week', weekOf(addDays(today, -7 * back))) : null
  })()
  return found(value, at + 1)
}

/** `last March`: the latest that is over; `this March`, `next March`. */
function relativeMonth(text: Text, index: number, back: number, month: number): FoundPoint {
  if (readYearAfter(text, index + 2, false) !== null || /^(?:to|st|nd|rd|th)$/.test(text.word(index + 2))) return null
  const year = yearOf(text.received)
  const isOver = month < monthOf(text.received)
  if (back === 0) return found(monthPoint(year, month), index + 2)
  return found(
    monthPoint(
      back === 1 ? (isOver ? year : year - 1) : isOver || month === monthOf(text.received) ? year + 1 : year,
      month,
    ),
    index + 2,
  )
}

/** `the 2010s`. */
const readDecade: Reader = (text, index) => {
  const year = readYearNumber(text, index)
  const at = skip(text, index + 1, /^['’]$/)
  if (year === null || text.word(at) !== 's' || !text.tokens[at]?.joined || year.value % 10 !== 0) return null
  return found(
    point('decade', { first: calendarYear(year.value).first, last: calendarYear(year.value + 9).last }),
    at + 1,
  )
}

const seasons: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

/** `summer 2023`: by whole months, and that is said. */
const readSeason: Reader = (text, index) => {
  const first = seasons[text.word(index)]
  const year = first === undefined ? null : readYearAfter(text, index + 1, false)
  if (first === undefined || year === null) return null
  return found(
    point('other', monthsFrom(year.value, first, first + 2), 'A season is taken as three whole months'),
    year.next,
  )
}

/** `early 2023`, `mid-2021`, `late 2022`: no days of their own, so that the officer has to choose. */
const readVague: Reader = (text, index) => {
  const which = text.word(index)
  if (!/^(?:early|mid|middle|late|around|circa|about|approximately)$/.test(which)) return null
  const at = skipThe(text, skip(text, skip(text, index + 1, /^-$/), /^(?:of|in)$/))
  const year = readYearNumber(text, at)
  if (year === null) return null
  const part = (first: number, last: number) => {
    const days = monthsFrom(year.value, first, last)
    return { ...days, says: `months ${first} to ${last} of ${year.value}` }
  }
  const whole = { ...calendarYear(year.value), says: `all of ${year.value}` }
  const options = /^early/.test(which)
    ? [part(1, 3), part(1, 4), part(1, 6)]
    : /^late/.test(which)
      ? [part(10, 12), part(9, 12), part(7, 12)]
      : /^mid/.test(which)
        ? [part(5, 8), part(4, 9), part(6, 7)]
        : [
            whole,
            {
              first: monthsFrom(year.value - 1, 1, 1).first,
              last: calendarYear(year.value + 1).last,
              says: `${year.value - 1} to ${year.value + 1}`,
            },
          ]
  return found(eitherPoint('other', ...options), year.next)
}

/** A year, or figures that name a day, a month or years, with the kind of year before or after them. */
const readYears: Reader = (text, index, outer) => {
  const named = readYearKind(text, index)
  const at = named?.next ?? index
  const start = skip(text, at, /^(?:of|-|:)$/)
  const begin = named === null ? index : start
  const token = text.tokens[begin]
  if (token === undefined) return null
  const year = readYearNumber(text, begin)
  const isFigures = token.kind === 'figures' && standsAlone(text, begin)
  const short = named?.value.kind === 'financial' && /^fys?$/.test(text.word(index)) && /^\d\d$/.test(token.word)
  if (year === null && !isFigures && !short) return null
  if (monthOfWord(text.word(index - 1)) !== null && followsDay(text, index - 1)) return null
  const next = year?.next ?? begin + 1
  const after = readYearKind(text, skip(text, next, /^-$/))
  const kind = named?.value.kind ?? after?.value.kind ?? outer
  const end = after !== null && after.value.kind !== 'plain' ? after.next : next
  if (short) return found(eitherFinancialYear(fullYear(Number(token.word))), end)
  if (year === null) {
    const led = /^(?:in|for|during|and|between|from|since|to|,|of|or|&|-)$/.test(text.word(begin - 1))
    return found(readFigures(text, token.word, kind, led), end)
  }
  if (kind === 'financial') return found(eitherFinancialYear(year.value), end)
  if (kind === 'academic')
    return found(
      eitherPoint('academic-year', ...[year.value, year.value - 1].map((each) => ({ ...academic(each) }))),
      end,
    )
  return found(readYear(year.value, text.received), end)
}

const academic = (year: number) => ({
  first: firstOfMonth(year, 9),
  last: addDays(firstOfMonth(year + 1, 9), -1),
  says: `the academic year that begins in ${year}`,
})

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

const dateReaders: readonly Reader[] = [readDayFirst, readMonthFirst, readYearAndPart, readMonth, readDecade, readYears]

/** A day, month or year, without what is built on one. */
function readDate(text: Text, index: number, kind: YearKind): FoundPoint {
  return firstOf(dateReaders, text, index, kind)
}

const builtReaders: readonly Reader[] = [readWeek, readEnding, readPart, readSeason, readVague, readRelative]

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
  const days = of?.value.kind === 'yearless' ? latestOrBefore(of.value, text.received) : of?.value
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
  if (day === undefined) return latestOrBefore(given, text.received)
  const year = yearOf(side === 'before' ? day.last : day.first)
  const same = inYear(given, year)
  const first = same?.options[0]?.first
  if (same === null || first === undefined) return null
  if (side === 'before' && first > day.last) return inYear(given, year - 1)
  return side === 'after' && first < day.first ? inYear(given, year + 1) : same
}
