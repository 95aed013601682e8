import { type PlainDate, yearOf } from '../../../../kernel/index.ts'
import { addMonths, calendarYear, type Grain, type NamedDays } from './calendar-days.ts'
import {
  type DaysPoint,
  eitherFinancialYear,
  eitherPoint,
  financialPoint,
  latestOrBefore,
  nameDays,
  type Point,
} from './point.ts'
import { readFigureRange, type YearKind } from './read-figures.ts'
import { readLoneDay, readPoint, readToDate, settle } from './read-point.ts'
import { readYearKind } from './read-year-kind.ts'
import { partOf, type Span, type SpanOption, simpleSpan } from './span.ts'
import type { Found, Text } from './text.ts'
import type { CutKind } from './time-meaning.ts'

/** One of a list: a point, or a range of them. */
interface Item {
  readonly options: readonly SpanOption[]
  readonly grain: Grain
  readonly point: Point | null
  readonly note: string | null
  /** It is a range. */
  readonly isRange: boolean
}

/** After "between", "and" joins the ends of a range. */
export type Lead = 'between' | 'range' | null

const cutOf: Partial<Record<Grain, CutKind>> = {
  year: 'calendar-year',
  'financial-year': 'financial-year',
  'academic-year': 'academic-year',
  month: 'month',
  quarter: 'quarter',
  half: 'half-year',
  week: 'week',
}

/** The words between the ends of a range, or null where none stand here. */
function readJoint(text: Text, index: number, lead: Lead): number | null {
  let at = text.word(index) === ',' && !/^(?:and|-)$/.test(text.word(index + 1)) ? index + 1 : index
  if (text.word(at) === 'and' && /^(?:up|until|till)$/.test(text.word(at + 1))) at += 1
  const word = text.word(at)
  if (word === 'and') return lead === 'between' ? at + 1 : null
  if (!/^(?:to|-|until|till|til|through|thru|up|upto|ending|finishing|right)$/.test(word)) return null
  at += 1
  for (
    let skipped = 0;
    skipped < 4 && /^(?:to|until|till|and|including|inclusive|of|on|the|in|at|up|with)$/.test(text.word(at));
    skipped += 1
  )
    at += 1
  return word === 'right' && !text.says(index, 'right up') ? null : at
}

const spell = ({ first, last, says }: NamedDays) => says ?? nameDays(first, last)

function pointItem(point: Point, settled: DaysPoint): Item {
  const several = settled.options.length > 1
  return {
    options: settled.options.map((days) => ({ parts: [partOf(days)], ...(several ? { says: spell(days) } : {}) })),
    grain: settled.grain,
    point,
    note: settled.note ?? null,
    isRange: false,
  }
}

/** The n-th option, or the last where there are fewer. */
const nth = <T>(options: readonly T[], n: number): T | undefined => options[Math.min(n, options.length - 1)]

function rangeItem(first: DaysPoint, last: DaysPoint | 'receipt'): Item {
  const lasts = last === 'receipt' ? null : last.options
  const count = Math.max(first.options.length, lasts?.length ?? 1)
  let turned = false
  const options = Array.from({ length: count }, (_, n): SpanOption => {
    const from = nth(first.options, n)
    const to = lasts === null ? null : nth(lasts, n)
    const says = count > 1 ? { says: [from, to].flatMap((each) => (each ? [spell(each)] : [])).join(' to ') } : {}
    if (from && to && from.first > to.last) {
      turned = true
      return { parts: [{ from: to.first, to: from.last }], ...says }
    }
    return { parts: [{ from: from?.first ?? null, to: to?.last ?? null }], ...says }
  })
  const notes = [
    first.note,
    last === 'receipt' ? undefined : last.note,
    turned ? 'The last day stood first' : undefined,
  ]
  return {
    options,
    grain: first.grain,
    point: null,
    note: notes.find((note) => note !== undefined) ?? null,
    isRange: true,
  }
}

function rangeOf(text: Text, first: Point, last: Point): Item | null {
  if (last.kind === 'receipt') {
    if (first.kind === 'days') return rangeItem(first, 'receipt')
    const latest = first.kind === 'yearless' ? latestOrBefore(first, text) : null
    const [option] = latest?.options ?? []
    return latest && option
      ? rangeItem({ ...latest, options: [{ first: option.first, last: option.last }] }, 'receipt')
      : null
  }
  if (first.kind === 'receipt' || last.kind === 'day-number') return null
  if (last.kind === 'days') {
    const begins = settle(text, first, last, 'before')
    return begins === null ? null : rangeItem(begins, matching(begins, last))
  }
  if (first.kind === 'days') {
    const ends = settle(text, last, first, 'after')
    return ends === null ? null : rangeItem(first, ends)
  }
  const ends = latestOrBefore(last, text)
  if (ends === null) return null
  const begins = ends.options.flatMap(
    (each) => settle(text, first, { ...ends, options: [each] }, 'before')?.options ?? [],
  )
  return begins.length === ends.options.length ? rangeItem(eitherPoint(ends.grain, ...begins), ends) : null
}

/** "2021 to 2023 financial years": the kind stands with the last alone. */
function matching(first: DaysPoint, last: DaysPoint): DaysPoint {
  const [days] = last.options
  const isEither = first.grain === 'financial-year' && first.options.length > 1
  return isEither && days && last.grain === 'year' ? eitherFinancialYear(yearOf(days.first)) : last
}

/** A range, or a point by itself. */
function readItem(text: Text, index: number, kind: YearKind, lead: Lead): Found<Item> | null {
  const figures = readFigureRange(text, text.word(index), kind)
  if (figures !== null) return { value: rangeItem(...figures), next: index + 1 }
  const first = readPoint(text, index, kind) ?? readLoneDay(text, index)
  if (first === null || first.value.kind === 'receipt') return null
  const joint = readJoint(text, first.next, lead)
  const last = joint === null ? null : (readPoint(text, joint, kind) ?? readToDate(text, joint))
  const range = last === null ? null : rangeOf(text, first.value, last.value)
  if (range !== null && last !== null) return { value: range, next: last.next }
  if (first.value.kind === 'day-number') return null
  const settled = first.value.kind === 'days' ? first.value : latestOrBefore(first.value, text)
  return settled === null ? null : { value: pointItem(first.value, settled), next: first.next }
}

/** After a comma or "and", where another of a list may stand. */
function readListJoint(text: Text, index: number): number | null {
  const word = text.word(index)
  if (!/^(?:,|;|and|&|or|\/|\+|plus)$/.test(word)) return null
  let at = index + 1
  if (/^(?:and|&|or)$/.test(text.word(at)) && /^[,;]$/.test(word)) at += 1
  if (/^(?:again|then|later)$/.test(text.word(at)) && /^(?:in|on|at|for)$/.test(text.word(at + 1))) at += 1
  const preposition = /^(?:in|for|during|of|also|on|at|between|from)$/.test(text.word(at)) ? at + 1 : at
  return text.word(at) === 'also' && /^(?:in|for)$/.test(text.word(preposition)) ? preposition + 1 : preposition
}

const mostItems = 60

/** Items of a list that lacked a year, or named only one, take what stands beside them. */
function completeItems(text: Text, items: readonly Item[], words: readonly string[]): Item[] {
  const ending = words.some((word) => /^(?:ending|ended|ye)$/.test(word))
  const [head] = items
  const isFinancial = items.some(({ grain, options }) => grain === 'financial-year' && options.length > 1)
  return items.map((item, index) => {
    const point = item.point
    if (point?.kind === 'yearless') {
      const next = items.slice(index + 1).find((each) => each.point?.kind === 'days')
      const settled = next?.point?.kind === 'days' ? settle(text, point, next.point, 'before') : null
      return settled === null ? item : pointItem(point, settled)
    }
    const year = point?.kind === 'days' && point.grain === 'year' && !item.isRange ? point.options[0]?.first : undefined
    if (year === undefined || point === null) return item
    if (isFinancial) return pointItem(point, eitherFinancialYear(yearOf(year)))
    if (index === 0 || head?.point?.kind !== 'days') return item
    return pointItem(
      point,
      likeHead(head.point, yearOf(year), ending) ??
        eitherPoint('year', ...(point.kind === 'days' ? point.options : [])),
    )
  })
}

/** "31 March 2022, 2023 and 2024": the same day or year's end of each; "March 2022, 2023": either. */
function likeHead(head: DaysPoint, year: number, ending: boolean): DaysPoint | null {
  const [days] = head.options
  if (days === undefined) return null
  const moved = (date: PlainDate) => addMonths(date, (year - yearOf(days.last)) * 12)
  if (head.grain === 'day') return eitherPoint('day', { first: moved(days.last), last: moved(days.last) })
  if (ending && head.grain === 'financial-year') return financialPoint(year - 1)
  if (head.grain !== 'month') return null
  const month = { first: moved(days.first), last: moved(days.last) }
  return eitherPoint(
    'month',
    { ...month, says: nameDays(month.first, month.last) },
    { ...calendarYear(year), says: `all of ${year}` },
  )
}

/** Dates, months and years from here on: one, a range, or a list of them. */
export function readSpan(text: Text, index: number, lead: Lead = null): Found<Span> | null {
  const start = /^(?:the|our|your)$/.test(text.word(index)) ? index + 1 : index
  const named = readYearKind(text, start)
  const kind = named?.value.kind ?? null
  const first = readItem(text, index, kind, lead)
  if (first === null) return null
  const items = [first.value]
  let next = first.next
  while (items.length < mostItems) {
    const joint = readListJoint(text, next)
    const isBetween = joint !== null && text.word(joint - 1) === 'between'
    const item = joint === null ? null : readItem(text, joint, kind, isBetween ? 'between' : null)
    if (item === null) break
    items.push(item.value)
    next = item.next
  }
  const words = text.tokens.slice(index, next).map(({ word }) => word)
  const several = named?.value.several === true && kind !== 'plain'
  return { value: spanOf(completeItems(text, items, words), several), next: skipInclusive(text, next) }
}

function spanOf(items: readonly Item[], several: boolean): Span {
  const count = Math.max(...items.map(({ options }) => options.length))
  const options = Array.from({ length: count }, (_, n): SpanOption => {
    const each = items.flatMap(({ options: of }) => nth(of, n) ?? [])
    const says = each.flatMap((option) => option.says ?? []).join('; ')
    return { parts: each.flatMap(({ parts }) => parts), ...(count > 1 ? { says } : {}) }
  })
  const grains = new Set(items.map(({ grain }) => grain))
  const [grain] = grains
  const listed = items.length > 1 || several
  // Two ranges of months are asked as two, not month by month.
  const hasRange = items.some(({ isRange }) => isRange)
  const isYears = grain?.endsWith('year') === true
  return simpleSpan(options, {
    ofDays: items.every(({ grain: of, isRange }) => of === 'day' && !isRange),
    cut: listed && grain !== undefined && grains.size === 1 && (isYears || !hasRange) ? (cutOf[grain] ?? null) : null,
    listed: listed && grain !== 'day',
    financial: items.every((item) => item.grain === 'financial-year'),
    note: items.find(({ note }) => note !== null)?.note ?? null,
  })
}

/** "Inclusive" after a range. */
export function skipInclusive(text: Text, index: number): number {
  const open = /^[(,]$/.test(text.word(index)) ? index + 1 : index
  const at = text.word(open) === 'both' ? open + 1 : open
  const end =
    text.says(at, 'years inclusive') || text.says(at, 'dates inclusive')
      ? at + 2
      : text.word(at) === 'inclusive'
        ? at + 1
        : null
  if (end === null) return index
  return text.word(index) === '(' && text.word(end) === ')' ? end + 1 : end
}
