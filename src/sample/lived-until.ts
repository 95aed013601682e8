import { day, dayAt, type PlainDate, Refused, writeDate } from '../kernel/index.ts'
import { type DayNumber, dayNumber, dayOf, plainDay } from './days.ts'

/** Policies, courses and funding of the sample force are as they were from this day on. */
const earliest = dayNumber(2026, 1, 1)
const latest = dayNumber(2046, 12, 31)

/** The day to which tests, benchmarks and evaluations load it, so that their numbers stay. */
export const steadyDay = day('2026-09-30')

/**
 * The day to which the sample force has lived, today where none is given. Throws Refused where it is still to come, or
 * before or after the years of which the sample force knows anything.
 */
export function livedUntil(asked?: PlainDate, now = new Date()): DayNumber {
  const today = dayAt(now)
  const until = asked ?? today
  if (until > today)
    throw new Refused(`The sample force has lived to ${writeDate(today)} at most. Give a day before it`)
  const number = dayOf(until)
  if (number < earliest || number > latest) {
    const years = `from ${writeDate(plainDay(earliest))} to ${writeDate(plainDay(latest))}`
    throw new Refused(`The sample force can have lived to any day ${years}. Give one of them`)
  }
  return number
}
