import { dayNumber, writeDay, yearOf } from '../days.ts'
import { randomFor } from '../random.ts'
import type { SampleForce } from '../sample-force.ts'

export const evaluationsHeading = 'Course code,Stage,Measured on,Instrument,Respondents,Mean score'

const evaluated = [
  { course: 'CSU-DA', from: 2016, respondents: 160, before: 54, after: 78, later: 73 },
  { course: 'DA-MATTERS', from: 2021, respondents: 520, before: 49, after: 74, later: 66 },
  { course: 'PIP2-DA', from: 2018, respondents: 140, before: 52, after: 71, later: 67 },
] as const

/** Confidence questionnaires, each half year: before a course, at its end and six months later. */
export function* evaluationRows({ scale, seed, until }: SampleForce): Generator<string> {
  for (const { course, from, respondents, before, after, later } of evaluated) {
    for (let year = from; year <= yearOf(until); year++) {
      for (const month of [3, 9]) {
        const random = randomFor(seed, `evaluations ${course}`, `${year} ${month}`)
        const day = dayNumber(year, month, 10 + random.between(0, 15))
        const answered = scale.atLeastOne(respondents) + random.between(0, 4)
        const stages = [
          ['before', day, answered, before],
          ['after', day + 5, answered, after],
          ['months_later', day + 185, Math.ceil(answered * 0.6), later],
        ] as const
        for (const [stage, on, people, mean] of stages) {
          const score = (mean + random.next() * 5).toFixed(1)
          if (on <= until) yield `${course},${stage},${writeDay(on)},Confidence questionnaire,${people},${score}`
        }
      }
    }
  }
}
