import { Refused } from './errors.ts'
import { addDays, dayOf, financialYearOf, monthOf, type PlainDate, writeDate, yearOf } from './plain-date.ts'

export const periodKinds = [
  'calendar-year',
  'financial-year',
  'academic-year',
  'half-year',
  'quarter',
  'month',
  'week',
  'whole',
] as const
export type PeriodKind = (typeof periodKinds)[number]

export const isPeriodKind = (text: string): text is PeriodKind => periodKinds.some((kind) => kind === text)

/** A stretch of days, both ends included. `part` marks a year, month … that is not whole. */
export interface Period {
  readonly key: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly label: string
  readonly part: boolean
}

/** Thrown where a range of days ends before it begins, or is cut into more than 600 periods. */
export class PeriodError extends Refused {}

const months = 'January February March April May June July August September October November December'.split(' ')
const pad = (n: number) => String(n).padStart(2, '0')

interface Cut {
  key: string
  start: PlainDate
  end: PlainDate
  label: string
}

const endOfMonth = (date: PlainDate): PlainDate =>
  new Date(Date.UTC(yearOf(date), monthOf(date), 0)).toISOString().slice(0, 10) as PlainDate

/** `2020-W53`: a week is of the year that holds its Thursday (ISO 8601). */
function weekKey(monday: PlainDate): string {
  const thursday = addDays(monday, 3)
  const days = (Date.parse(thursday) - Date.UTC(yearOf(thursday), 0, 1)) / 86_400_000
  return `${yearOf(thursday)}-W${pad(Math.floor(days / 7) + 1)}`
}

function cutAt(kind: PeriodKind, date: PlainDate, from: PlainDate, to: PlainDate): Cut {
  switch (kind) {
    case 'calendar-year': {
      const year = yearOf(date)
      return {
        key: `${year}`,
        start: `${year}-01-01` as PlainDate,
        end: `${year}-12-31` as PlainDate,
        label: `${year}`,
      }
    }
    case 'financial-year': {
      const year = financialYearOf(date)
      const name = `${year}/${pad((year + 1) % 100)}`
      return { key: name, start: `${year}-04-01` as PlainDate, end: `${year + 1}-03-31` as PlainDate, label: name }
    }
    case 'month': {
      const [year, month] = [yearOf(date), monthOf(date)]
      const key = `${year}-${pad(month)}`
      const label = `${monthName(date)} ${year}`
      return { key, start: `${key}-01` as PlainDate, end: endOfMonth(date), label }
    }
    case 'academic-year': {
      const year = monthOf(date) >= 9 ? yearOf(date) : yearOf(date) - 1
      const key = `${year}/${pad((year + 1) % 100)}`
      const label = `September ${year} to August ${year + 1}`
      return { key, start: `${year}-09-01` as PlainDate, end: `${year + 1}-08-31` as PlainDate, label }
    }
    case 'half-year':
    case 'quarter': {
      const length = kind === 'quarter' ? 3 : 6
      const part = Math.floor((monthOf(date) - 1) / length)
      const [year, first, last] = [yearOf(date), part * length + 1, (part + 1) * length]
      const key = `${year}-${kind === 'quarter' ? 'Q' : 'H'}${part + 1}`
      const [start, lastMonth] = [`${year}-${pad(first)}-01` as PlainDate, `${year}-${pad(last)}-01` as PlainDate]
      return { key, start, end: endOfMonth(lastMonth), label: `${inEnglish.months(start, lastMonth)} ${year}` }
    }
    case 'week': {
      const start = addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7))
      return { key: weekKey(start), start, end: addDays(start, 6), label: `Week of ${writeDate(start)}` }
    }
    case 'whole':
      return { key: 'whole', start: from, end: to, label: `${writeDate(from)} to ${writeDate(to)}` }
  }
}

/** How a language writes which days of a year or month are meant, where the year is named already. */
export interface PartWords {
  readonly month: (date: PlainDate) => string
  readonly months: (from: PlainDate, to: PlainDate) => string
  readonly dayAndMonth: (date: PlainDate) => string
  readonly upTo: (to: PlainDate) => string
  readonly since: (from: PlainDate) => string
  readonly days: (from: PlainDate, to: PlainDate) => string
}

const monthName = (date: PlainDate) => months[monthOf(date) - 1] ?? ''
const dayAndMonth = (date: PlainDate) => `${dayOf(date)} ${monthName(date)}`

const inEnglish: PartWords = {
  month: monthName,
  months: (from, to) => `${monthName(from)} to ${monthName(to)}`,
  dayAndMonth,
  upTo: (to) => `to ${dayAndMonth(to)}`,
  since: (from) => `from ${dayAndMonth(from)}`,
  days: (from, to) => `${from.slice(0, 7) === to.slice(0, 7) ? dayOf(from) : dayAndMonth(from)} to ${dayAndMonth(to)}`,
}

/**
 * Which days of a year or month a part holds, in few words. `exact` names the day even where the part ends with a month:
 * for a part that ends where the record does.
 */
export function writePart(
  cut: { readonly from: PlainDate; readonly to: PlainDate },
  part: { readonly from: PlainDate; readonly to: PlainDate },
  words: PartWords,
  exact = false,
): string {
  const { from, to } = part
  const ofMonths = dayOf(from) === 1 && dayOf(addDays(to, 1)) === 1
  if (ofMonths && from.slice(0, 7) === to.slice(0, 7)) return words.month(from)
  if (ofMonths && !exact) return words.months(from, to)
  if (from === to) return words.dayAndMonth(from)
  if (from === cut.from) return words.upTo(to)
  if (to === cut.to) return words.since(from)
  return words.days(from, to)
}

/** The whole year or month that holds a day. */
export function periodAround(kind: Exclude<PeriodKind, 'whole'>, date: PlainDate): { from: PlainDate; to: PlainDate } {
  const { start, end } = cutAt(kind, date, date, date)
  return { from: start, to: end }
}

/**
 * Cuts the days `from`–`to`, both included, into years, half-years, quarters, months, weeks or one whole.
 * A year or month that the range does not cover in full is labelled as a part. Throws PeriodError.
 */
export function cutPeriods(kind: PeriodKind, from: PlainDate, to: PlainDate): Period[] {
  if (to < from) throw new PeriodError(`The period ends (${writeDate(to)}) before it begins (${writeDate(from)})`)
  const periods: Period[] = []
  for (let date = from; date <= to; ) {
    if (periods.length === 600) throw new PeriodError('The period is cut into more than 600 parts')
    const cut = cutAt(kind, date, from, to)
    const [start, end] = [cut.start < from ? from : cut.start, cut.end > to ? to : cut.end]
    const part = start !== cut.start || end !== cut.end
    const label = part
      ? `${cut.label} (part: ${writePart({ from: cut.start, to: cut.end }, { from: start, to: end }, inEnglish)})`
      : cut.label
    periods.push({ key: cut.key, from: start, to: end, label, part })
    date = addDays(cut.end, 1)
  }
  return periods
}
