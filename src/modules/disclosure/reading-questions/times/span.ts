import { addDays, type PlainDate } from '../../../../kernel/index.ts'
import type { NamedDays } from './calendar-days.ts'
import type { CutKind, PlainMeaning, Stretch, TimeMeaning } from './time-meaning.ts'

/** One way to read a span: its stretches, in order. */
export interface SpanOption {
  readonly parts: readonly Stretch[]
  readonly says?: string
}

/** Stretches that words name, before it is known what leads to them ("since", "as at"). */
export interface Span {
  readonly options: readonly SpanOption[]
  /** Every part is a single day. */
  readonly ofDays: boolean
  /** What the parts are, where they were listed one by one. */
  readonly cut: CutKind | null
  readonly listed: boolean
  readonly financial: boolean
  readonly note: string | null
}

export const partOf = ({ first, last }: Pick<NamedDays, 'first' | 'last'>): Stretch => ({ from: first, to: last })

export const simpleSpan = (options: readonly SpanOption[], more: Partial<Span> = {}): Span => ({
  options,
  ofDays: false,
  cut: null,
  listed: false,
  financial: false,
  note: null,
  ...more,
})

const before = (a: Stretch, b: Stretch): number => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)

/** Parts in order, those that touch made one. */
export function joinParts(parts: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (const part of [...parts].sort(before)) {
    const last = joined.at(-1)
    const touches = last && (last.to === null || part.from === null || part.from <= addDays(last.to, 1))
    if (last && touches) {
      const to = last.to === null || part.to === null ? null : last.to > part.to ? last.to : part.to
      joined[joined.length - 1] = { from: last.from, to }
    } else joined.push(part)
  }
  return joined
}

const stretchMeaning = (parts: readonly Stretch[]): PlainMeaning => {
  const joined = joinParts(parts)
  const [only] = joined
  return only && joined.length === 1 ? { kind: 'stretch', ...only } : { kind: 'stretches', parts: joined }
}

/** A meaning of each option; ambiguous where they differ. */
function meaningOf(options: readonly SpanOption[], mean: (parts: readonly Stretch[]) => PlainMeaning): TimeMeaning {
  const readings = options.map(({ parts, says }) => ({ says: says ?? '', meaning: mean(parts) }))
  const different = readings.filter(
    ({ meaning }, i) => readings.findIndex((one) => JSON.stringify(one.meaning) === JSON.stringify(meaning)) === i,
  )
  const [only] = different
  if (only && different.length === 1) return only.meaning
  return { kind: 'ambiguous', readings: different }
}

const firstDay = (parts: readonly Stretch[]) => joinParts(parts)[0]?.from ?? null
const lastDay = (parts: readonly Stretch[]) => joinParts(parts).at(-1)?.to ?? null

export const duringSpan = ({ options }: Span): TimeMeaning => meaningOf(options, stretchMeaning)
export const exceptSpan = ({ options }: Span): TimeMeaning =>
  meaningOf(options, (parts) => ({ kind: 'except', parts: joinParts(parts) }))
export const sinceSpan = ({ options }: Span): TimeMeaning =>
  meaningOf(options, (parts) => ({ kind: 'stretch', from: firstDay(parts), to: null }))
export const untilSpan = ({ options }: Span): TimeMeaning =>
  meaningOf(options, (parts) => ({ kind: 'stretch', from: null, to: lastDay(parts) }))

const shift = (day: PlainDate | null, by: number) => (day === null ? null : addDays(day, by))

/** "After 2020" begins on 1 January 2021. */
export const afterSpan = ({ options }: Span): TimeMeaning =>
  meaningOf(options, (parts) => ({ kind: 'stretch', from: shift(lastDay(parts), 1), to: null }))
/** "Before 2020" ends on 31 December 2019. */
export const beforeSpan = ({ options }: Span): TimeMeaning =>
  meaningOf(options, (parts) => ({ kind: 'stretch', from: null, to: shift(firstDay(parts), -1) }))

/** "As at 31 March 2024"; of a month or year, its first day or its last: the officer chooses. */
export function asAtSpan({ options, ofDays }: Span): TimeMeaning | null {
  const days = (parts: readonly Stretch[], edge: 'from' | 'to') =>
    parts.flatMap((part): PlainDate[] => {
      const day = part[edge]
      return day === null ? [] : [day]
    })
  const mean =
    (edge: 'from' | 'to') =>
    (parts: readonly Stretch[]): PlainMeaning => {
      const [only, ...more] = days(parts, edge)
      return only && more.length === 0 ? { kind: 'day', asAt: only } : { kind: 'days', days: days(parts, edge) }
    }
  if (
    options.some(
      ({ parts }) => days(parts, 'from').length !== parts.length || days(parts, 'to').length !== parts.length,
    )
  )
    return null
  if (ofDays) return meaningOf(options, mean('from'))
  const edges = options.flatMap((option) => [
    { says: `${option.says ?? ''} on the first day of it`.trim(), meaning: mean('from')(option.parts) },
    { says: `${option.says ?? ''} on the last day of it`.trim(), meaning: mean('to')(option.parts) },
  ])
  return { kind: 'ambiguous', readings: edges }
}
