import type { EntryRoute } from '../../modules/workforce/index.ts'
import { type DayNumber, dayNumber, recordBegins } from '../days.ts'
import { type Random, randomFor } from '../random.ts'
import type { SampleForce } from '../sample-force.ts'
import { appears, isArea, type Person, type Posting, postingOn } from '../workforce/people.ts'
import { DomesticAbuseMatters } from './domestic-abuse-matters.ts'
import type { Attendance, Missed, SampleSession, TrainingPlan } from './planned.ts'
import { learnsSafety, longestLead, safetyDaysBegan, turns } from './safety-learning.ts'
import type { Slot, Timetable } from './timetable.ts'
import { plannedDays, timetables } from './timetables.ts'

const foundationOf: Partial<Record<EntryRoute, string>> = {
  police_constable: 'FND-PC',
  degree_apprenticeship: 'FND-HEI',
  degree_holder: 'FND-HEI',
  direct_entry_detective: 'FND-DED',
  special: 'FND-MSC',
  pcso: 'FND-PCSO',
  station_reception: 'FND-SRO',
}

const updateDaysBegan = dayNumber(2021, 4, 12)
const eightYears = 8 * 365

/** Somebody asks for a course. */
interface Wish {
  readonly person: Person
  readonly course: string
  /** Days from now before which they do not come. */
  readonly lead: number
  /** Whether they are one of those for whom it is, all the while it is given. */
  may(posting: Posting): boolean
  /** What follows from a place. */
  follows?(session: SampleSession): void
}

/**
 * Plays how the force's people were booked on courses, day by day, to the day to which the force has lived. Nobody is in two
 * places, no group is larger than its room, and who comes is in a post for which the course is.
 */
export function planTraining(force: SampleForce): TrainingPlan {
  const { people, seed, until, scale } = force
  const given = timetables(scale, until)
  const matters = new DomesticAbuseMatters(force, until + plannedDays)
  const calendar = new Map<DayNumber, Wish[]>()
  const attendances: Attendance[] = []
  const busy = new Map<Person, { readonly starts: DayNumber; readonly ends: DayNumber }[]>()

  const ask = (day: DayNumber, wish: Wish): void => {
    const on = Math.max(day, recordBegins)
    if (on > until) return
    const same = calendar.get(on)
    if (same) same.push(wish)
    else calendar.set(on, [wish])
  }

  const isFree = (person: Person, { starts, ends }: Pick<Slot, 'starts' | 'ends'>): boolean =>
    (busy.get(person) ?? []).every((each) => each.ends < starts || each.starts > ends)

  const comes = (person: Person, session: SampleSession, missed: Missed | null = null): void => {
    attendances.push({ person, session, missed })
    if (missed !== null) return
    const days = busy.get(person)
    if (days) days.push(session)
    else busy.set(person, [session])
  }

  const grant = (wish: Wish, day: DayNumber, random: Random): void => {
    const { person, course, lead, may } = wish
    const timetable = timetableOf(given, course)
    const booked = timetable.book(day + lead, (slot) => isFree(person, slot) && stays(person, slot, may))
    const [turnedAway, misses] = [random.chance(0.06), random.chance(0.035)]
    if (!booked) return
    const { session, full } = booked
    if (full && turnedAway) comes(person, full, 'no_place')
    // Nobody misses the training with which they begin.
    if (!misses || course.startsWith('FND-')) {
      comes(person, session)
      wish.follows?.(session)
      return
    }
    const missed = random.pick(['absent', 'cancelled'] as const)
    comes(person, session, missed)
    if (missed === 'cancelled') timetable.giveBack(session)
    ask(session.ends + random.between(3, 30), { ...wish, lead: random.between(1, 20) })
  }

  for (const person of people) askOverTime(person, seed, until, ask)
  for (let day = recordBegins; day <= until; day++) {
    matters.bookOn(day, isFree, comes)
    const wishes = calendar.get(day)
    if (!wishes) continue
    calendar.delete(day)
    const random = randomFor(seed, 'bookings', day)
    for (const wish of wishes) grant(wish, day, random)
  }
  const last = until + plannedDays
  return {
    sessions: [...[...given.values()].flatMap((each) => each.sessions(until, last)), ...matters.sessions],
    attendances: attendances.filter(({ session }) => session.starts <= last),
  }
}

function timetableOf(given: ReadonlyMap<string, Timetable>, course: string): Timetable {
  const found = given.get(course)
  if (!found) throw new RangeError(`There is no timetable of ${course}`)
  return found
}

/** Whether somebody has such a post on the first and the last day, and is not about to leave. */
function stays(person: Person, { starts, ends }: Slot, may: (posting: Posting) => boolean): boolean {
  if (person.left !== null && person.left <= ends + 30) return false
  const [first, last] = [postingOn(person, starts), postingOn(person, ends)]
  return first !== undefined && last !== undefined && may(first) && may(last)
}

type Ask = (day: DayNumber, wish: Wish) => void

/** What somebody asks for over the years, by what they come to be. */
function askOverTime(person: Person, seed: number, until: DayNumber, ask: Ask): void {
  const foundation = foundationOf[person.route]
  const always = () => true
  if (foundation && person.joined >= recordBegins) {
    ask(person.joined, { person, course: foundation, lead: 0, may: always })
  }
  const course = { until: Number.NEGATIVE_INFINITY }
  for (const [at, posting] of person.postings.entries()) {
    if (posting.from > until) break
    const random = randomFor(seed, 'asks for training', `${person.number} ${at}`)
    if (isArea(posting.unit, 'CSU')) communitySafety(person, posting, course, ask, random)
    if (becomesDetective(person, at)) {
      ask(posting.from, { person, course: 'PIP2-DA', lead: 20, may: ({ rank }) => rank === posting.rank })
    }
    if (isArea(posting.unit, 'RASSO') && posting.rank === 'constable') {
      const may = ({ unit, rank }: Posting) => isArea(unit, 'RASSO') && rank === 'constable'
      ask(posting.from + random.between(0, 60), { person, course: 'SOIT', lead: 0, may })
    }
  }
  if (learnsSafety(person)) askForSafetyDays(person, seed, until, ask)
}

function askForSafetyDays(person: Person, seed: number, until: DayNumber, ask: Ask): void {
  for (const { day, lead } of turns(person, 'ANN-SAFE', seed, until + longestLead)) {
    if (day < safetyDaysBegan) continue
    // Nobody asks before they have come.
    ask(Math.max(day - lead, safetyDaysBegan - longestLead, appears(person)), {
      person,
      course: 'ANN-SAFE',
      lead,
      may: () => true,
    })
  }
}

/** The course on being posted, then an update day about every second year. One in thirty is never put on it. */
function communitySafety(
  person: Person,
  posting: Posting,
  course: { until: DayNumber },
  ask: Ask,
  random: Random,
): void {
  const may = ({ unit }: Posting) => isArea(unit, 'CSU')
  if (random.chance(0.97)) {
    ask(posting.from + random.between(0, 45), {
      person,
      course: 'CSU-DA',
      lead: 7,
      // It is not taken again by somebody who comes back within eight years.
      may: (one) => may(one) && one.from > course.until,
      follows: (session) => {
        course.until = session.ends + eightYears
      },
    })
  }
  const update = (from: DayNumber): void => {
    const lead = 14
    ask(from - lead, {
      person,
      course: 'CSU-CPD',
      lead,
      may,
      follows: (session) => update(session.ends + random.between(600, 740)),
    })
  }
  update(Math.max(posting.from + 600, updateDaysBegan) + random.between(0, 60))
}

/** A constable who moved to detective work; direct entrants learn it in their foundation training. */
function becomesDetective(person: Person, at: number): boolean {
  return (
    at > 0 && person.postings[at]?.rank === 'trainee_detective_constable' && person.route !== 'direct_entry_detective'
  )
}
