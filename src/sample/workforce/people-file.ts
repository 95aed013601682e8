import { type DayNumber, writeDay } from '../days.ts'
import { randomFor, weighted } from '../random.ts'
import type { SampleForce } from '../sample-force.ts'
import { type Person, staffNumber } from './people.ts'

export const peopleHeading =
  'Staff number,Given name,Family name,Email,Entry route,Joined,Left,Leaver reason,Unit code,Role,Rank,Posted from,Posted to,Sex'

/** One in twenty-five or so of whom the extract does not say, or who would rather not. */
const sexes = weighted([
  ['Male', 62],
  ['Female', 34],
  ['Prefers not to say', 2],
  ['Described otherwise', 0.4],
  ['', 1.6],
])

/** The HR extract: one row a posting. Nobody knows yet who comes, moves and leaves after the day it was taken. */
export function* peopleRows({ people, seed, until }: SampleForce): Generator<string> {
  const random = randomFor(seed, 'sex')
  const told = (day: DayNumber | null): string => (day === null || day > until ? '' : writeDay(day))
  for (const person of people) {
    const number = staffNumber(person)
    const [email, sex] = [emailOf(person), sexes(random)]
    const left = told(person.left)
    const service = `${person.route},${writeDay(person.joined)},${left},${left === '' ? '' : (person.reason ?? '')}`
    for (const posting of person.postings) {
      if (posting.from > until) continue
      const place = `${posting.unit},${posting.role},${posting.rank},${writeDay(posting.from)},${told(posting.to)}`
      yield `${number},${person.given},${person.family},${email},${service},${place},${sex}`
    }
  }
}

const emailOf = ({ given, family, number }: Person): string =>
  `${given}.${family}.${number}@thameside.example`.toLowerCase().replaceAll(/[’' ]/g, '')
