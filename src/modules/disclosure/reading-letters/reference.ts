import { type PlainDate, yearOf } from '../../../kernel/index.ts'

/** A reference such as `01.FOI.24.035892`: office, kind of request, two digits of the year, serial within the year. */
export interface Reference {
  readonly office: string
  readonly year: number
  readonly serial: number
}

const shape = /^(\d{2})\.FOI\.(\d{2})\.(\d{6})$/
const anywhere = /\b\d{2}\.FOI\.\d{2}\.\d{6}\b/

const twoDigits = (number: number) => String(number).padStart(2, '0')

/** The parts of a reference, or null where the text is not one. The Act came into force in 2005, so 05 is 2005. */
export function parseReference(text: string): Reference | null {
  const parts = shape.exec(text.trim().toUpperCase())
  if (!parts) return null
  return { office: parts[1] ?? '', year: 2000 + Number(parts[2]), serial: Number(parts[3]) }
}

/** The first reference in a text, or null. */
export const findReference = (text: string): string | null => anywhere.exec(text.toUpperCase())?.[0] ?? null

export function writeReference({ office, year, serial }: Reference): string {
  return `${office}.FOI.${twoDigits(year % 100)}.${String(serial).padStart(6, '0')}`
}

/**
 * The reference after `latest`, the highest so far of the year of receipt, or null where the year has none yet. Throws
 * RangeError where `latest` is no reference or of another year, or where the year's 999,999 serials are used up.
 */
export function nextReference(received: PlainDate, latest: string | null, office = '01'): string {
  const year = yearOf(received)
  if (latest === null) return writeReference({ office, year, serial: 1 })
  const before = parseReference(latest)
  if (before === null) throw new RangeError(`${latest} is not a reference such as 01.FOI.24.035892`)
  if (before.year !== year) throw new RangeError(`${latest} is not a reference of ${year}`)
  if (before.serial === 999_999) throw new RangeError(`No reference is left for ${year}`)
  return writeReference({ office, year, serial: before.serial + 1 })
}
