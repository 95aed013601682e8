import { type DayNumber, dayNumber, recordBegins } from '../days.ts'
import { type Random, randomFor } from '../random.ts'
import type { Person } from '../workforce/people.ts'

/** Since this day the practical parts of the yearly safety learning are taught on days that are booked. */
export const safetyDaysBegan = dayNumber(2025, 1, 6)
/** Those parts, by their number in the course. */
export const practicalParts: ReadonlySet<number> = new Set([2, 3, 4])
/** What share of people fails each of its parts at first. */
export const safetyFailed: readonly number[] = [0.004, 0.016, 0.009, 0.034, 0.006, 0.011]

/** Nobody asks for a place earlier than this many days before they want to come. */
export const longestLead = 60

/** The day around which somebody does a yearly course. */
export interface Turn {
  readonly day: DayNumber
  /** Days beforehand on which they ask for a place. */
  readonly lead: number
}

/** Somebody does it again a little before the year is over, not to be late. */
const afterDays = 355

/**
 * When somebody's turn comes for a yearly course, from when they join to a day; a few years are missed, a few turns come late. A
 * person's turns have the same days whatever the last day is.
 */
export function turns(person: Person, course: string, seed: number, last: DayNumber): Turn[] {
  const random = randomFor(seed, course, person.number)
  const first =
    person.joined >= recordBegins ? person.joined + random.between(30, 120) : recordBegins + random.between(0, 364)
  const all: Turn[] = []
  for (let due = first; due <= last + 2 * longestShift; due += afterDays) {
    const [missed, day, lead] = [random.chance(0.045), due + shift(random), random.between(7, longestLead)]
    if (!missed && day <= last) all.push({ day, lead })
  }
  return all
}

const longestShift = 110

function shift(random: Random): number {
  return random.chance(0.06) ? random.between(30, longestShift) : random.between(-20, 18)
}

/** Officers, special constables and community support officers learn to keep safe. */
export const learnsSafety = ({ route }: Person): boolean => route !== 'staff' && route !== 'station_reception'
