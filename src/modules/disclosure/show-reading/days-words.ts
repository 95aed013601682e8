import { day, type PlainDate, writeDate } from '../../../kernel/index.ts'

/** A stretch of days, which may be open at an end, or one day. */
export interface Days {
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  readonly asAt: PlainDate | null
}

/** Days as a person says them; null where there are none. */
export function daysWords({ from, to, asAt }: Days): string | null {
  if (asAt) return `on ${writeDate(asAt)}`
  if (from && to) return from === to ? `on ${writeDate(from)}` : `from ${writeDate(from)} to ${writeDate(to)}`
  return from ? `from ${writeDate(from)} on` : to ? `up to ${writeDate(to)}` : null
}

/** The same, whole calendar years by their numbers: “for 2021”. */
export function shortDays(days: Days): string | null {
  const { from, to, asAt } = days
  if (asAt || !from?.endsWith('-01-01') || !to?.endsWith('-12-31')) return daysWords(days)
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  return first === last ? `for ${first}` : `for ${first} to ${last}`
}

const date = /^\d{4}-\d{2}-\d{2}$/

/** The days of a part of a reading as they are kept: “2021-01-01 to 2021-12-31”, “the beginning to 2021-12-31”, or one day. */
export function keptDays(as: string): Days {
  if (date.test(as)) return { from: null, to: null, asAt: day(as) }
  const [from = '', to = ''] = as.split(' to ')
  return { from: date.test(from) ? day(from) : null, to: date.test(to) ? day(to) : null, asAt: null }
}
