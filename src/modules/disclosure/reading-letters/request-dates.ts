import { addDays, datePlain, dayOf, monthOf, type PlainDate, parsePlainDate, yearOf } from '../../../kernel/index.ts'

/** Days that a stretch of words names: "October 2021" is the whole month, "2019" the whole year. */
export interface NamedDays {
  readonly first: PlainDate
  readonly last: PlainDate
  readonly kind: 'day' | 'month' | 'calendar-year' | 'financial-year' | 'receipt'
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const month = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
const dayNumber = String.raw`\d{1,2}(?:st|nd|rd|th)?`
const year = String.raw`(?:19|20)\d{2}`

/** Words that name days, for use inside a pattern. */
export const dayWords = String.raw`(?:the\s+)?(?:(?:start|beginning|end)\s+of\s+)?(?:${dayNumber}\s+(?:of\s+)?${month},?\s+${year}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}-\d{2}-\d{2}|${month},?\s+${dayNumber},?\s+${year}|${month},?\s+${year}|(?:(?:financial|fiscal)\s+years?\s+(?:ending\s+)?|FY\s?)?${year}\s?[/–-]\s?(?:${year}|\d{2})(?!\d)|FY\s?\d{2}\s?[/–-]\s?\d{2}|(?:(?:calendar|financial|fiscal)\s+years?\s+(?:of\s+)?)?${year}(?!\d))`
/** A day or month whose year stands with its partner: "January to March 2021". */
export const yearlessWords = `(?:${dayNumber}\\s+${month}|${month})`
/** Words for the day the request came in. */
export const receiptWords = String.raw`(?:(?:the\s+)?(?:present(?:\s+day)?|current\s+(?:date|day)|date\s+of\s+(?:(?:this|my|your|the)\s*)?\w+|today(?:'s date)?|latest available)|date|now)\b`

const beginsWithReceipt = new RegExp(`^${receiptWords}`, 'i')

const monthOfName = (name: string): number => monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1

function lastOfMonth(yearNumber: number, monthNumber: number): PlainDate | null {
  const next = monthNumber === 12 ? datePlain(yearNumber + 1, 1, 1) : datePlain(yearNumber, monthNumber + 1, 1)
  return next === null ? null : addDays(next, -1)
}

function span(first: PlainDate | null, last: PlainDate | null, kind: NamedDays['kind']): NamedDays | null {
  return first === null || last === null ? null : { first, last, kind }
}

const wholeMonth = (yearNumber: number, monthNumber: number) =>
  span(datePlain(yearNumber, monthNumber, 1), lastOfMonth(yearNumber, monthNumber), 'month')
const wholeYear = (yearNumber: number) =>
  span(datePlain(yearNumber, 1, 1), datePlain(yearNumber, 12, 31), 'calendar-year')
export const financialYear = (begins: number) =>
  span(datePlain(begins, 4, 1), datePlain(begins + 1, 3, 31), 'financial-year')

const oneDay = (date: PlainDate | null) => span(date, date, 'day')

/** `2020/21`, `2020-21`, `FY20/21`; and `2020/2021`. Null where the second year does not follow the first. */
function asFinancialYear(words: string): NamedDays | null {
  const found = /(\d{2}|\d{4})\s?([/–-])\s?(\d{4}|\d{2})$/.exec(words)
  if (found === null) return null
  const begins = Number(found[1]) % 100
  if ((begins + 1) % 100 !== Number(found[3]) % 100) return null
  return financialYear((found[1] ?? '').length === 4 ? Number(found[1]) : 2000 + begins)
}

function whole(words: string, yearHint: number | null): NamedDays | null {
  const numeric = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(words)
  if (numeric) return oneDay(datePlain(Number(numeric[3]), Number(numeric[2]), Number(numeric[1])))
  const iso = parsePlainDate(words)
  if (iso !== null) return oneDay(iso)
  const name = /[a-z]{3,9}(?=\.?,?\s|\.?$)/i.exec(words.replace(/\d{1,2}(st|nd|rd|th)|\bof\b/gi, ''))?.[0]
  const yearWritten = /(?:19|20)\d{2}$/.exec(words)?.[0]
  const inYear = yearWritten === undefined ? yearHint : Number(yearWritten)
  if (name !== undefined && monthOfName(name) > 0 && inYear !== null) {
    const dayWritten = /(?:^|\s)(\d{1,2})(?:st|nd|rd|th)?\b/.exec(words.replace(/(?:19|20)\d{2}$/, ''))?.[1]
    return dayWritten === undefined
      ? wholeMonth(inYear, monthOfName(name))
      : oneDay(datePlain(inYear, monthOfName(name), Number(dayWritten)))
  }
  if (/[/–-]/.test(words)) return asFinancialYear(words)
  if (yearWritten === undefined) return null
  return /financial|fiscal|FY/i.test(words) ? financialYear(Number(yearWritten)) : wholeYear(Number(yearWritten))
}

/**
 * The days that words name, or null where there are none such (31/02/2024). `yearHint` is the year of words that name
 * none. UK order: 01/10/2021 is 1 October.
 */
export function readDays(words: string, received: PlainDate, yearHint: number | null = null): NamedDays | null {
  const trimmed = words.trim().replace(/^the\s+/i, '')
  if (beginsWithReceipt.test(trimmed)) return span(received, received, 'receipt')
  const edge = /^(start|beginning|end)\s+of\s+/i.exec(trimmed)
  const days = whole(trimmed.replace(/^(start|beginning|end)\s+of\s+/i, ''), yearHint)
  if (days === null || edge === null) return days
  return oneDay(edge[1]?.toLowerCase() === 'end' ? days.last : days.first)
}

/** The same day `count` months before, or the last day of that month where it is shorter. */
export function monthsBefore(date: PlainDate, count: number): PlainDate {
  const months = yearOf(date) * 12 + monthOf(date) - 1 - count
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1]
  return datePlain(toYear, toMonth, dayOf(date)) ?? lastOfMonth(toYear, toMonth) ?? date
}
