import { datePlain } from '../plain-date.ts'
import type { CellType, Reading } from './cell.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const fullMonths = 'january february march april may june july august september october november december'.split(' ')

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/
const spelt = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{2}|\d{4})$/i
const timeAfterDate =
  /^(.*?\d{2})(?:,?\s+|T)(\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,6})?)?(?:\s?([ap]m))?(Z|[+-]\d{2}:?\d{2})?$/i
const spreadsheetSerial = /^\d{5}(\.\d+)?$/

const [earliest, latest] = [1900, 2100]
const shape = 'Write it as day, month and year, such as 01/10/2021'

// A year of two digits: 00 to 49 are 2000 to 2049, the rule that Windows and Excel follow.
const yearFrom = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900)

function monthNamed(name: string): number {
  const wanted = name.toLowerCase()
  if (wanted === 'sept') return 9
  return (wanted.length === 3 ? months.indexOf(wanted) : fullMonths.indexOf(wanted)) + 1
}

function partsOf(text: string): { year: number; month: number; day: number; numbers: boolean } | null {
  const ymd = iso.exec(text)
  if (ymd) return { year: Number(ymd[1]), month: Number(ymd[2]), day: Number(ymd[3]), numbers: false }
  const dmy = dayFirst.exec(text)
  if (dmy) return { year: yearFrom(dmy[3] ?? ''), month: Number(dmy[2]), day: Number(dmy[1]), numbers: true }
  const named = spelt.exec(text)
  const month = named ? monthNamed(named[2] ?? '') : 0
  if (named && month > 0) return { year: yearFrom(named[3] ?? ''), month, day: Number(named[1]), numbers: false }
  return null
}

function readSlowly(text: string): Reading {
  const parts = partsOf(text)
  if (parts === null) {
    if (spreadsheetSerial.test(text)) {
      return {
        problem: `${text} is a number, not a date. Format the column as a date in the spreadsheet and save again`,
      }
    }
    return { problem: `${text} is not a date. ${shape}` }
  }
  const value = datePlain(parts.year, parts.month, parts.day)
  if (value === null) {
    const american = parts.numbers && parts.month > 12 && parts.day <= 12
    return { problem: `${text} is not a date that exists${american ? '. The day comes first, then the month' : ''}` }
  }
  if (parts.year < earliest || parts.year > latest) {
    return { problem: `The year of ${text} is not between ${earliest} and ${latest}` }
  }
  return { value }
}

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48
const isDigit = (n: number): boolean => n >= 0 && n <= 9
const slash = 47

/** dd/mm/yyyy without a regular expression: almost every cell of almost every file, so it is worth the lines. */
function readDayFirst(text: string): Reading | null {
  if (text.length !== 10 || text.charCodeAt(2) !== slash || text.charCodeAt(5) !== slash) return null
  const [d1, d2, m1, m2] = [digit(text, 0), digit(text, 1), digit(text, 3), digit(text, 4)]
  const [y1, y2, y3, y4] = [digit(text, 6), digit(text, 7), digit(text, 8), digit(text, 9)]
  if (![d1, d2, m1, m2, y1, y2, y3, y4].every(isDigit)) return null
  const [day, month, year] = [d1 * 10 + d2, m1 * 10 + m2, y1 * 1000 + y2 * 100 + y3 * 10 + y4]
  // Only days that every month has; the 29th to 31st take the careful road.
  if (day < 1 || day > 28 || month < 1 || month > 12 || year < earliest || year > latest) return null
  return { value: `${text.slice(6)}-${text.slice(3, 5)}-${text.slice(0, 2)}` }
}

function readDay(text: string): Reading {
  return readDayFirst(text) ?? readSlowly(text)
}

function readDate(text: string): Reading {
  const quick = readDayFirst(text)
  if (quick) return quick
  const timed = text.includes(':') ? timeAfterDate.exec(text) : null
  if (!timed) return readSlowly(text)
  // Spreadsheets and databases write a bare date as midnight; any other time would be lost here, so it is refused.
  const midnight = Number(timed[2]) === 0 && Number(timed[3]) === 0 && Number(`${timed[4] ?? 0}${timed[5] ?? ''}`) === 0
  return midnight ? readSlowly(timed[1] ?? '') : { problem: `${text} has a time. This column takes a date alone` }
}

/**
 * A day: dd/mm/yyyy, d/m/yy, yyyy-mm-dd, 1 Oct 2021, 01-OCT-21. Days come before months: a date that could also be
 * American is read as British. Years 1900 to 2100.
 */
export const date = (): CellType => ({
  sqlType: 'date',
  takes: 'a date, such as 01/10/2021',
  asked: { as: 'date' },
  read: readDate,
})

function readMoment(text: string, timeMayBeMissing: boolean): Reading {
  const parts = timeAfterDate.exec(text)
  if (!parts) {
    const day = readDay(text)
    if ('problem' in day) return day
    if (timeMayBeMissing) return { value: `${day.value} 00:00 Europe/London` }
    return { problem: `${text} has no time. Write the date and time, such as 01/10/2021 14:05` }
  }
  const day = readDay(parts[1] ?? '')
  if ('problem' in day) return day
  const [clock, minute, second] = [Number(parts[2]), Number(parts[3]), Number(parts[4] ?? 0)]
  const [fraction, half, zone] = [parts[5] ?? '', parts[6]?.toLowerCase(), parts[7]?.toUpperCase()]
  const hourIsWrong = half ? clock < 1 || clock > 12 : clock > 23
  // No place on Earth is further than 14 hours from Greenwich.
  const zoneIsWrong = zone !== undefined && zone !== 'Z' && Number(zone.slice(1, 3)) > 14
  if (hourIsWrong || zoneIsWrong || minute > 59 || second > 59) return { problem: `${text} is not a time that exists` }
  const hour = half ? (clock % 12) + (half === 'pm' ? 12 : 0) : clock
  const time = [hour, minute, second].map((n) => String(n).padStart(2, '0')).join(':')
  return { value: `${day.value} ${time}${fraction}${zone ? (zone === 'Z' ? '+00' : zone) : ' Europe/London'}` }
}

/** A moment: a date as in `date()`, then a time of 24 or 12 hours, in London's time unless it ends in Z or +01:00. */
export const dateTime = (options: { timeMayBeMissing?: boolean } = {}): CellType => ({
  sqlType: 'timestamptz',
  asked: { as: 'moment' },
  takes: 'a date and time, such as 01/10/2021 14:05',
  read: (text) => readMoment(text, options.timeMayBeMissing ?? false),
})
