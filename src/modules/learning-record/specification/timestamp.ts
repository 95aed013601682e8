import type { Json } from './json.ts'
import { refuse, text } from './property.ts'

const extended = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(Z|z|[+-]\d\d(?::?\d\d)?)?$/
const basic = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(?:(\d\d)(?:[.,](\d+))?)?(Z|[+-]\d\d(?:\d\d)?)?$/

/** A moment as it was written, to the precision it was written in. */
export interface Timestamp {
  readonly milliseconds: number
  /** The digits after the second's point, which may be finer than a millisecond. */
  readonly fraction: string
  readonly inUtc: boolean
}

/** A timestamp of ISO 8601 (1.0.3 Data 4.5) or RFC 3339 (2.0 4.2.7); null where it is none. */
export function parseTimestamp(written: string, offsetRequired: boolean): Timestamp | null {
  const found = extended.exec(written) ?? basic.exec(written)
  if (!found) return null
  const [, year, month, day, hour, minute, second = '00', fraction = '', offset] = found
  if (offset === undefined && offsetRequired) return null
  // “The offset is unknown” (RFC 3339 4.3) is not an offset.
  if (offset !== undefined && /^-00(:?00)?$/.test(offset)) return null
  const shift = offset === undefined ? 0 : minutesOf(offset)
  if (shift === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3))
  // A leap second counts as the second before it: there is no other in the calendar that computers keep.
  date.setUTCHours(Number(hour), Number(minute) - shift, Math.min(Number(second), 59), milliseconds)
  return { milliseconds: date.getTime(), fraction, inUtc: /^(?:z|\+00(:?00)?)?$/i.test(offset ?? '') }
}

function minutesOf(offset: string): number | null {
  if (/^z$/i.test(offset)) return 0
  const hours = Number(offset.slice(1, 3))
  const minutes = Number(offset.slice(3).replace(':', '') || 0)
  if (hours > 23 || minutes > 59) return null
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

export function readTimestamp(value: Json | undefined, at: string, offsetRequired: boolean): Timestamp {
  const written = text(value, at)
  const moment = parseTimestamp(written, offsetRequired)
  return moment ?? refuse(at, 'is not a date and time such as 2024-10-01T09:30:00.000Z')
}

/** The moment in UTC, with every digit of its fraction. */
export function inUtc({ milliseconds, fraction }: Timestamp): string {
  const seconds = new Date(milliseconds).toISOString().slice(0, 19)
  return `${seconds}.${fraction.padEnd(3, '0')}Z`
}
