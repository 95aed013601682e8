import type { BookingState, Mode } from '../../modules/training/index.ts'
import { type DayNumber, dayNumber, writeDay } from '../days.ts'
import { staffNumber } from '../workforce/people.ts'
import { domesticAbuseMattersCode } from './domestic-abuse-matters.ts'
import type { Attendance, SampleSession, TrainingPlan } from './planned.ts'

export const sessionsHeading = 'Session code,Course code,Starts,Ends,Mode,Place,Capacity,Deliverer'
export const bookingsHeading = 'Session code,Staff number,State'

const closed = dayNumber(2020, 4, 6)
const opened = dayNumber(2021, 9, 6)
const roomsAgain = dayNumber(2022, 5, 2)

/** Who gives a course, and whose rooms they use. */
interface Given {
  readonly deliverer: string
  readonly rooms: string
}

const school: Given = { deliverer: 'Training school', rooms: 'Training centre room' }
const academy: Given = { deliverer: 'Detective academy', rooms: 'Detective academy room' }
const given: Readonly<Record<string, Given>> = {
  'FND-HEI': { deliverer: 'Babcock', rooms: 'Partner university room' },
  'DA-MATTERS': { deliverer: 'SafeLives', rooms: school.rooms },
  'PIP2-DA': academy,
  'CSU-DA': academy,
  'CSU-CPD': academy,
  SOIT: academy,
  'ANN-SAFE': { deliverer: 'Safety training team', rooms: 'Sports hall' },
}

function modeOf({ course, starts }: SampleSession): Mode {
  if (course === 'CSU-CPD') return 'teams'
  if (course === domesticAbuseMattersCode) return starts < roomsAgain ? 'teams' : 'face_to_face'
  if (starts < closed || course === 'ANN-SAFE') return 'face_to_face'
  if (starts < opened) return 'teams'
  return course === 'CSU-DA' ? 'face_to_face' : 'blended'
}

/** Things of a kind, by number, of which each is given to one session at a time. */
class OneAtATime {
  private readonly freeFrom = new Map<string, DayNumber[]>()

  /** The number of the first that is free: 1, 2 and so on. Ask in order of the day on which sessions begin. */
  take(kind: string, { starts, ends }: SampleSession): number {
    const known = this.freeFrom.get(kind)
    const all = known ?? []
    if (!known) this.freeFrom.set(kind, all)
    const free = all.findIndex((day) => day <= starts)
    const at = free < 0 ? all.length : free
    all[at] = ends + 1
    return at + 1
  }
}

/** Each session with a room and a team of its own, or online. */
export function* sessionRows(sessions: readonly SampleSession[]): Generator<string> {
  const [rooms, teams] = [new OneAtATime(), new OneAtATime()]
  for (const session of sessions.toSorted((a, b) => a.starts - b.starts || (a.code < b.code ? -1 : 1))) {
    const { code, course, starts, ends, capacity } = session
    const by = given[course] ?? school
    const mode = modeOf(session)
    const place = mode === 'teams' ? 'Online' : `${by.rooms} ${rooms.take(by.rooms, session)}`
    const team = teams.take(by.deliverer, session)
    const deliverer = team === 1 ? by.deliverer : `${by.deliverer} team ${team}`
    yield `${code},${course},${writeDay(starts)},${writeDay(ends)},${mode},${place},${capacity},${deliverer}`
  }
}

/** Who was booked, who came, who did not, and who waits for a place in a session still to come. */
export function* bookingRows({ attendances }: TrainingPlan, until: DayNumber): Generator<string> {
  const told = new Set<string>()
  for (const { person, session, missed } of attendances) {
    const key = `${session.code},${staffNumber(person)}`
    if (told.has(key)) continue
    told.add(key)
    yield `${key},${stateOf(session, missed, until)}`
  }
}

/** What is known on a day of somebody's place. Who waited for one in vain is taken off the list when the session ends. */
function stateOf({ ends }: SampleSession, missed: Attendance['missed'], until: DayNumber): BookingState {
  if (missed === 'cancelled') return 'cancelled'
  if (missed === 'no_place') return ends <= until ? 'cancelled' : 'waiting'
  if (ends > until) return 'booked'
  return missed === 'absent' ? 'absent' : 'attended'
}
