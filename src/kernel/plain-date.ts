declare const plainDate: unique symbol

/** A calendar date without a time, written `2021-10-01`. Never a `Date`: a day has no time zone. */
export type PlainDate = string & { readonly [plainDate]: true }

const shape = /^(\d{4})-(\d{2})-(\d{2})$/

/** The date if `text` is a day that exists, written year-month-day; otherwise null. */
export function parsePlainDate(text: string): PlainDate | null {
  const parts = shape.exec(text)
  if (!parts) return null
  return datePlain(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

/** Year, month (1 to 12) and day as a date, or null where there is no such day (31 February). */
export function datePlain(year: number, month: number, day: number): PlainDate | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10) as PlainDate
}

/** A date the code itself states. Throws RangeError where there is no such day. */
export function day(text: string): PlainDate {
  const date = parsePlainDate(text)
  if (date === null) throw new RangeError(`${text} is not a date`)
  return date
}

export const addDays = (date: PlainDate, days: number): PlainDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as PlainDate

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4))
export const monthOf = (date: PlainDate): number => Number(date.slice(5, 7))
export const dayOf = (date: PlainDate): number => Number(date.slice(8, 10))

/** The year in which the financial year that holds `date` begins: 1 April to 31 March. */
export const financialYearOf = (date: PlainDate): number => (monthOf(date) >= 4 ? yearOf(date) : yearOf(date) - 1)

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

/** The day it is in London at a moment. */
export const dayAt = (moment: Date): PlainDate => london.format(moment) as PlainDate

/** The last day that is known whole at a moment: what is known at midnight is known as of the day before. */
export const knownDay = (moment: Date): PlainDate => dayAt(new Date(moment.getTime() - 1))

const spelt = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** `1 October 2021`. */
export const writeDate = (date: PlainDate): string => spelt.format(new Date(`${date}T00:00:00Z`))

const londonClock = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/London',
})

/** Milliseconds by which London's clocks are ahead of UTC at a moment. */
function aheadOfUtc(moment: number): number {
  const [, day, month, year, hour, minute, second] = (
    /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/.exec(londonClock.format(moment)) ?? []
  ).map(Number)
  if (day === undefined || month === undefined || year === undefined) throw new RangeError('Not a moment')
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000
}

/** The moment at which London's clocks show a time of a day; in the hour that comes twice, the second time. */
export function momentAt(date: PlainDate, hour = 0, minute = 0): Date {
  const asUtc = Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date), hour, minute)
  return new Date(asUtc - aheadOfUtc(asUtc - aheadOfUtc(asUtc)))
}

const speltMoment = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/London',
})

/** `1 October 2021 at 14:05`, in London's time. */
export const writeMoment = (moment: Date): string => speltMoment.format(moment)
