import { dayOf, monthOf, type PlainDate, periodAround, writePart, yearOf } from '../../kernel/index.ts'
import { cy } from './cy.ts'
import { en } from './en.ts'
import type { Language } from './language.ts'
import { capital } from './letter-case.ts'
import type { ToldCell, ToldDays, ToldPeriod, ToldSpan, ToldUnit } from './told.ts'
import type { Words } from './words.ts'

const dictionaries: Readonly<Record<Language, Words>> = { en, cy }

/** What figures say in a language. */
export const wordsOf = (language: Language): Words => dictionaries[language]

/** Numbers, dates, periods and cells as a language writes them. */
export interface Formatter {
  readonly words: Words
  /** `12,345`. */
  readonly number: (value: number) => string
  /** With its sign where the unit has one: `£12`, `49%`. */
  readonly amount: (value: number, unit: ToldUnit) => string
  /** With its unit: `1 person`, `335 people`, `no people`, `£12`. */
  readonly counted: (value: number, unit: ToldUnit) => string
  /** `1 October 2021`. */
  readonly date: (date: PlainDate) => string
  /** `1 October`. */
  readonly dayAndMonth: (date: PlainDate) => string
  /** `October 2021`. */
  readonly month: (date: PlainDate) => string
  /** `a, b and c`; with `or`, `a, b or c`. */
  readonly list: (items: readonly string[], by?: 'and' | 'or') => string
  /** As a heading: `2021`, `2026 (part: to 30 September)`, `April 2021`, `On 1 October 2021`, `1 March 2020 to 5 May 2021`. */
  readonly period: (period: ToldPeriod) => string
  /** Where there is little room: `2026 (part)`. */
  readonly shortPeriod: (period: ToldPeriod) => string
  /** The days of a part: `to 30 September`; null where the period is whole. */
  readonly partOf: (period: ToldPeriod) => string | null
  /** Without saying that it is a part. */
  readonly barePeriod: (period: ToldPeriod) => string
  /** Within a sentence: `in 2021`, `on 1 October 2021`, `from 1 March 2020 to 5 May 2021`. */
  readonly inPeriod: (period: ToldPeriod) => string
  /** `from 1 January 2019 to 30 April 2022, by calendar year`, `on 1 October 2021`. */
  readonly span: (span: ToldSpan) => string
  /** The number, or the word for why there is none; for what is withheld `withheld`, where it is told otherwise. */
  readonly cell: (cell: ToldCell, unit: ToldUnit, withheld?: string) => string
}

/** The days of a period that its name stands for: the whole year or month, or all that was asked for. */
const fullDays = ({ kind, asked }: Pick<ToldPeriod, 'kind' | 'asked'>): ToldDays =>
  kind === 'whole' || kind === 'day' ? asked : periodAround(kind, asked.from)

/** Whether fewer days stand behind a period's numbers than its name says. Of a period of which nothing is held, those asked. */
export function isPart(period: ToldPeriod): boolean {
  const [full, { from, to }] = [fullDays(period), period.held ?? period.asked]
  return from !== full.from || to !== full.to
}

function make(words: Words): Formatter {
  const { dates, lists, units, cells } = words
  const numbers = new Intl.NumberFormat(words.locale)
  const pence = new Intl.NumberFormat(words.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const monthName = (date: PlainDate) => words.months[monthOf(date) - 1] ?? ''
  const number = (value: number) => numbers.format(value)
  const dayAndMonth = (date: PlainDate) => `${dayOf(date)} ${monthName(date)}`
  const date = (day: PlainDate) => `${dayAndMonth(day)} ${yearOf(day)}`
  const month = (day: PlainDate) => `${monthName(day)} ${yearOf(day)}`

  const amount = (value: number, unit: ToldUnit): string => {
    if (unit === 'per cent') return `${number(value)}%`
    if (unit !== 'pounds') return number(value)
    const size = Math.abs(value)
    return `${value < 0 ? '-' : ''}£${Number.isInteger(size) ? number(size) : pence.format(size)}`
  }
  const counted = (value: number, unit: ToldUnit): string => {
    if (unit === 'pounds' || unit === 'per cent') return amount(value, unit)
    const { one, many, none } = units[unit]
    return value === 0 ? none : `${number(value)} ${value === 1 ? one : many}`
  }
  const list = (items: readonly string[], by: 'and' | 'or' = 'and'): string => {
    const last = items.at(-1) ?? ''
    if (items.length < 2) return last
    return `${items.slice(0, -1).join(', ')} ${by === 'or' ? lists.or : lists.and(last)} ${last}`
  }

  const monthsOf = ({ from, to }: ToldDays) => dates.monthsOfYear(monthName(from), monthName(to))
  const barePeriod = ({ kind, key, asked }: ToldPeriod): string => {
    if (kind === 'day') return date(asked.from)
    if (kind === 'whole') return dates.days(date(asked.from), date(asked.to))
    const full = fullDays({ kind, asked })
    if (kind === 'month') return month(asked.from)
    if (kind === 'week') return dates.week(date(full.from))
    if (kind === 'quarter' || kind === 'half-year') return `${monthsOf(full)} ${yearOf(full.from)}`
    return kind === 'academic-year' ? dates.days(month(full.from), month(full.to)) : key
  }
  const partWords = {
    month: monthName,
    months: (from: PlainDate, to: PlainDate) => dates.monthsOfYear(monthName(from), monthName(to)),
    dayAndMonth,
    upTo: (to: PlainDate) => dates.upTo(dayAndMonth(to)),
    since: (from: PlainDate) => dates.since(dayAndMonth(from)),
    days: (from: PlainDate, to: PlainDate) =>
      dates.days(from.slice(0, 7) === to.slice(0, 7) ? `${dayOf(from)}` : dayAndMonth(from), dayAndMonth(to)),
  }
  /** Which days a part holds. Where the record ends before what was asked, it is told to the day. */
  const partDays = (period: ToldPeriod): string => {
    const { asked, kind } = period
    const part = period.held ?? asked
    if (kind === 'whole' || kind === 'day') {
      if (part.from === asked.from) return dates.upTo(date(part.to))
      if (part.to === asked.to) return dates.since(date(part.from))
      return dates.days(date(part.from), date(part.to))
    }
    return writePart(fullDays(period), part, partWords, part.from !== asked.from || part.to !== asked.to)
  }
  const period = (each: ToldPeriod): string => {
    const bare = each.kind === 'day' ? capital(dates.on(barePeriod(each))) : barePeriod(each)
    return isPart(each) ? dates.part(bare, partDays(each)) : bare
  }
  const inPeriod = (each: ToldPeriod): string => {
    const { kind, asked } = each
    const bare = barePeriod(each)
    const named =
      kind === 'day'
        ? dates.on(bare)
        : kind === 'whole'
          ? dates.fromTo(date(asked.from), date(asked.to))
          : kind === 'month'
            ? dates.inMonth(bare)
            : kind === 'week'
              ? dates.inWeek(date(fullDays(each).from))
              : kind === 'quarter' || kind === 'half-year' || kind === 'academic-year'
                ? dates.fromTo(month(fullDays(each).from), month(fullDays(each).to))
                : dates.inYear(bare)
    return isPart(each) ? dates.part(named, partDays(each)) : named
  }

  return {
    words,
    number,
    amount,
    counted,
    date,
    dayAndMonth,
    month,
    list,
    period,
    shortPeriod: (each) => (isPart(each) ? dates.shortPart(barePeriod(each)) : barePeriod(each)),
    partOf: (each) => (isPart(each) ? partDays(each) : null),
    barePeriod,
    inPeriod,
    span: ({ asAt, by, asked }) =>
      asAt
        ? dates.on(date(asked.from))
        : [dates.fromTo(date(asked.from), date(asked.to)), dates.cut[by]].filter(Boolean).join(', '),
    cell: (cell, unit, withheld = cells.withheld) => {
      if (cell.kind === 'value') return amount(cell.value, unit)
      return cell.kind === 'withheld' ? withheld : cells[cell.kind]
    },
  }
}

const made: Readonly<Record<Language, Formatter>> = { en: make(en), cy: make(cy) }

/** The one formatter of a language. */
export const formatter = (language: Language): Formatter => made[language]
