import { Refused } from './errors.ts'
import { addDays, dayOf, financialYearOf, monthOf, type PlainDate, writeDate, yearOf } from './plain-date.ts'

export const periodKinds = ['calendar-year', 'financial-year', 'month', 'whole'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** A stretch of days, both ends included. `part` marks a year or month that is not whole. */
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
      const last = dayOf(new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as PlainDate)
      const key = `${year}-${pad(month)}`
      const label = `${months[month - 1]} ${year}`
      return { key, start: `${key}-01` as PlainDate, end: `${key}-${pad(last)}` as PlainDate, label }
    }
    case 'whole':
      return { key: 'whole', start: from, end: to, label: `${writeDate(from)} to ${writeDate(to)}` }
  }
}

const dayAndMonth = (date: PlainDate) => `${dayOf(date)} ${months[monthOf(date) - 1]}`

/** Which days of a year or month a part holds, in few words: the year is named already. */
function partWords(cut: Cut, from: PlainDate, to: PlainDate): string {
  const sameMonth = from.slice(0, 7) === to.slice(0, 7)
  if (dayOf(from) === 1 && dayOf(addDays(to, 1)) === 1) {
    return sameMonth ? `${months[monthOf(from) - 1]}` : `${months[monthOf(from) - 1]} to ${months[monthOf(to) - 1]}`
  }
  if (from === to) return dayAndMonth(from)
  if (from === cut.start) return `to ${dayAndMonth(to)}`
  if (to === cut.end) return `from ${dayAndMonth(from)}`
  return `${sameMonth ? dayOf(from) : dayAndMonth(from)} to ${dayAndMonth(to)}`
}

/**
 * Cuts the days `from`–`to`, both included, into calendar years, financial years, months or one whole.
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
    const label = part ? `${cut.label} (part: ${partWords(cut, start, end)})` : cut.label
    periods.push({ key: cut.key, from: start, to: end, label, part })
    date = addDays(cut.end, 1)
  }
  return periods
}
