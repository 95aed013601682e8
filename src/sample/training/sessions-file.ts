import type { BookingState, Mode } from '../../modules/training/index.ts'
import { type DayNumber, dayNumber, sampleDay, writeDay } from '../days.ts'
import { randomFor } from '../random.ts'
import type { SampleForce } from '../sample-force.ts'
import { type Person, postingNow, staffNumber } from '../workforce/people.ts'
import type { TrainingPlan } from './attendances.ts'
import { domesticAbuseMattersCode } from './domestic-abuse-matters.ts'
import type { SampleSession } from './planned.ts'

export const sessionsHeading = 'Session code,Course code,Starts,Ends,Mode,Place,Capacity,Deliverer'
export const bookingsHeading = 'Session code,Staff number,State'

const closed = dayNumber(2020, 4, 6)
const opened = dayNumber(2021, 9, 6)
const roomsAgain = dayNumber(2022, 5, 2)

const deliverers: Readonly<Record<string, string>> = {
  'FND-HEI': 'Babcock',
  'DA-MATTERS': 'SafeLives',
  'PIP2-DA': 'Detective academy',
  'CSU-DA': 'Detective academy',
  'CSU-CPD': 'Detective academy',
  SOIT: 'Detective academy',
}

function modeOf(course: string, starts: DayNumber): Mode {
  if (course === 'CSU-CPD') return 'teams'
  if (course === domesticAbuseMattersCode) return starts < roomsAgain ? 'teams' : 'face_to_face'
  if (starts < closed) return 'face_to_face'
  if (starts < opened) return 'teams'
  return course === 'CSU-DA' ? 'face_to_face' : 'blended'
}

export function* sessionRows(sessions: readonly SampleSession[]): Generator<string> {
  for (const [at, session] of sessions.entries()) {
    const { code, course, starts, ends, capacity } = session
    const mode = modeOf(course, starts)
    const place = mode === 'teams' ? 'Online' : `Training centre room ${(at % 9) + 1}`
    yield `${code},${course},${writeDay(starts)},${writeDay(ends)},${mode},${place},${capacity},${deliverers[course] ?? 'Training school'}`
  }
}

/** Who was booked, who came, who did not, and who waits for a place in a session still to come. */
export function* bookingRows(force: SampleForce, { sessions, attendances }: TrainingPlan): Generator<string> {
  const random = randomFor(force.seed, 'bookings')
  const told = new Set<string>()
  const row = (session: SampleSession, person: Person, state: BookingState): string | null => {
    const key = `${session.code},${staffNumber(person)}`
    if (told.has(key)) return null
    told.add(key)
    return `${key},${state}`
  }
  for (const { person, session } of attendances) {
    const booked = row(session, person, session.ends <= sampleDay ? 'attended' : 'booked')
    if (booked) yield booked
  }
  const byCourse = Map.groupBy(sessions, ({ course }) => course)
  for (const { person, session } of attendances) {
    if (!random.chance(0.03)) continue
    // A place they did not take: they came to a later session instead.
    const earlier = byCourse.get(session.course)?.findLast(({ starts }) => starts < session.starts)
    const missed =
      earlier && earlier.starts >= person.joined && row(earlier, person, random.pick(['absent', 'cancelled']))
    if (missed) yield missed
  }
  const detectives = force.people.filter((person) => postingNow(person)?.rank === 'detective_constable')
  for (const session of sessions) {
    if (session.course !== 'CSU-DA' || session.starts <= sampleDay) continue
    for (let i = 0; i < 4; i++) {
      const waiting = row(session, random.pick(detectives), i < 2 ? 'booked' : 'waiting')
      if (waiting) yield waiting
    }
  }
}
