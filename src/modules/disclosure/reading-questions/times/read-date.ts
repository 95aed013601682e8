import { addDays, yearOf } from '../../../../kernel/index.ts'
import { calendarYear, firstOfMonth, monthsFrom } from './calendar-days.ts'
import { dayPoint, eitherFinancialYear, eitherPoint, latestOrBefore, monthPoint, point } from './point.ts'
import { fullYear, readFigures, readYear, type YearKind } from './read-figures.ts'
import {
  type FoundPoint,
  firstOf,
  found,
  type Reader,
  readYearAfter,
  readYearNumber,
  skip,
  skipComma,
  skipThe,
  standsAlone,
} from './read-year.ts'
import { readYearKind } from './read-year-kind.ts'
import type { Found, Text } from './text.ts'
import { monthOfWord, ordinalOfWord } from './tokens.ts'

export const weekdays =
  /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/

/** 1 to 31, with `st` and `of` after it. */
export function readDayNumber(text: Text, index: number): Found<number> | null {
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
  const latest = latestOrBefore({ kind: 'yearless', month, months: 1, day: day.value }, text)
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
  // "Reports April to June 2026": it begins a range, whatever stands before.
  const isFirst = /^(?:to|-|until|till|through)$/.test(next) && monthOfWord(text.word(index + 2)) !== null
  if (isFirst && (token.capital || monthOfWord(before) === null)) return true
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

/** A year, or figures that name a day, a month or years, with the kind of year before or after them. */
export const readYears: Reader = (text, index, outer) => {
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
    const led = /^(?:in|for|during|and|between|from|since|to|,|of|or|&|-|\+|plus|just|only|\(|:|)$/.test(
      text.word(begin - 1),
    )
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

export const dateReaders: readonly Reader[] = [
  readDayFirst,
  readMonthFirst,
  readYearAndPart,
  readMonth,
  readDecade,
  readYears,
]

/** A day, month or year, without what is built on one. */
export function readDate(text: Text, index: number, kind: YearKind): FoundPoint {
  return firstOf(dateReaders, text, index, kind)
}
