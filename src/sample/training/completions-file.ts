import { type DayNumber, sampleDay, workingDay, writeDay } from '../days.ts'
import { type Random, randomFor } from '../random.ts'
import type { SampleForce } from '../sample-force.ts'
import { staffNumber } from '../workforce/people.ts'
import { workshopBegan } from './domestic-abuse-matters.ts'
import { elearningRows } from './elearning-completions.ts'
import type { Attendance } from './planned.ts'

export const completionsHeading = 'Staff number,Course code,Element code,Completed on,Result,Score,Evidence'

/** How far into a session an element falls, as a share of its days, and how often it is failed at first. */
interface Part {
  readonly element: string
  readonly at: number
  readonly failed?: number
  readonly since?: DayNumber
}

const long = (code: string): readonly Part[] => [
  { element: `${code}-LAW`, at: 0.25 },
  { element: `${code}-EQU`, at: 0.35 },
  { element: `${code}-DA`, at: 0.45 },
  { element: `${code}-VIC`, at: 0.48 },
  { element: `${code}-KC1`, at: 0.52, failed: 0.035 },
  { element: `${code}-INV`, at: 0.8 },
  { element: `${code}-OST`, at: 0.9 },
  { element: `${code}-KC2`, at: 0.98, failed: 0.025 },
]

const short = (code: string): readonly Part[] => [
  { element: `${code}-LAW`, at: 0.3 },
  { element: `${code}-DA`, at: 0.5 },
  { element: `${code}-KC1`, at: 0.7, failed: 0.03 },
  { element: `${code}-OST`, at: 0.95 },
]

const parts: Readonly<Record<string, readonly Part[]>> = {
  'FND-PC': long('FND-PC'),
  'FND-HEI': long('FND-HEI'),
  'FND-DED': long('FND-DED'),
  'FND-MSC': short('FND-MSC'),
  'FND-PCSO': short('FND-PCSO'),
  'FND-SRO': short('FND-SRO'),
  'PIP2-DA': [
    { element: 'PIP2-EXAM', at: 0.1, failed: 0.12 },
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
  'DA-MATTERS': [
    { element: 'DAM-1', at: 0 },
    { element: 'DAM-OI', at: 0, since: workshopBegan },
  ],
}

/** The learning system's export: what was finished in sessions, then what was read alone. */
export function* completionRows(force: SampleForce, attendances: readonly Attendance[]): Generator<string> {
  const random = randomFor(force.seed, 'completions')
  for (const attendance of attendances) {
    if (attendance.session.ends + 30 <= sampleDay || attendance.session.ends === attendance.session.starts)
      yield* sessionRows(attendance, random)
  }
  yield* elearningRows(force)
}

function* sessionRows({ person, session }: Attendance, random: Random): Generator<string> {
  if (session.ends > sampleDay) return
  const number = staffNumber(person)
  for (const { element, at, failed, since } of parts[session.course] ?? []) {
    if (since !== undefined && session.starts < since) continue
    const day = workingDay(session.starts + Math.floor(at * (session.ends - session.starts)))
    const row = (on: DayNumber, result: string, score: string) =>
      `${number},${session.course},${element},${writeDay(on)},${result},${score},REG-${session.code}`
    if (failed === undefined) {
      yield row(day, 'Attended', '')
      continue
    }
    const again = random.chance(failed)
    if (again) yield row(day, 'Failed', String(random.between(38, 59)))
    yield row(again ? day + 14 : day, 'Passed', String(random.between(60, 98)))
  }
}
