import { type DayNumber, workingDay, writeDay } from '../days.ts'
import { type Random, randomFor } from '../random.ts'
import type { SampleForce } from '../sample-force.ts'
import { type Person, staffNumber } from '../workforce/people.ts'
import { workshopBegan } from './domestic-abuse-matters.ts'
import { elearningRows } from './elearning-completions.ts'
import type { SampleSession, TrainingPlan } from './planned.ts'
import { triesAt } from './results.ts'
import { practicalParts, safetyFailed } from './safety-learning.ts'

export const completionsHeading = 'Staff number,Course code,Element code,Completed on,Result,Score,Evidence'

/** How far into a session an element falls, as a share of its days, and how often it is failed at first. */
interface Part {
  readonly element: string
  readonly at: number
  readonly failed?: number
  readonly since?: DayNumber
}

/** How hard the two knowledge checks of a long foundation course are. */
const long = (code: string, first: number, second: number): readonly Part[] => [
  { element: `${code}-LAW`, at: 0.25 },
  { element: `${code}-EQU`, at: 0.35 },
  { element: `${code}-DA`, at: 0.45 },
  { element: `${code}-VIC`, at: 0.48 },
  { element: `${code}-KC1`, at: 0.52, failed: first },
  { element: `${code}-INV`, at: 0.8 },
  { element: `${code}-OST`, at: 0.9 },
  { element: `${code}-KC2`, at: 0.98, failed: second },
]

const short = (code: string, failed: number): readonly Part[] => [
  { element: `${code}-LAW`, at: 0.3 },
  { element: `${code}-DA`, at: 0.5 },
  { element: `${code}-KC1`, at: 0.7, failed },
  { element: `${code}-OST`, at: 0.95 },
]

const parts: Readonly<Record<string, readonly Part[]>> = {
  'FND-PC': long('FND-PC', 0.062, 0.021),
  'FND-HEI': long('FND-HEI', 0.038, 0.012),
  'FND-DED': long('FND-DED', 0.026, 0.055),
  'FND-MSC': short('FND-MSC', 0.078),
  'FND-PCSO': short('FND-PCSO', 0.044),
  'FND-SRO': short('FND-SRO', 0.017),
  'PIP2-DA': [
    { element: 'PIP2-EXAM', at: 0.1, failed: 0.14 },
    { element: 'PIP2-DA1', at: 0.5 },
    { element: 'PIP2-INV', at: 0.98 },
  ],
  'CSU-DA': [
    { element: 'CSU-DA-1', at: 0.6 },
    { element: 'CSU-DA-2', at: 0.7 },
    { element: 'CSU-DA-3', at: 0.8 },
  ],
  'CSU-CPD': [{ element: 'CSU-CPD-1', at: 0 }],
  SOIT: [
    { element: 'SOIT-1', at: 0.7 },
    { element: 'SOIT-2', at: 0.8 },
    { element: 'SOIT-ASS', at: 0.9, failed: 0.04 },
  ],
  'ANN-SAFE': [...practicalParts].map((part) => ({
    element: `ANN-SAFE-${part}`,
    at: 0,
    failed: safetyFailed[part - 1] ?? 0,
  })),
  'DA-MATTERS': [
    { element: 'DAM-1', at: 0 },
    { element: 'DAM-OI', at: 0, since: workshopBegan },
  ],
}

/** The learning system's export: what was finished in sessions so far, then what was read alone. */
export function* completionRows(force: SampleForce, { attendances }: TrainingPlan): Generator<string> {
  for (const { person, session, missed } of attendances) {
    if (missed !== null || session.starts > force.until) continue
    const random = randomFor(force.seed, session.code, person.number)
    yield* sessionRows(person, session, force.until, random)
  }
  yield* elearningRows(force)
}

function* sessionRows(person: Person, session: SampleSession, until: DayNumber, random: Random): Generator<string> {
  const last = Math.min(until, person.left ?? until)
  const row = (element: string, on: DayNumber, result: string, score: string) =>
    `${staffNumber(person)},${session.course},${element},${writeDay(on)},${result},${score},REG-${session.code}`
  for (const { element, at, failed, since } of parts[session.course] ?? []) {
    if (since !== undefined && session.starts < since) continue
    const day = workingDay(session.starts + Math.floor(at * (session.ends - session.starts)))
    if (failed === undefined) {
      if (day <= last) yield row(element, day, 'Attended', '')
      continue
    }
    for (const { day: on, result, score } of triesAt(failed, day, random)) {
      if (on <= last) yield row(element, on, result, String(score))
    }
  }
}
