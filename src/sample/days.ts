import { day, type PlainDate } from '../kernel/index.ts'

/** Days are counted from 1 January 1970: millions of them are added to and compared. */
export type DayNumber = number

const oneDay = 86_400_000

/** `dayNumber(2021, 10, 1)`: 1 October 2021. */
export const dayNumber = (year: number, month: number, day: number): DayNumber =>
  Date.UTC(year, month - 1, day) / oneDay

const [first, last] = [dayNumber(1975, 1, 1), dayNumber(2049, 12, 31)]
const dates = Array.from({ length: last - first + 1 }, (_, i) =>
  new Date((first + i) * oneDay).toISOString().slice(0, 10),
)
const written = dates.map((date) => `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`)

/** `01/10/2021`, as a British system exports it. Throws RangeError outside 1975 to 2049. */
export function writeDay(day: DayNumber): string {
  const text = written[day - first]
  if (text === undefined) throw new RangeError(`The sample force knows no day ${day}`)
  return text
}

/** `2021-10-01`. */
export const isoDay = (day: DayNumber): string => dates[day - first] ?? ''
/** The same, as the kernel writes a day. */
export const plainDay = (number: DayNumber): PlainDate => day(isoDay(number))
/** The day of `2021-10-01`. */
export const dayOf = (date: string): DayNumber => Date.parse(`${date}T00:00:00Z`) / oneDay
export const yearOf = (day: DayNumber): number => Number(isoDay(day).slice(0, 4))
export const monthOf = (day: DayNumber): number => Number(isoDay(day).slice(5, 7))
/** 0 is Monday. */
export const weekday = (day: DayNumber): number => (day + 3) % 7

/** The day itself, or the Monday after a weekend. */
export const workingDay = (day: DayNumber): DayNumber => (weekday(day) > 4 ? day + 7 - weekday(day) : day)

/** What the sample force's record begins with. */
export const recordBegins = dayNumber(2015, 1, 1)
/** What its file of conduct cases begins with. */
export const casesBegin = dayNumber(2019, 1, 1)
export const firstYear = 2015

/**
 * How far beyond the day it is loaded the force is invented: who is accused of something must not have left by chance
 * before it ends, and that has to be known on the day. Nothing of it is told.
 */
export const foresight = 760

/** Monday to Friday, from one day to another, both included. */
export function weekdaysBetween(from: DayNumber, to: DayNumber): DayNumber[] {
  const days: DayNumber[] = []
  for (let day = from; day <= to; day++) if (weekday(day) < 5) days.push(day)
  return days
}
