import {
  addDays,
  datePlain,
  financialYearOf,
  monthOf,
  type PlainDate,
  writeDate,
  yearOf,
} from '../../../../kernel/index.ts'
import {
  academicYear,
  calendarYear,
  financialYear,
  firstOfMonth,
  type Grain,
  monthsFrom,
  type NamedDays,
} from './calendar-days.ts'
import type { Text } from './text.ts'
import { nameOfMonth } from './tokens.ts'

/** What words name before it is known what stands beside them: "March" may get its year from "March to May 2021". */
export type Point =
  | { readonly kind: 'days'; readonly grain: Grain; readonly options: readonly NamedDays[]; readonly note?: string }
  /** A month, a day of one, or a quarter, of a year that is not named. */
  | { readonly kind: 'yearless'; readonly month: number; readonly months: number; readonly day: number | null }
  /** The first of "1 to 14 May 2023". */
  | { readonly kind: 'day-number'; readonly day: number }
  | { readonly kind: 'receipt' }

export type DaysPoint = Extract<Point, { kind: 'days' }>

const daysPoint = (grain: Grain, options: readonly NamedDays[], note?: string): DaysPoint =>
  note === undefined ? { kind: 'days', grain, options } : { kind: 'days', grain, options, note }

export const point = (grain: Grain, days: NamedDays, note?: string): DaysPoint => daysPoint(grain, [days], note)
export const eitherPoint = (grain: Grain, ...options: readonly NamedDays[]): DaysPoint => daysPoint(grain, options)

/** A day as a point, or null where there is no such day. */
export function dayPoint(year: number, month: number, day: number): DaysPoint | null {
  const date = datePlain(year, month, day)
  return date === null ? null : point('day', { first: date, last: date })
}

const writeFinancial = (year: number) => `${year}/${`${(year + 1) % 100}`.padStart(2, '0')}`

/** Of which year a bare number after "financial year" is: the one it begins in, or ends in. */
export const eitherFinancialYear = (year: number): DaysPoint =>
  eitherPoint('financial-year', sayFinancial(year), sayFinancial(year - 1))

const sayFinancial = (year: number): NamedDays => ({
  ...financialYear(year),
  says: `the financial year ${writeFinancial(year)}, April ${year} to March ${year + 1}`,
})

export const financialPoint = (year: number): DaysPoint => point('financial-year', financialYear(year))
export const academicPoint = (year: number): DaysPoint =>
  point('academic-year', academicYear(year), 'An academic year is taken as September to August')
export const yearPoint = (year: number): DaysPoint => point('year', calendarYear(year))
export const monthPoint = (year: number, month: number): DaysPoint => point('month', monthsFrom(year, month, month))

/** A tax year is 6 April to 5 April; most who write it mean a financial year. */
export function taxPoint(year: number): DaysPoint {
  const first = addDays(firstOfMonth(year, 4), 5)
  const last = addDays(firstOfMonth(year + 1, 4), 4)
  return eitherPoint(
    'financial-year',
    { first, last, says: `the tax year, ${writeDate(first)} to ${writeDate(last)}` },
    sayFinancial(year),
  )
}

type Yearless = Extract<Point, { kind: 'yearless' }>

/** A month or day in a year; null where there is no such day. */
export function inYear({ month, months, day }: Yearless, year: number): DaysPoint | null {
  if (day !== null) return dayPoint(year, month, day)
  return months === 1 ? monthPoint(year, month) : point('quarter', monthsFrom(year, month, month + months - 1))
}

/** A month or day of no year: the latest before receipt, or the one before that; worked out once for a text. */
export function latestOrBefore(yearless: Yearless, { received, latest }: Pick<Text, 'received' | 'latest'>) {
  const name = `${yearless.month} ${yearless.months} ${yearless.day}`
  const known = latest.get(name)
  if (known !== undefined) return known
  const found = findLatestOrBefore(yearless, received)
  latest.set(name, found)
  return found
}

function findLatestOrBefore(yearless: Yearless, received: PlainDate): DaysPoint | null {
  const candidates: DaysPoint[] = []
  // 29 February may be as far back as eight years.
  for (let back = 0; back <= 8 && candidates.length < 2; back++) {
    const found = inYear(yearless, yearOf(received) - back)
    if (found !== null && (found.options[0]?.first ?? received) <= received) candidates.push(found)
  }
  const [latest, before] = candidates
  if (latest === undefined || before === undefined) return null
  const named = (of: DaysPoint, says: string): NamedDays[] =>
    of.options.map(({ first, last }) => ({ first, last, says: `${nameDays(first, last)}, ${says}` }))
  return daysPoint(latest.grain, [
    ...named(latest, 'the latest before the request came in'),
    ...named(before, 'the one before the latest'),
  ])
}

/** `May 2026`, `5 May 2026`, `1 April 2026 to 30 June 2026`. */
export function nameDays(first: PlainDate, last: PlainDate): string {
  if (first === last) return writeDate(first)
  const month = monthsFrom(yearOf(first), monthOf(first), monthOf(first))
  if (month.first === first && month.last === last) return `${nameOfMonth(monthOf(first))} ${yearOf(first)}`
  const year = calendarYear(yearOf(first))
  if (year.first === first && year.last === last) return `${yearOf(first)}`
  const financial = financialYear(financialYearOf(first))
  if (financial.first === first && financial.last === last) return `the financial year ${writeFinancial(yearOf(first))}`
  return `${writeDate(first)} to ${writeDate(last)}`
}
