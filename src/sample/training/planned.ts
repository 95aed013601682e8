import type { DayNumber } from '../days.ts'
import type { Person } from '../workforce/people.ts'

/** Days on which a course is given to one group, and for how many there is room. */
export interface SampleSession {
  readonly code: string
  readonly course: string
  readonly starts: DayNumber
  readonly ends: DayNumber
  readonly capacity: number
}

/** How it came that somebody who had a place, or asked for one, was not in a session. */
export type Missed = 'absent' | 'cancelled' | 'no_place'

/** Somebody who takes a course in a session, or does not although they were to. */
export interface Attendance {
  readonly person: Person
  readonly session: SampleSession
  readonly missed: Missed | null
}

/** Who takes which course in which session, in the order in which they were booked, and all sessions there are. */
export interface TrainingPlan {
  readonly sessions: readonly SampleSession[]
  readonly attendances: readonly Attendance[]
}
