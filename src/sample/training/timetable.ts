import { type DayNumber, isoDay } from '../days.ts'
import { howMany } from '../how-many.ts'
import type { SampleSession } from './planned.ts'

/** A time at which a course can be given, to as many groups side by side as `groups` says. */
export interface Slot {
  readonly course: string
  readonly starts: DayNumber
  readonly ends: DayNumber
  /** People in one group. */
  readonly capacity: number
  readonly groups: number
}

/** Days for which somebody who asks can be put off. */
export const putOff = 200

/** What somebody who asked got: a place, and the first session that would have done, had it not been full. */
interface Booked {
  readonly session: SampleSession
  readonly full: SampleSession | null
}

/** When one course is given, with the places that are taken. Groups are opened as they are needed. */
export class Timetable {
  private readonly slots: readonly Slot[]
  private readonly groups = new Map<Slot, SampleSession[]>()
  private readonly taken = new Map<SampleSession, number>()

  /** `slots` in order of time. */
  constructor(slots: readonly Slot[]) {
    this.slots = slots
  }

  /** Takes a place in the first group from a day on that has one and that `may` be taken; undefined where there is none. */
  book(from: DayNumber, may: (slot: Slot) => boolean): Booked | undefined {
    let full: SampleSession | null = null
    for (let at = howMany(this.slots, ({ starts }) => starts < from); at < this.slots.length; at++) {
      const slot = this.slots[at]
      if (!slot || slot.starts > from + putOff) return undefined
      if (!may(slot)) continue
      const session = this.groupsOf(slot).find((each) => this.takenIn(each) < each.capacity) ?? this.open(slot)
      if (session) {
        this.taken.set(session, this.takenIn(session) + 1)
        return { session, full }
      }
      full ??= this.groupsOf(slot)[0] ?? null
    }
    return undefined
  }

  giveBack(session: SampleSession): void {
    this.taken.set(session, this.takenIn(session) - 1)
  }

  /** Every session up to a day; of those before `held` the ones that somebody was to come to. */
  sessions(held: DayNumber, last: DayNumber): SampleSession[] {
    return this.slots
      .filter(({ starts }) => starts <= last)
      .flatMap((slot) => (slot.starts > held ? this.groupsOf(slot) : (this.groups.get(slot) ?? [])))
  }

  private takenIn = (session: SampleSession): number => this.taken.get(session) ?? 0

  /** The groups opened so far: one at least. */
  private groupsOf(slot: Slot): SampleSession[] {
    const known = this.groups.get(slot)
    if (known) return known
    const groups = [groupOf(slot, 0)]
    this.groups.set(slot, groups)
    return groups
  }

  private open(slot: Slot): SampleSession | undefined {
    const groups = this.groupsOf(slot)
    if (groups.length >= slot.groups) return undefined
    const group = groupOf(slot, groups.length)
    groups.push(group)
    return group
  }
}

/** One of the groups side by side: the second is B. */
function groupOf({ course, starts, ends, capacity }: Slot, at: number): SampleSession {
  const letter = at === 0 ? '' : `-${String.fromCharCode(65 + at)}`
  return { code: `${course}-${isoDay(starts)}${letter}`, course, starts, ends, capacity }
}
