import { addDays, financialYearOf, monthOf, yearOf } from '../../../../kernel/index.ts'
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
import {
  academicPoint,
  type DaysPoint,
  eitherPoint,
  financialPoint,
  latestOrBefore,
  monthPoint,
  point,
  yearPoint,
} from './point.ts'
import { readDate } from './read-date.ts'
import {
  type FoundPoint,
  found,
  type Reader,
  readWholeYear,
  readYearAfter,
  readYearNumber,
  skip,
  skipThe,
} from './read-year.ts'
import { kindOfWord } from './read-year-kind.ts'
import type { Found, Text } from './text.ts'
import { countOfWord, monthOfWord, ordinalOfWord } from './tokens.ts'

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
  const ends = end.value.kind === 'yearless' ? latestOrBefore(end.value, text) : end.value
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

export const builtReaders: readonly Reader[] = [readWeek, readEnding, readPart, readSeason, readVague, readRelative]
