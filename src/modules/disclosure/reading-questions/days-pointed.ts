import { datePlain, dayOf, monthOf, type PeriodKind, type PlainDate, yearOf } from '../../../kernel/index.ts'
import { isOwnDays } from './own-days.ts'
import type { Place, ReadDays, Reading } from './reading.ts'

const thoseDays =
  /\b(?:on|by|in|at|during|over|for|within|as at)\s+(?:(?:each|every|any|all) (?:of )?)?(?:that|those|these|the same)\s+(?:(?:same|\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)\s+)?(days?|dates?|years?|period|time|months?|quarters?)\b/i
const otherYear =
  /\b(?:the )?(?:same (?:period|time|months?|weeks?|quarters?|dates?|days?) (?:of|in|for|during|from|the) )?(?:the )?(?:(?:(previous|preceding|prior)|(?:next|following|subsequent)) year|year (?:(before|prior|earlier)|(?:after|afterwards|later))(?: that)?)(?! (?:to|ending|ended|end|of|on|the|\d))\b/i
const sameInYear =
  /\b(?:the )?same (?:\p{L}{3,6} |\d{1,2} )?(?:period|time|months?|weeks?|quarters?|dates?|days?)(?: of the year)? (?:of|in|for|during|from) (\d{4})\b/iu

const comparing = /\b(?:compares?|compared|comparison)(?: (?:with|to|against))?(?: that)?(?: (?:of|for|in))?\b/i

/** How a word for those days wants the answer cut. */
const cutBy: Readonly<Record<string, PeriodKind>> = { years: 'calendar-year', months: 'month', quarters: 'quarter' }

/**
 * A question of days that it only points to, with those that were last named: "on that day", "for each of those years", "in
 * the year before", "the same months of 2025".
 */
export function withDays(reading: Reading, earlier: readonly Reading[]): Reading {
  const named = earlier.find((each) => each.days.length > 0)?.days ?? []
  if (named.length === 0) return reading
  return (
    onThoseDays(reading, named) ??
    comparedWith(reading, named) ??
    inSameOf(reading, named) ??
    inOtherYear(reading, named) ??
    inPartOfYear(reading, named) ??
    reading
  )
}

/** "How does that compare with the same months of 2025": the same of those, beside what was asked before. */
function comparedWith(reading: Reading, named: Reading['days']): Reading | null {
  const found = comparing.exec(reading.text)
  if (found === null || (reading.ask !== 'how' && reading.ask !== 'list' && reading.ask !== null)) return null
  const other = inSameOf(reading, named) ?? inOtherYear(reading, named)
  const own = other?.days ?? reading.days.filter((each) => isOwnDays(each, reading))
  if (own.length !== 1) return null
  const compared = told(other ?? reading, found, [], [])
  return { ...compared, ask: null, isPut: false, days: [...named, ...own] }
}

/** "The 2026 reports", after those of January to October 2026: of these months. */
function inPartOfYear(reading: Reading, named: Reading['days']): Reading | null {
  const [own, ...further] = reading.days.filter((each) => isOwnDays(each, reading))
  if (own?.from == null || own.to === null || further.length > 0) return null
  if (!/\bthe \d{4}$/i.test(reading.text.slice(0, own.end))) return null
  const { from, to } = own
  const parts = named.filter((each) => each.from !== null && each.to !== null && each.from >= from && each.to <= to)
  const [part, ...others] = parts
  return part && others.length === 0 && (part.from !== from || part.to !== to) ? { ...reading, days: [part] } : null
}

function onThoseDays(reading: Reading, named: Reading['days']): Reading | null {
  const found = thoseDays.exec(reading.text)
  if (found === null || reading.days.length > 0) return null
  const [words, what = ''] = found
  if (/^(?:days?|dates?)$/i.test(what)) {
    const days = named.flatMap((each) => each.asAt ?? each.to ?? []).map((asAt) => at(asAt))
    return days.length === named.length ? told(reading, found, days, []) : null
  }
  const by = /\b(?:each|every)\b/i.test(words) ? cutBy[what.toLowerCase()] : undefined
  const cut = by ? [{ ...placeOf(found), words, kind: 'period', by } as const] : []
  return told(reading, found, named, cut)
}

function inSameOf(reading: Reading, named: Reading['days']): Reading | null {
  const found = sameInYear.exec(reading.text)
  const [only, ...others] = named
  if (found === null || only === undefined || others.length > 0) return null
  const ends = only.asAt ?? only.to
  const begins = only.asAt ?? only.from
  if (ends === null || begins === null || yearOf(begins) !== yearOf(ends)) return null
  return told(reading, found, [shifted(only, Number(found[1]) - yearOf(ends), found[0])], [])
}

function inOtherYear(reading: Reading, named: Reading['days']): Reading | null {
  const found = otherYear.exec(reading.text)
  const [only, ...others] = named
  if (found === null || only === undefined || others.length > 0) return null
  const isBefore = (found[1] ?? found[2]) !== undefined
  // "The year before" several years could be before the first or the last.
  if (only.from !== null && only.to !== null && only.to >= (inYear(only.from, 1) ?? only.to)) return null
  return told(reading, found, [shifted(only, isBefore ? -1 : 1, found[0])], [])
}

const placeOf = (found: RegExpExecArray): Place => ({ start: found.index, end: found.index + found[0].length })

function told(reading: Reading, found: RegExpExecArray, days: Reading['days'], cuts: Reading['cuts']): Reading {
  const { start: from, end: until } = placeOf(found)
  const outside = ({ start, end }: Place) => end <= from || start >= until
  return {
    ...reading,
    // What stands around the question says when where it does not.
    days: [...reading.days.filter((each) => outside(each) && isOwnDays(each, reading)), ...days],
    cuts: [...reading.cuts.filter(outside), ...cuts],
    unread: reading.unread.flatMap((each) => beside(each, from, until)),
    pointsTo: reading.pointsTo.filter(outside),
    // What another question said stands nowhere in this one.
    atoms: reading.atoms.filter((atom) => atom.inherited || outside(atom)),
  }
}

/** What of unread words is not in the days: one stretch may hold both. */
function beside(each: Reading['unread'][number], from: number, until: number): Reading['unread'] {
  if (each.end <= from || each.start >= until) return [each]
  const before = { ...each, end: from, words: each.words.slice(0, Math.max(0, from - each.start)) }
  const after = { ...each, start: until, words: each.words.slice(Math.max(0, until - each.start)) }
  return [before, after].filter(({ words }) => /[\p{L}\p{N}]/u.test(words))
}

const at = (asAt: PlainDate): ReadDays => ({
  start: 0,
  end: 0,
  words: asAt,
  kind: 'days',
  cuts: [],
  from: null,
  to: null,
  asAt,
  isMean: false,
})

function shifted(days: ReadDays, years: number, words: string): ReadDays {
  const by = (date: PlainDate | null) => (date === null ? null : inYear(date, years))
  return { ...days, words, from: by(days.from), to: by(days.to), asAt: by(days.asAt) }
}

/** The same day some years on; of 29 February the day before where there is none. */
const inYear = (date: PlainDate, years: number): PlainDate | null =>
  datePlain(yearOf(date) + years, monthOf(date), dayOf(date)) ??
  datePlain(yearOf(date) + years, monthOf(date), dayOf(date) - 1)
