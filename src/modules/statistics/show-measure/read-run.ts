import {
  addDays,
  type Dimension,
  isPeriodKind,
  type Measure,
  momentAt,
  type PeriodKind,
  type PlainDate,
  parsePlainDate,
  periodKinds,
  type Span,
} from '../../../kernel/index.ts'
import type { FormError } from '../../../web/index.ts'
import type { MeasureRunRequest } from '../measure-run.ts'
import { notRecorded } from '../not-recorded.ts'
import { readStatistic } from '../statistic/read-statistic.ts'

/** What the page's address asks of a measure, and what of it cannot be. The defaults fill what is not asked. */
export interface ReadRun {
  readonly request: Omit<MeasureRunRequest, 'knownAt'> & { readonly knownAt: Date | null }
  readonly errors: readonly FormError[]
  /** The fields as typed, for the form. */
  readonly typed: Readonly<Record<'from' | 'to' | 'on' | 'known' | 'most', string>>
}

const yearsShown = 5
const [earliest, latest] = ['1900-01-01', '2199-12-31']

/**
 * Reads `from`, `to`, `on`, `by`, `d` (dimensions), `f.<dimension>`, `known` and a statistic (see `readStatistic`) of a
 * measure's address. `today` and `now` are London's day and the moment. What the measure does not know is an error, and left out.
 */
export function readRun(measure: Measure, query: URLSearchParams, today: PlainDate, now: Date): ReadRun {
  const errors: FormError[] = []
  const date = (field: string, otherwise: PlainDate): PlainDate => {
    const text = query.get(field)?.trim() ?? ''
    if (text === '') return otherwise
    const read = parsePlainDate(text)
    if (read === null) errors.push({ field, message: 'Enter a date that exists, such as 2021-10-01' })
    else if (read < earliest || read > latest) errors.push({ field, message: 'Enter a date from 1900 to 2199' })
    else return read
    return otherwise
  }
  const span: Span =
    measure.periodType === 'as-at'
      ? { asAt: date('on', today) }
      : { from: date('from', `${Number(today.slice(0, 4)) - yearsShown}-01-01` as PlainDate), to: date('to', today) }
  if ('from' in span && span.to < span.from) {
    errors.push({ field: 'to', message: 'The last day must be on or after the first' })
  }
  const known = query.get('known')?.trim() ?? ''
  const knownAt = known === '' ? null : readMoment(known)
  if (known !== '' && knownAt === null) {
    errors.push({ field: 'known', message: 'Enter a day, or a day and time such as 2026-03-01 14:30' })
  } else if (knownAt !== null && knownAt > now) {
    errors.push({ field: 'known', message: 'Enter a moment that has passed, or leave this empty for now' })
  }
  errors.push(...unknownAsked(measure, query))
  const ids = measure.dimensions.map((d) => d.id)
  const first = ids.slice(0, 1)
  const asked = query.getAll('d').filter((id) => ids.includes(id))
  const isCounts = (query.get('statistic') ?? '') === ''
  const dimensions = query.has('shown') || !isCounts ? [...new Set(asked)] : first
  const filters = Object.fromEntries(
    measure.dimensions
      .map((d) => [d.id, filtersOf(query, d).filter((value) => isPossible(d, value))] as const)
      .filter(([, values]) => values.length > 0),
  )
  const { statistic, errors: wrong } = readStatistic(measure, query, { dimensions, filters })
  errors.push(...wrong)
  return {
    request: {
      span: errors.length > 0 && 'from' in span && span.to < span.from ? { from: span.from, to: span.from } : span,
      by: readBy(query.get('by')),
      dimensions,
      filters,
      knownAt,
      ...(statistic ? { statistic } : {}),
    },
    errors,
    typed: {
      from: query.get('from') ?? ('from' in span ? span.from : ''),
      to: query.get('to') ?? ('to' in span ? span.to : ''),
      on: query.get('on') ?? ('asAt' in span ? span.asAt : ''),
      known,
      most: query.get('most') ?? '',
    },
  }
}

/** Most names that one filter may ask for at once. */
const mostValues = 100

const filtersOf = (query: URLSearchParams, { id }: Dimension): string[] => [
  ...new Set(
    query
      .getAll(`f.${id}`)
      .flatMap((lines) => lines.split('\n'))
      .map((name) => name.trim())
      .filter(Boolean),
  ),
]

/** What can be asked of a dimension; where it declares no values, the record tells (see `mustHoldValues`). */
const isPossible = ({ values }: Dimension, value: string): boolean =>
  !values || value === notRecorded || values.some((each) => each.value === value)

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const quoted = (texts: readonly string[]): string => list.format(texts.map((text) => `“${text}”`))

/** What an address asks that the measure does not know, with what it could ask. */
function unknownAsked(measure: Measure, query: URLSearchParams): FormError[] {
  const ids = measure.dimensions.map(({ id }) => id)
  const isUnknown = (id: string) => id !== '' && !ids.includes(id)
  const possible = ids.length > 0 ? `What can be asked is ${list.format(ids)}` : 'There is nothing else to ask'
  const start = measure.periodType === 'as-at' ? '#on' : '#from'
  const errors: FormError[] = []
  const by = query.get('by') ?? ''
  if (by !== '' && !isPeriodKind(by)) {
    const href = measure.periodType === 'as-at' ? start : '#by'
    const message = `The period cannot be cut by “${by}”. It can be cut by ${list.format(periodKinds)}`
    errors.push({ field: 'by', message, href })
  }
  const breakdowns = query.getAll('d').filter(isUnknown)
  if (breakdowns.length > 0) {
    const message = `“${measure.name}” cannot be broken down by ${quoted(breakdowns)}. ${possible}`
    errors.push({ field: 'd', message, href: ids.length > 0 ? '#d' : start })
  }
  for (const name of new Set(query.keys())) {
    if (!name.startsWith('f.') || !isUnknown(name.slice(2))) continue
    const message = `“${measure.name}” cannot be narrowed by “${name.slice(2)}”. ${possible}`
    errors.push({ field: name, message, href: start })
  }
  return [...errors, ...measure.dimensions.flatMap((dimension) => unknownValues(dimension, query, start))]
}

function unknownValues(dimension: Dimension, query: URLSearchParams, start: string): FormError[] {
  const href = dimension.values ? `#f-${dimension.id}` : start
  const asked = filtersOf(query, dimension)
  if (asked.length > mostValues) {
    const message = `Ask for ${mostValues} of “${dimension.name}” at most, not for ${asked.length}`
    return [{ field: `f.${dimension.id}`, message, href }]
  }
  const unknown = asked.filter((value) => !isPossible(dimension, value))
  if (unknown.length === 0) return []
  const possible = (dimension.values ?? []).map(({ value }) => value)
  const message = `“${dimension.name}” has no ${quoted(unknown)}. It has ${list.format(possible)}`
  return [{ field: `f.${dimension.id}`, message, href }]
}

const readBy = (text: string | null): PeriodKind => periodKinds.find((kind) => kind === text) ?? 'calendar-year'

/** The end of a day, or a minute of it, by London's clocks; or a moment as Candour writes one. Null where it is none. */
function readMoment(text: string): Date | null {
  const moment = new Date(text)
  if (!Number.isNaN(moment.getTime()) && moment.toISOString() === text) return moment
  const [day = '', time] = text.split(/[ T]+/)
  const date = parsePlainDate(day)
  if (date === null) return null
  if (time === undefined) return momentAt(addDays(date, 1))
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? []
  return hour === undefined || minute === undefined ? null : momentAt(date, Number(hour), Number(minute))
}
