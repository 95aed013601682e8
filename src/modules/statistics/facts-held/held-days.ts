import { addDays, day, type Extent, knownDay, monthOf, type PlainDate, yearOf } from '../../../kernel/index.ts'
import type { FigureShape } from '../shape/figure-shape.ts'

export type FactsHeld = FigureShape['factsHeld']

/** Nothing says from when to when facts are held. */
export const notKnown: FactsHeld = { from: null, to: null }

/** What is known of the days of some facts: of themselves, and of the files that brought them. */
export interface KnownDays {
  /** The days of the first and last fact; null where there is none, or where they may not be told. */
  readonly first: PlainDate | null
  readonly last: PlainDate | null
  /** What the senders of the files say that they cover. */
  readonly coversFrom: PlainDate | null
  readonly coversTo: PlainDate | null
  /** The last day of which a file tells: the last it covers, or, where its sender does not say, that on which it came. */
  readonly lastTold: PlainDate | null
}

const earlier = (a: PlainDate | null, b: PlainDate | null): PlainDate | null =>
  a !== null && b !== null ? (a < b ? a : b) : (a ?? b)

const later = (a: PlainDate | null, b: PlainDate | null): PlainDate | null =>
  a !== null && b !== null ? (a > b ? a : b) : (a ?? b)

/** The days of facts from the first to the last, with all that their files cover, and never past the day as known. */
export function heldDays({ of }: Pick<Extent, 'of'>, known: KnownDays, knownAt: Date): FactsHeld {
  const today = knownDay(knownAt)
  const { from, to } = of === 'events' ? ofEvents(known) : ofRegister(known)
  if (from === null || to === null) return notKnown
  const held = { from, to: to < today ? to : today }
  return held.to < held.from ? notKnown : held
}

const ofEvents = ({ first, last, coversFrom, coversTo }: KnownDays): FactsHeld => ({
  from: earlier(first, coversFrom),
  to: later(last, coversTo),
})

/** A register says how things stand on its day, and what stood before only as far back as it tells. */
const ofRegister = ({ first, last, coversFrom, coversTo, lastTold }: KnownDays): FactsHeld => ({
  from: first ?? coversFrom,
  to: later(last, lastTold ?? coversTo),
})

/** The first and last day as they may be told of restricted facts: the months they fall in, and not the days. */
export const wholeMonths = ({ first, last }: Pick<KnownDays, 'first' | 'last'>): Pick<KnownDays, 'first' | 'last'> => ({
  first: first && day(`${first.slice(0, 7)}-01`),
  last: last && addDays(nextMonth(last), -1),
})

function nextMonth(date: PlainDate): PlainDate {
  const [year, month] = [yearOf(date), monthOf(date)]
  return month === 12 ? day(`${year + 1}-01-01`) : day(`${year}-${String(month + 1).padStart(2, '0')}-01`)
}
