import type { EntryRoute, LeaverReason, Rank, WorkforceRole } from '../../modules/workforce/index.ts'
import type { DayNumber } from '../days.ts'

/** A stay in one unit with one role and rank. Days are the first and the last; the last is null while it lasts. */
export interface Posting {
  readonly unit: string
  readonly role: WorkforceRole
  readonly rank: Rank
  readonly from: DayNumber
  to: DayNumber | null
}

/** An invented person. */
export interface Person {
  readonly number: number
  given: string
  family: string
  readonly route: EntryRoute
  readonly joined: DayNumber
  left: DayNumber | null
  reason: LeaverReason | null
  /** In order of time, one after the other without a gap. */
  readonly postings: Posting[]
}

export const staffNumber = (person: Person): string => String(200_000 + person.number)

export function postingOn(person: Person, day: DayNumber): Posting | undefined {
  return person.postings.find((posting) => posting.from <= day && (posting.to === null || posting.to >= day))
}

/** The posting a person holds now; undefined where they have left. */
export const postingNow = (person: Person): Posting | undefined =>
  person.left === null ? person.postings.at(-1) : undefined

/** `CE` of `CE-CSU`: the sample force's unit codes begin with their command's. */
export const commandOf = (unit: string): string => unit.split('-')[0] ?? unit
export const isArea = (unit: string, suffix: string): boolean => unit.endsWith(`-${suffix}`)
