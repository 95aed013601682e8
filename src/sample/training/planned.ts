import type { DayNumber } from '../days.ts'
import type { Person } from '../workforce/people.ts'

/** A day on which a course is given, and for whom there is room. */
export interface SampleSession {
  readonly code: string
  readonly course: string
  readonly starts: DayNumber
  readonly ends: DayNumber
  readonly capacity: number
}

/** Somebody who takes a course in a session. */
export interface Attendance {
  readonly person: Person
  readonly session: SampleSession
}

/** The sessions of one course, in order of time, with the places that are taken. */
export class Timetable {
  readonly sessions: readonly SampleSession[]
  private readonly taken = new Map<SampleSession, number>()

  constructor(sessions: readonly SampleSession[]) {
    this.sessions = sessions
  }

  /** Takes a place in the first session from a day on that has one; undefined where there is none any more. */
  book(from: DayNumber): SampleSession | undefined {
    let low = 0
    let high = this.sessions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.sessions[middle]?.starts ?? 0) < from) low = middle + 1
      else high = middle
    }
    for (; low < this.sessions.length; low++) {
      const session = this.sessions[low]
      const taken = session ? (this.taken.get(session) ?? 0) : 0
      if (!session || taken >= session.capacity) continue
      this.taken.set(session, taken + 1)
      return session
    }
    return undefined
  }
}
