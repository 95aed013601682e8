import { writeDay } from '../days.ts'
import { randomFor, weighted } from '../random.ts'
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

/** The HR extract: one row a posting. */
export function* peopleRows(people: readonly Person[], seed: number): Generator<string> {
  const random = randomFor(seed, 'sex')
  for (const person of people) {
    const number = staffNumber(person)
    const email = `${person.given}.${person.family}.${person.number}@thameside.example`.toLowerCase()
    const sex = sexes(random)
    const left = person.left === null ? '' : writeDay(person.left)
    const service = `${person.route},${writeDay(person.joined)},${left},${person.reason ?? ''}`
    for (const posting of person.postings) {
      const to = posting.to === null ? '' : writeDay(posting.to)
      yield `${number},${person.given},${person.family},${email},${service},${posting.unit},${posting.role},${posting.rank},${writeDay(posting.from)},${to},${sex}`
    }
  }
}
