import { addDays, type PlainDate, parsePlainDate } from '../../../kernel/index.ts'

/** What an auditor looks for. Empty text and null look for everything. */
export interface AuditSearch {
  /** Part of a name or address, or a user's identity. */
  readonly who: string
  readonly action: string
  /** What was read or changed: `report`, or `report 018f…`. */
  readonly subject: string
  /** Both days included, in London's time. */
  readonly from: PlainDate | null
  readonly to: PlainDate | null
}

/** A day as it is written in a search, or null where it is not one: an unfinished date looks for everything. */
export const searchDay = (text: string): PlainDate | null => parsePlainDate(text.trim())

export const isEmpty = ({ who, action, subject, from, to }: AuditSearch): boolean =>
  !who && !action && !subject && !from && !to

/** A subject as it is written: its type, then its identity, if that is known. */
export function splitSubject(text: string): { readonly type: string; readonly id: string | null } {
  const [type = '', ...rest] = text.trim().split(/\s+/)
  const id = rest.join(' ')
  return { type, id: id === '' ? null : id }
}

/** The moment at which a day begins in London, by the one difference from UTC that gives that day back. */
export function startOfDay(day: PlainDate): Date {
  const utc = Date.parse(`${day}T00:00:00Z`)
  const summer = new Date(utc - 3_600_000)
  return hourInLondon(summer) === 0 ? summer : new Date(utc)
}

export const endOfDay = (day: PlainDate): Date => startOfDay(addDays(day, 1))

const clock = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Europe/London' })
const hourInLondon = (moment: Date): number => Number(clock.format(moment))
