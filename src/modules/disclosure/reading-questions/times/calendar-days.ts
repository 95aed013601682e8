import {
  addDays,
  datePlain,
  dayOf,
  financialYearOf,
  monthOf,
  type PlainDate,
  yearOf,
} from '../../../../kernel/index.ts'

/** What a stretch of named days is: a day, a month, a year … */
export type Grain =
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'financial-year'
  | 'academic-year'
  | 'decade'
  | 'other'

/** Days that words name, and how they say so in full. */
export interface NamedDays {
  readonly first: PlainDate
  readonly last: PlainDate
  readonly says?: string
}

/** A date as the arithmetic of months made it: 31 January and a month is the last of February. */
const dated = (year: number, month: number, day: number): PlainDate =>
  datePlain(year, month, day) ?? addDays(firstOfMonth(year, month + 1), -1)

/** The first day of a month; `month` may be less than 1 or more than 12. */
export function firstOfMonth(year: number, month: number): PlainDate {
  const months = year * 12 + month - 1
  const first = datePlain(Math.floor(months / 12), (months % 12) + 1, 1)
  if (first === null) throw new RangeError(`${year} has no month ${month}`)
  return first
}

/** Months from one to another, both included. They may run over into other years. */
export const monthsFrom = (year: number, first: number, last: number): NamedDays => ({
  first: firstOfMonth(year, first),
  last: addDays(firstOfMonth(year, last + 1), -1),
})

export const calendarYear = (year: number): NamedDays => monthsFrom(year, 1, 12)
export const financialYear = (year: number): NamedDays => monthsFrom(year, 4, 15)
export const academicYear = (year: number): NamedDays => monthsFrom(year, 9, 20)

/** The same day some months later (or before), or the last of its month. */
export function addMonths(date: PlainDate, count: number): PlainDate {
  const first = firstOfMonth(yearOf(date), monthOf(date) + count)
  return dated(yearOf(first), monthOf(first), dayOf(date))
}

/** Some months that end on a day: 12 to 31 March 2025 begin on 1 April 2024. */
export function monthsEnding(last: PlainDate, count: number): NamedDays {
  const atMonthEnd = dayOf(addDays(last, 1)) === 1
  return { first: atMonthEnd ? addMonths(addDays(last, 1), -count) : addDays(addMonths(last, -count), 1), last }
}

/** The Monday of a day's week. */
export const mondayOf = (date: PlainDate): PlainDate =>
  addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7))

export const weekOf = (date: PlainDate): NamedDays => ({ first: mondayOf(date), last: addDays(mondayOf(date), 6) })

/** Week N of a year: the first holds 4 January (ISO 8601). */
export const weekOfYear = (year: number, week: number): NamedDays =>
  weekOf(addDays(firstOfMonth(year, 1), 3 + (week - 1) * 7))

export const quarterOf = (date: PlainDate): NamedDays => {
  const first = Math.floor((monthOf(date) - 1) / 3) * 3 + 1
  return monthsFrom(yearOf(date), first, first + 2)
}

export const academicYearOf = (date: PlainDate): number => (monthOf(date) >= 9 ? yearOf(date) : yearOf(date) - 1)

/** The year or month that holds a day. */
export function around(grain: Grain, date: PlainDate): NamedDays {
  switch (grain) {
    case 'week':
      return weekOf(date)
    case 'month':
      return monthsFrom(yearOf(date), monthOf(date), monthOf(date))
    case 'quarter':
      return quarterOf(date)
    case 'half':
      return monthOf(date) < 7 ? monthsFrom(yearOf(date), 1, 6) : monthsFrom(yearOf(date), 7, 12)
    case 'year':
      return calendarYear(yearOf(date))
    case 'financial-year':
      return financialYear(financialYearOf(date))
    case 'academic-year':
      return academicYear(academicYearOf(date))
    default:
      return { first: date, last: date }
  }
}
