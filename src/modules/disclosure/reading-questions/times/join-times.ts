import { addDays, financialYearOf, type PlainDate } from '../../../../kernel/index.ts'
import { addMonths, financialYear, type Grain } from './calendar-days.ts'
import type { FoundTime } from './found-time.ts'
import type { RawCut } from './read-cut.ts'
import { daysOfEach } from './read-phrase.ts'
import { joinParts } from './span.ts'
import type { Text } from './text.ts'
import type { CutKind, ReadTime, Stretch, TimeMeaning } from './time-meaning.ts'

/** A time with the tokens it was read from: the first, and that after the last. */
export interface PlacedTime extends FoundTime {
  readonly start: number
  readonly next: number
  /** The tokens that name the time, and those that tell the cut, where both were joined. */
  readonly time?: Place
  readonly cut?: Place
}

export interface Place {
  readonly start: number
  readonly next: number
}

export type JoinedTime = Omit<ReadTime, 'at' | 'end' | 'words' | 'timeWords' | 'cutWords'> &
  Place &
  Pick<PlacedTime, 'time' | 'cut'>

const between =
  /^(?:in|of|for|from|during|over|the|,|:|-|broken|down|split|separated|cut|and|please|breakdown|a|with|divided|presented|shown|given|listed|across|if|possible|out|set|out|\(|figures|data|period|years?)$/

/** Only words that join a cut to its time stand between two places. */
function joins(text: Text, from: number, to: number): boolean {
  if (to - from > 6) return false
  for (let at = from; at < to; at += 1) if (!between.test(text.word(at))) return false
  return true
}

const isStretch = ({ meaning }: Pick<FoundTime, 'meaning'>) => /^(?:stretch|stretches|ambiguous)$/.test(meaning.kind)
const isCut = ({ meaning }: FoundTime) => meaning.kind === 'cut'
const isSeries = ({ each }: FoundTime) => each !== null

/** The stretch over which a series has its days; null where it has no beginning. */
function boundsOf(meaning: TimeMeaning, received: PlainDate): { from: PlainDate; to: PlainDate } | null {
  if (meaning.kind !== 'stretch' && meaning.kind !== 'stretches') return null
  const parts: readonly Stretch[] = meaning.kind === 'stretch' ? [meaning] : meaning.parts
  const from = parts[0]?.from ?? null
  const to = parts.at(-1)?.to ?? received
  return from === null ? null : { from, to: to < received ? to : received }
}

const grainOf = (cut: RawCut): Grain =>
  cut === 'financial-year'
    ? 'financial-year'
    : cut === 'academic-year'
      ? 'academic-year'
      : cut === 'month' || cut === 'quarter' || cut === 'week'
        ? cut
        : 'year'

/** A series and the years it is of. */
function joinSeries(text: Text, series: PlacedTime, of: PlacedTime): PlacedTime {
  const bounds = boundsOf(of.meaning, text.received)
  const days =
    series.each === null || bounds === null
      ? []
      : daysOfEach(series.each, bounds.from, bounds.to, grainOf(series.each.of))
  return {
    ...series,
    each: null,
    meaning: { kind: 'days', days },
    financial: series.financial || of.financial,
    note: series.note ?? of.note,
  }
}

/** "In the past 5 years, by financial year": five such years. */
function inFinancialYears(text: Text, time: PlacedTime, cuts: readonly RawCut[]): PlacedTime {
  if (cuts[0] !== 'financial-year' || time.financial || time.meaning.kind !== 'stretch') return time
  const { from, to } = time.meaning
  if (from === null || to !== text.received || from.slice(5) === '01-01' || from.slice(5) === '04-01') return time
  const words = text.tokens.slice(time.start, time.next).map(({ word }) => word)
  const isYears =
    words.some((word) => /^years?$/.test(word)) && words.some((word) => /^(?:last|past|previous)$/.test(word))
  if (!isYears) return time
  const years = Math.round((Date.parse(to) - Date.parse(from)) / (365.25 * 86_400_000))
  const now = financialYearOf(to)
  return {
    ...time,
    financial: true,
    meaning: { kind: 'stretch', from: financialYear(now - years).first, to: financialYear(now - 1).last },
    note: 'The financial years that were complete when the request came in',
  }
}

/** "Each academic year since 2022/23": the figures were read as a financial year. */
function inAcademicYears(time: PlacedTime, cuts: readonly RawCut[]): PlacedTime {
  if (cuts[0] !== 'academic-year' || !time.financial || time.meaning.kind !== 'stretch') return time
  const { from, to } = time.meaning
  const moved = {
    from: from === null ? null : addMonths(from, 5),
    to: to === null ? null : addDays(addMonths(addDays(to, 1), 5), -1),
  }
  return { ...time, financial: false, meaning: { kind: 'stretch', ...moved } }
}

function joinCut(text: Text, cut: PlacedTime, stretch: PlacedTime): PlacedTime {
  const time = inAcademicYears(inFinancialYears(text, stretch, cut.cuts), cut.cuts)
  const places = { time: { start: stretch.start, next: stretch.next }, cut: { start: cut.start, next: cut.next } }
  return { ...time, ...places, cuts: cut.cuts, average: cut.average || time.average, listed: false }
}

/** "(2022, 2023 and 2024)" after "the last three calendar years" or "during the lockdown": what is in brackets counts. */
function joinBrackets(text: Text, before: PlacedTime, inside: PlacedTime): PlacedTime | null {
  if (text.word(before.next) !== '(' || inside.start !== before.next + 1 || !isStretch(before) || !isStretch(inside))
    return null
  const close = text.word(inside.next) === ')' ? inside.next + 1 : inside.next
  const same = JSON.stringify(partsOf(before.meaning)) === JSON.stringify(partsOf(inside.meaning))
  const note =
    same || before.meaning.kind === 'ambiguous'
      ? inside.note
      : 'The days in brackets differ from the words before them, and were taken'
  return { ...inside, start: before.start, next: close, cuts: inside.cuts.length > 0 ? inside.cuts : before.cuts, note }
}

const partsOf = (meaning: TimeMeaning): readonly Stretch[] =>
  meaning.kind === 'stretch'
    ? [{ from: meaning.from, to: meaning.to }]
    : meaning.kind === 'stretches'
      ? meaning.parts
      : []

/** "During the COVID lockdown (23 March 2020 to 4 July 2020)": the days say what the words mean. */
function takeNamedEvent(text: Text, inside: PlacedTime, from: number): PlacedTime {
  if (text.word(inside.start - 1) !== '(' || text.word(inside.next) !== ')' || inside.meaning.kind !== 'stretch')
    return inside
  for (let at = inside.start - 2; at >= from && at > inside.start - 9; at -= 1) {
    if (text.tokens[at]?.kind !== 'word') return inside
    if (/^(?:during|throughout)$/.test(text.word(at))) return { ...inside, start: at, next: inside.next + 1 }
  }
  return inside
}

/** "2019 to 2023 excluding 2021": days taken out of a stretch. */
function takeOut(time: PlacedTime, except: PlacedTime, received: PlainDate): PlacedTime | null {
  if (except.meaning.kind !== 'except' || !/^(?:stretch|stretches)$/.test(time.meaning.kind)) return null
  let parts: readonly Stretch[] = partsOf(time.meaning)
  for (const hole of except.meaning.parts) parts = parts.flatMap((part) => cutHole(part, hole, received))
  const joined = joinParts(parts)
  const [only] = joined
  if (only === undefined) return null
  const meaning: TimeMeaning = joined.length === 1 ? { kind: 'stretch', ...only } : { kind: 'stretches', parts: joined }
  return { ...time, next: except.next, meaning }
}

function cutHole(part: Stretch, hole: Stretch, received: PlainDate): Stretch[] {
  const [from, to] = [hole.from, hole.to ?? received]
  if (from === null || (part.to !== null && from > part.to) || (part.from !== null && to < part.from)) return [part]
  const before = part.from !== null && part.from >= from ? [] : [{ from: part.from, to: addDays(from, -1) }]
  const after = part.to !== null && part.to <= to ? [] : [{ from: addDays(to, 1), to: part.to }]
  return [...before, ...after]
}

function joinTwo(text: Text, first: PlacedTime, second: PlacedTime): PlacedTime | null {
  const brackets = joinBrackets(text, first, second)
  if (brackets !== null) return brackets
  if (!joins(text, first.next, second.start)) return null
  const placed = { start: first.start, next: second.next }
  if (isSeries(first) && isStretch(second)) return { ...joinSeries(text, first, second), ...placed }
  if (isCut(first) && isStretch(second)) return { ...joinCut(text, first, second), ...placed }
  if (isStretch(first) && isCut(second) && (first.cuts.length === 0 || first.listed))
    return { ...joinCut(text, second, first), ...placed }
  return takeOut(first, second, text.received)
}

/** Joins times that belong together, and tells which years "each year" means. */
export function joinTimes(text: Text, times: readonly PlacedTime[]): JoinedTime[] {
  const joined: PlacedTime[] = []
  for (const time of times) {
    const last = joined.at(-1)
    const both = last === undefined ? null : joinTwo(text, last, time)
    if (both !== null) joined[joined.length - 1] = both
    else joined.push(takeNamedEvent(text, time, last?.next ?? 0))
  }
  const financial = joined.some((time) => time.financial)
  return joined.map(({ each: _, ...time }) => ({
    ...time,
    cuts: time.cuts.map((cut) => resolve(cut, time, financial)),
  }))
}

/** A year from April to March where the time beside it, or another of the text, is told in such years. */
function resolve(cut: RawCut, time: Pick<PlacedTime, 'meaning' | 'financial'>, financial: boolean): CutKind {
  if (cut !== 'year') return cut
  const [first] = partsOf(time.meaning)
  const isApril = first?.from?.endsWith('-04-01') === true && first.to?.endsWith('-03-31') === true
  return time.financial || isApril || (financial && !isStretch(time)) ? 'financial-year' : 'calendar-year'
}
