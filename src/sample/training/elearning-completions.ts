import { type DayNumber, dayNumber, recordBegins, workingDay, writeDay } from '../days.ts'
import { type Random, randomFor } from '../random.ts'
import type { SampleForce } from '../sample-force.ts'
import { isArea, type Person, postingOn, staffNumber } from '../workforce/people.ts'
import { triesAt } from './results.ts'
import { learnsSafety, practicalParts, safetyDaysBegan, safetyFailed, turns } from './safety-learning.ts'

const coercionBegan = dayNumber(2016, 2, 1)

/** A yearly course: what share fails each of its parts at first, or null where there is nothing to fail. */
interface Yearly {
  readonly course: string
  readonly parts: readonly (number | null)[]
  /** Days from one part to the next, at most. */
  readonly apart: number
}

const safety: Yearly = { course: 'ANN-SAFE', parts: safetyFailed, apart: 9 }
const information: Yearly = { course: 'ANN-INFO', parts: [0.006, 0.027, 0.011, 0.003, 0.001, 0.014], apart: 8 }
const briefings: Yearly = { course: 'ANN-BRF', parts: [null, null, null, null], apart: 85 }

interface Row {
  readonly cells: string
  readonly day: DayNumber
  readonly result: string
}

/** What everybody reads alone in each year of service: by far the most rows of the learning system. */
export function* elearningRows({ people, seed, until }: SampleForce): Generator<string> {
  for (const person of people) {
    const number = staffNumber(person)
    const from = Math.max(person.joined, recordBegins)
    const to = Math.min(person.left ?? until, until)
    if (from > to) continue
    for (const { cells, day, result } of readBy(person, from, to, seed)) {
      if (day >= from && day <= to) yield `${number},${cells},${writeDay(day)},${result}`
    }
  }
}

function* readBy(person: Person, from: DayNumber, to: DayNumber, seed: number): Generator<Row> {
  const officer = learnsSafety(person)
  if (officer) yield* yearly(person, safety, seed, to)
  yield* yearly(person, information, seed, to)
  yield* yearly(person, briefings, seed, to)
  const random = randomFor(seed, 'reads alone', person.number)
  if (officer) yield* domesticAbuse(from, to, random)
  yield* coercion(person, from, to, randomFor(seed, 'coercion', person.number))
}

/** All parts of a yearly course around each of somebody's turns, but for those taught on safety days. */
function* yearly(person: Person, { course, parts, apart }: Yearly, seed: number, to: DayNumber): Generator<Row> {
  const random = randomFor(seed, `${course} results`, person.number)
  for (const turn of turns(person, course, seed, to)) {
    const alone = course !== 'ANN-SAFE' || turn.day < safetyDaysBegan
    let day = turn.day
    for (const [at, failed] of parts.entries()) {
      const part = at + 1
      const cells = `${course},${course}-${part}`
      if (failed === null) yield { cells, day: workingDay(day), result: 'Attended,,' }
      else if (alone || !practicalParts.has(part)) {
        for (const { day: on, result, score } of triesAt(failed, workingDay(day), random)) {
          yield { cells, day: on, result: `${result},${score},` }
        }
      }
      day += apart > 30 ? random.between(apart - 20, apart) : random.between(0, apart)
    }
  }
}

/** One in eighteen or so in a year. */
function* domesticAbuse(from: DayNumber, to: DayNumber, random: Random): Generator<Row> {
  for (let day = from; ; day += 30) {
    day += Math.round(-Math.log(1 - random.next()) * 18 * 365)
    if (day > to) return
    const [signs, actions] = [random.between(0, 4), random.between(5, 18)]
    yield { cells: 'DA-EL,DA-EL-1', day: day + signs, result: 'Attended,,LMS' }
    yield { cells: 'DA-EL,DA-EL-2', day: day + actions, result: 'Attended,,LMS' }
  }
}

/** Once for everybody at the front line: most in the first two years, then soon after they come there. */
function* coercion(person: Person, from: DayNumber, to: DayNumber, random: Random): Generator<Row> {
  const begins = Math.max(from + 150, coercionBegan)
  const day = begins + random.between(0, begins === coercionBegan ? 700 : 300)
  if (day > to || !random.chance(0.62)) return
  const posting = postingOn(person, day)
  const frontline = posting?.role === 'police_officer' && !isArea(posting.unit, 'OPS') && !isArea(posting.unit, 'SUP')
  if (frontline) yield { cells: 'CC-EL,CC-EL-1', day, result: 'Attended,,LMS' }
}
