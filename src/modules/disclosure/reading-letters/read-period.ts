import { addDays, financialYearOf, type PlainDate, writeDate, yearOf } from '../../../kernel/index.ts'
import {
  dayWords,
  financialYear,
  monthsBefore,
  type NamedDays,
  readDays,
  receiptWords,
  yearlessWords,
} from './request-dates.ts'

/** The period a text asks about, with the words that say so. */
export interface ReadPeriod {
  readonly from?: PlainDate
  readonly to?: PlainDate
  readonly asAt?: PlainDate
  /** The words name financial years: what "each year" then means. */
  readonly financial: boolean
  /** Single years were listed one by one: an answer for each is wanted. */
  readonly listed: boolean
  readonly words: string
}

type Reader = (text: string, received: PlainDate) => ReadPeriod | null

const period = (
  words: string,
  days: Pick<ReadPeriod, 'from' | 'to' | 'asAt'>,
  financial = false,
  listed = false,
): ReadPeriod => ({ ...days, financial, listed, words: words.trim() })

const isFinancial = (...days: (NamedDays | null)[]) => days.some((one) => one?.kind === 'financial-year')

const asAtShape = new RegExp(String.raw`\bas\s+(?:at|of|on|it stood on)\s+(${dayWords}|${receiptWords})`, 'i')
const onShape = /\bon\s+(\d{1,2}(?:st|nd|rd|th)?\s+[a-z]+\s+\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4})/i

/** "As at 1 October 2021"; "as of October 2021" means its first day; "as of 2021" its first day too. */
const readAsAt: Reader = (text, received) => {
  const found = asAtShape.exec(text) ?? onShape.exec(text)
  const days = found === null ? null : readDays(found[1] ?? '', received)
  return found === null || days === null ? null : period(found[0], { asAt: days.first })
}

const rangeShape = new RegExp(
  String.raw`\b(?:(between|from|for|during)\s+)?(?:the\s+(?:period|years?)\s+)?(${dayWords}|${yearlessWords})\s*(-|–|—|to|until|till|up to|through(?: to)?|and)\s*(?:and including\s+)?(${dayWords}|${receiptWords})`,
  'gi',
)

/** "2019 to April 2022", "between January and March 2021", "from 2018 to date", "2020/21 to 2022/23". */
const readRange: Reader = (text, received) => {
  for (const found of text.matchAll(rangeShape)) {
    const [words, opening = '', begins = '', joint = '', ends = ''] = found
    if (joint.toLowerCase() === 'and' && opening.toLowerCase() !== 'between') continue
    const last = readDays(ends, received)
    const first = last === null ? null : readDays(begins, received, yearOf(last.last))
    if (first === null || last === null || first.first > last.last) continue
    return period(words, { from: first.first, to: last.last }, isFinancial(first, last))
  }
  return null
}

const listShape = new RegExp(String.raw`${dayWords}(?:\s*(?:,(?:\s*and)?|;|and|&)\s*(?:in\s+)?${dayWords})+`, 'i')
const eachDays = new RegExp(dayWords, 'gi')

/** "2019, 2020 and 2021": from the first to the last, each on its own. */
const readList: Reader = (text, received) => {
  const found = listShape.exec(text)
  const days = [...(found?.[0] ?? '').matchAll(eachDays)].flatMap(([words]) => readDays(words, received) ?? [])
  if (found === null || days.length < 2) return null
  const from = days.map(({ first }) => first).sort()[0] ?? received
  const to =
    days
      .map(({ last }) => last)
      .sort()
      .at(-1) ?? received
  return period(found[0], { from, to }, isFinancial(...days), true)
}

const sinceShape = new RegExp(
  String.raw`\b(?:(since|after)|from|starting(?: from| in)?|beginning(?: in)?)\s+(${dayWords})(?:\s+(?:onwards?|on|to date|until now))?`,
  'i',
)

/** "Since September 2020", "from 1 April 2021 onwards": up to the day of receipt. "After" a day leaves the day out. */
const readSince: Reader = (text, received) => {
  const found = sinceShape.exec(text)
  const days = readDays(found?.[2] ?? '', received)
  if (found === null || days === null || days.first > received) return null
  const from = found[1]?.toLowerCase() === 'after' ? addDays(days.last, 1) : days.first
  return period(found[0], { from, to: received }, isFinancial(days))
}

const numberWords = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const lastShape = new RegExp(
  String.raw`\b(?:the\s+|your\s+)?(last|past|previous|preceding|prior)\s+(?:(\d{1,3}|${numberWords.join('|')}|few)\s+)?(?:full\s+|complete\s+)?(calendar\s+|financial\s+|fiscal\s+)?(year|month|week|day)s?\b`,
  'i',
)

/** "The last 10 years": up to the day of receipt. "Last year" alone and "last N calendar years" are whole years. */
const readLast: Reader = (text, received) => {
  const found = lastShape.exec(text)
  if (found === null || found[2]?.toLowerCase() === 'few') return null
  const [words, , written = '1', kind = '', unit = ''] = found
  const count = numberWords.indexOf(written.toLowerCase()) + 1 || Number(written)
  if (/financial|fiscal/i.test(kind)) {
    const now = financialYearOf(received)
    const [first, last] = [financialYear(now - count), financialYear(now - 1)]
    return first && last ? period(words, { from: first.first, to: last.last }, true) : null
  }
  if (/calendar/i.test(kind) || /^(last|previous) year$/i.test(words)) {
    const [first, last] = [
      readDays(`${yearOf(received) - count}`, received),
      readDays(`${yearOf(received) - 1}`, received),
    ]
    return first && last ? period(words, { from: first.first, to: last.last }) : null
  }
  const days = unit.toLowerCase() === 'week' ? 7 : 1
  const months = unit.toLowerCase() === 'year' ? 12 : 1
  const rolling = /year|month/i.test(unit)
  const before = rolling ? monthsBefore(received, count * months) : addDays(received, -count * days)
  return period(words, { from: addDays(before, 1), to: received })
}

const thisYear: Reader = (text, received) => {
  const found =
    /\b(?:so far\s+)?(?:this|the current|current)\s+(calendar\s+|financial\s+|fiscal\s+)?year\b(?:\s+(?:so far|to date))?/i.exec(
      text,
    )
  if (found === null) return null
  const financial = /financial|fiscal/i.test(found[1] ?? '')
  const year = financial ? financialYear(financialYearOf(received)) : readDays(`${yearOf(received)}`, received)
  return year === null ? null : period(found[0], { from: year.first, to: received }, financial)
}

const untilShape = new RegExp(String.raw`\b(?:until|up to(?: and including)?|before|prior to)\s+(${dayWords})`, 'i')

const readUntil: Reader = (text, received) => {
  const found = untilShape.exec(text)
  const days = readDays(found?.[1] ?? '', received)
  if (found === null || days === null) return null
  const before = /^(before|prior)/i.test(found[0])
  return period(found[0], { to: before ? addDays(days.first, -1) : days.last }, isFinancial(days))
}

const singleShape = new RegExp(
  String.raw`\b(?:in|during|for|throughout|over|of)\s+(?:the\s+)?(?:whole of\s+|period\s+|years?\s+|month of\s+)?(${dayWords})|\b((?:calendar|financial|fiscal)\s+years?\s+(?:19|20)\d{2}(?:\s?[/–-]\s?\d{2,4})?|FY\s?\d{2}\s?[/–-]\s?\d{2})`,
  'i',
)

const readSingle: Reader = (text, received) => {
  const found = singleShape.exec(text)
  const days = readDays(found?.[1] ?? found?.[2] ?? '', received)
  return found === null || days === null
    ? null
    : period(found[0], { from: days.first, to: days.last }, isFinancial(days))
}

const readCurrently: Reader = (text, received) => {
  const found = /\b(currently|at present|at the moment|at this time|to date|as things stand)\b/i.exec(text)
  return found === null ? null : period(found[0], { asAt: received })
}

const readers = [readAsAt, readRange, readList, readLast, readSince, thisYear, readUntil, readSingle, readCurrently]

/**
 * The period a text asks about, read against the day of receipt; null where it names none. What lies after receipt is
 * cut off, since the answer is what was held on that day (FOIA s.1(4)).
 */
export function readPeriod(text: string, received: PlainDate): ReadPeriod | null {
  for (const read of readers) {
    const found = read(text, received)
    if (found === null || (found.from ?? found.asAt ?? received) > received) continue
    if (found.to === undefined || found.to <= received) return found
    return { ...found, to: received, words: `${found.words}, cut at the day of receipt, ${writeDate(received)}` }
  }
  return null
}
