import { yearOf } from '../../../../kernel/index.ts'
import { calendarYear, financialYear, monthsFrom } from './calendar-days.ts'
import {
  academicPoint,
  type DaysPoint,
  dayPoint,
  eitherPoint,
  financialPoint,
  monthPoint,
  point,
  taxPoint,
  yearPoint,
} from './point.ts'
import type { Text } from './text.ts'

/** Which years the words before figures speak of ("financial year 2023-24"); `plain` where they say "years". */
export type YearKind = 'financial' | 'academic' | 'calendar' | 'tax' | 'plain' | null

export const isYearWord = (word: string): boolean => /^(?:19|20)\d\d$/.test(word)

/** 23 is 2023, 87 is 1987. */
export const fullYear = (short: number): number => (short < 70 ? 2000 + short : 1900 + short)

const spanning = (year: number, kind: YearKind): DaysPoint =>
  kind === 'academic' ? academicPoint(year) : kind === 'tax' ? taxPoint(year) : financialPoint(year)

const yearsFrom = (first: number, last: number): DaysPoint =>
  point('year', { first: calendarYear(first).first, last: calendarYear(last).last })

/** Day, month and year in either order; UK order unless the letter mixes them. */
function readDayMonthYear(first: number, second: number, written: string, mixed: boolean): DaysPoint | null {
  const year = written.length === 4 ? Number(written) : fullYear(Number(written))
  const [british, american] = [dayPoint(year, second, first), dayPoint(year, first, second)]
  if (british === null || american === null || first === second || !mixed) return british ?? american
  const says = (found: DaysPoint, order: string) =>
    found.options.map((days) => ({ ...days, says: `${order}: ${first}/${second} is ${spell(days.first)}` }))
  return eitherPoint('day', ...says(british, 'day before month'), ...says(american, 'month before day'))
}

const spell = (date: string) => date.split('-').reverse().join('.')

/** `2023-24`, `2018-20`, `2008-10`, `2024-03`. */
function readYearAndTwo(year: number, two: number, sign: string, kind: YearKind): DaysPoint | null {
  const isNext = two === (year + 1) % 100
  if (isNext && kind === 'calendar') return yearsFrom(year, year + 1)
  if (isNext) return spanning(year, kind)
  const end = Math.floor(year / 100) * 100 + two
  const range = end > year && end - year <= 30
  if (range && two <= 12 && two > 0 && kind === null && sign === '-')
    return eitherPoint(
      'year',
      { first: calendarYear(year).first, last: calendarYear(end).last, says: `the years ${year} to ${end}` },
      { ...monthsFrom(year, two, two), says: `the month ${two} of ${year}` },
    )
  if (range) return kind === 'financial' ? financialYears(year, end) : yearsFrom(year, end)
  return two >= 1 && two <= 12 && sign === '-' ? monthPoint(year, two) : null
}

/** "Financial years 2019-22": those that begin in 2019 to 2021, or to 2022. */
const financialYears = (first: number, last: number): DaysPoint =>
  eitherPoint(
    'financial-year',
    {
      first: financialYear(first).first,
      last: financialYear(last - 1).last,
      says: `April ${first} to March ${last}`,
    },
    {
      first: financialYear(first).first,
      last: financialYear(last).last,
      says: `April ${first} to March ${last + 1}`,
    },
  )

/** `2019-2021`, `2019/2020`, `2019-2020`. */
function readTwoYears(first: number, last: number, sign: string, kind: YearKind): DaysPoint | null {
  if (last <= first || last - first > 60) return null
  if (last === first + 1 && (sign === '/' || (kind !== null && kind !== 'calendar' && kind !== 'plain')))
    return spanning(first, kind)
  if (last === first + 1 && kind === null)
    return eitherPoint(
      'financial-year',
      { ...financialYear(first), says: `the financial year, April ${first} to March ${last}` },
      { first: calendarYear(first).first, last: calendarYear(last).last, says: `both years, ${first} and ${last}` },
    )
  return kind === 'financial' ? financialYears(first, last) : yearsFrom(first, last)
}

const shapes = {
  dayMonthYear: /^(\d{1,2})([/.-])(\d{1,2})([/.-])(\d{4}|\d{2})$/,
  yearMonthDay: /^((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})$/,
  yearAndTwo: /^((?:19|20)\d\d)([/-])(\d\d)$/,
  twoYears: /^((?:19|20)\d\d)([/-])((?:19|20)\d\d)$/,
  shortYears: /^(\d\d)[/-](\d\d)$/,
  monthAndYear: /^(\d{1,2})[/.-]((?:19|20)\d\d)$/,
}

/** What a token of figures names by itself (`31/03/2024`, `2023-24`, `04/2023`); null where it is no date. */
export function readFigures({ mixedOrder }: Text, word: string, kind: YearKind, led: boolean): DaysPoint | null {
  if (word.length > 10) return null
  const day = shapes.dayMonthYear.exec(word)
  if (day !== null) {
    const [, first = '', sign = '', second = '', other, year = ''] = day
    // `1.2.23` is rather a paragraph than a day.
    const isParagraph = sign === '.' && year.length === 2 && (first.length < 2 || second.length < 2)
    return sign !== other || isParagraph ? null : readDayMonthYear(Number(first), Number(second), year, mixedOrder)
  }
  const iso = shapes.yearMonthDay.exec(word)
  if (iso !== null) return dayPoint(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const two = shapes.yearAndTwo.exec(word)
  if (two !== null) return readYearAndTwo(Number(two[1]), Number(two[3]), two[2] ?? '', kind)
  const years = shapes.twoYears.exec(word)
  if (years !== null) return readTwoYears(Number(years[1]), Number(years[3]), years[2] ?? '', kind)
  const short = shapes.shortYears.exec(word)
  if (short !== null) {
    const [first, second] = [Number(short[1]), Number(short[2])]
    const isYears = kind === 'financial' || kind === 'academic' || kind === 'tax' || (led && second > 12)
    return isYears && second === (first + 1) % 100 ? spanning(fullYear(first), kind) : null
  }
  const month = shapes.monthAndYear.exec(word)
  if (month === null) return null
  const number = Number(month[1])
  return number >= 1 && number <= 12 ? monthPoint(Number(month[2]), number) : null
}

/** Both ends of figures that are a range by themselves: `2019/20-2021/22`, `1/4/23-31/3/24`. */
export function readFigureRange(text: Text, word: string, kind: YearKind): readonly [DaysPoint, DaysPoint] | null {
  const ends = word.length > 21 ? [] : word.split('-')
  if (ends.length !== 2 || ends.some((end) => !/[/.]/.test(end))) return null
  const [first, last] = ends.map((end) => readFigures(text, end, kind ?? (end.length === 5 ? 'financial' : null), true))
  return first && last ? [first, last] : null
}

/** A year by itself. */
export const readYear = (year: number, received: Text['received']): DaysPoint | null =>
  year > yearOf(received) + 15 ? null : yearPoint(year)
