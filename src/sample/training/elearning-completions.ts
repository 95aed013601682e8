import {
  type DayNumber,
  dayNumber,
  firstYear,
  lastYear,
  recordBegins,
  sampleDay,
  workingDay,
  writeDay,
} from '../days.ts'
import { type Random, randomFor } from '../random.ts'
import type { SampleForce } from '../sample-force.ts'
import { isArea, type Person, postingOn, staffNumber } from '../workforce/people.ts'

const yearBegins = Array.from({ length: lastYear - firstYear + 2 }, (_, i) => dayNumber(firstYear + i, 1, 1))
const coercionBegan = dayNumber(2016, 2, 1)

const cellsOf = (course: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `,${course},${course}-${i + 1},`)
const safety = cellsOf('ANN-SAFE', 6)
const information = cellsOf('ANN-INFO', 6)
const briefings = cellsOf('ANN-BRF', 4)

/** What everybody reads alone in each year of service: by far the most rows of the learning system. */
export function* elearningRows({ people, seed }: SampleForce): Generator<string> {
  const random = randomFor(seed, 'elearning')
  for (const person of people) {
    const number = staffNumber(person)
    const [from, to] = [Math.max(person.joined, recordBegins), Math.min(person.left ?? sampleDay, sampleDay)]
    const officer = person.route !== 'staff' && person.route !== 'station_reception'
    for (let year = 0; year <= lastYear - firstYear; year++) {
      const begins = Math.max(from, yearBegins[year] ?? 0)
      const ends = Math.min(to, (yearBegins[year + 1] ?? 0) - 1)
      // A year of which little was served is not asked for.
      if (ends - begins < 120) continue
      if (officer) yield* yearly(number, safety, begins, ends, 0.04, 0.012, random)
      yield* yearly(number, information, begins, ends, 0.05, 0.008, random)
      yield* yearly(number, briefings, begins, ends, 0.06, 0, random)
      if (officer && random.chance(0.055)) yield* domesticAbuse(number, begins, ends, random)
    }
    yield* coercion(person, number, from, to, random)
  }
}

/** All elements of a yearly course between two days; some people miss a year, a few fail one element at first. */
function* yearly(
  number: string,
  elements: readonly string[],
  begins: DayNumber,
  ends: DayNumber,
  missed: number,
  failed: number,
  random: Random,
): Generator<string> {
  if (random.next() < missed) return
  let day = begins + random.between(5, 60)
  for (const element of elements) {
    day = Math.min(workingDay(day + random.between(0, 9)), ends - 15)
    if (failed > 0) {
      const again = random.next() < failed
      if (again) yield `${number}${element}${writeDay(day)},Failed,${random.between(30, 59)},`
      yield `${number}${element}${writeDay(again ? day + 14 : day)},Passed,${random.between(60, 100)},`
    } else yield `${number}${element}${writeDay(day)},Attended,,`
  }
}

function* domesticAbuse(number: string, begins: DayNumber, ends: DayNumber, random: Random): Generator<string> {
  const day = random.between(begins + 5, ends - 20)
  yield `${number},DA-EL,DA-EL-1,${writeDay(day)},Attended,,LMS`
  yield `${number},DA-EL,DA-EL-2,${writeDay(day + random.between(0, 14))},Attended,,LMS`
}

/** Once for everybody at the front line: most in the first two years, then soon after they come there. */
function* coercion(person: Person, number: string, from: DayNumber, to: DayNumber, random: Random): Generator<string> {
  const begins = Math.max(from + 150, coercionBegan)
  const day = begins + random.between(0, begins === coercionBegan ? 700 : 300)
  if (day >= to || !random.chance(0.62)) return
  const posting = postingOn(person, day)
  const frontline = posting?.role === 'police_officer' && !isArea(posting.unit, 'OPS') && !isArea(posting.unit, 'SUP')
  if (frontline) yield `${number},CC-EL,CC-EL-1,${writeDay(day)},Attended,,LMS`
}
