import type { EntryRoute, LeaverReason, Rank, WorkforceRole } from '../../modules/workforce/index.ts'
import { type DayNumber, recordBegins } from '../days.ts'
import { howMany } from '../how-many.ts'
import type { Random } from '../random.ts'

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
  /** Stays in the post they hold: one of those who sign in. */
  settled: boolean
}

export const staffNumber = (person: Person): string => String(200_000 + person.number)
/** The cell of somebody's staff number, empty where there is nobody. */
export const numberOf = (person: Person | null | undefined): string => (person ? staffNumber(person) : '')

export function postingOn(person: Person, day: DayNumber): Posting | undefined {
  return person.postings.find((posting) => posting.from <= day && (posting.to === null || posting.to >= day))
}

/** The first day on which the record has them. People stand in order of it. */
export const appears = (person: Person): DayNumber => Math.max(person.postings[0]?.from ?? recordBegins, recordBegins)

/** Those of the people who had come by a day: the first in their order. */
export const comeBy = (people: readonly Person[], day: DayNumber): readonly Person[] =>
  people.slice(
    0,
    howMany(people, (person) => appears(person) <= day),
  )

/** One of those who fit: by luck in so many tries or, where they are few, by looking at everybody. */
export function someone(
  from: readonly Person[],
  fit: (person: Person) => boolean,
  random: Random,
  tries: number,
): Person | undefined {
  if (from.length === 0) return undefined
  for (let tried = 0; tried < tries; tried++) {
    const person = random.pick(from)
    if (fit(person)) return person
  }
  const all = from.filter(fit)
  return all.length > 0 ? random.pick(all) : undefined
}

/** `CE` of `CE-CSU`: the sample force's unit codes begin with their command's. */
export const commandOf = (unit: string): string => unit.split('-')[0] ?? unit
export const isArea = (unit: string, suffix: string): boolean => unit.endsWith(`-${suffix}`)
