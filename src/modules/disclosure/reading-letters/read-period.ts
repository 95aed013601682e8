import { isPeriodKind, type PeriodKind, type PlainDate, writeDate } from '../../../kernel/index.ts'
import { type PlainMeaning, type ReadTime, readTimes } from '../reading-questions/times/index.ts'

/** The period a text asks about, with the words that say so. */
export interface ReadPeriod {
  readonly from?: PlainDate
  readonly to?: PlainDate
  readonly asAt?: PlainDate
  readonly words: string
}

/** How a text wants its answer cut, with the words that say so. */
export interface Breakdown {
  readonly kind: PeriodKind
  readonly words: string
}

export interface ReadTimeAndCut {
  readonly period: ReadPeriod | null
  /** In the order in which the text says them; of listed years, the years, where no cut is said. */
  readonly breakdowns: readonly Breakdown[]
}

/** The likeliest meaning of a time: an officer is told what else it could be. */
function likeliest({ meaning }: ReadTime): PlainMeaning | null {
  if (meaning.kind === 'ambiguous') return meaning.readings[0]?.meaning ?? null
  return meaning.kind === 'cut' || meaning.kind === 'none' ? null : meaning
}

/** A day that is named comes first, then a stretch with both ends, one with a beginning, one with an end, and today. */
function rankOf(meaning: PlainMeaning, received: PlainDate): number {
  if (meaning.kind === 'day') return meaning.asAt === received ? 4 : 0
  if (meaning.kind === 'stretches') return 1
  if (meaning.kind !== 'stretch') return 5
  if (meaning.from === null) return meaning.to === null ? 4 : 3
  return meaning.to === null ? 2 : 1
}

/** The days of a meaning, cut at the day of receipt; null where all of them lie after it, or where they are none. */
function daysOf(meaning: PlainMeaning, received: PlainDate): Omit<ReadPeriod, 'words'> | null {
  if (meaning.kind === 'day') return meaning.asAt > received ? null : { asAt: meaning.asAt }
  if (meaning.kind !== 'stretch' && meaning.kind !== 'stretches') return null
  const parts = meaning.kind === 'stretch' ? [meaning] : meaning.parts
  const from = parts[0]?.from ?? null
  const last = parts.at(-1)?.to ?? received
  if (from !== null && from > received) return null
  const to = last > received ? received : last
  return from === null ? { to } : { from, to }
}

function toldWords(time: ReadTime, meaning: PlainMeaning, received: PlainDate): string {
  const words = (time.timeWords ?? time.words).trim()
  const end = meaning.kind === 'stretch' ? meaning.to : null
  const cut = end !== null && end > received ? [`cut at the day of receipt, ${writeDate(received)}`] : []
  const other = time.meaning.kind === 'ambiguous' ? time.meaning.readings.slice(1) : []
  const could = other.flatMap(({ says }) => (says === '' ? [] : [`it could also be ${says}`]))
  const gaps = meaning.kind === 'stretches' ? ['what lies between is not asked'] : []
  return [words, ...cut, ...gaps, ...could].join(', ')
}

function breakdownsOf(times: readonly ReadTime[]): Breakdown[] {
  const said = times.filter(({ listed }) => !listed)
  const cuts = (said.some(({ cuts: of }) => of.some(isPeriodKind)) ? said : times).flatMap(
    ({ cuts: of, cutWords, words }) => of.filter(isPeriodKind).map((kind) => ({ kind, words: cutWords ?? words })),
  )
  return cuts.filter(({ kind }, index) => cuts.findIndex((one) => one.kind === kind) === index)
}

/**
 * The period a text asks about and how it wants its answer cut, read against the day of receipt. What lies after receipt
 * is cut off, since the answer is what was held on that day (FOIA s.1(4)).
 */
export function readPeriod(text: string, received: PlainDate): ReadTimeAndCut {
  const times = readTimes(text, received)
  const meant = times.flatMap((time) => {
    const meaning = likeliest(time)
    const days = meaning === null ? null : daysOf(meaning, received)
    return meaning === null || days === null ? [] : [{ time, meaning, days, rank: rankOf(meaning, received) }]
  })
  const best = meant.reduce<(typeof meant)[number] | null>(
    (most, one) => (most === null || one.rank < most.rank ? one : most),
    null,
  )
  const period = best === null ? null : { ...best.days, words: toldWords(best.time, best.meaning, received) }
  return { period, breakdowns: breakdownsOf(times) }
}
