import type { EntryRoute } from '../../modules/workforce/index.ts'
import { type DayNumber, dayNumber, recordBegins, sampleDay } from '../days.ts'
import { type Random, randomFor } from '../random.ts'
import type { SampleForce } from '../sample-force.ts'
import { isArea, type Person, type Posting } from '../workforce/people.ts'
import { planDomesticAbuseMatters } from './domestic-abuse-matters.ts'
import type { Attendance, SampleSession, Timetable } from './planned.ts'
import { timetables } from './timetables.ts'

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
const recently = sampleDay - 60

/** Who takes which course in which session, and all sessions there are. */
export interface TrainingPlan {
  readonly sessions: readonly SampleSession[]
  readonly attendances: readonly Attendance[]
}

export function planTraining(force: SampleForce): TrainingPlan {
  const random = randomFor(force.seed, 'attendances')
  const given = timetables(force.scale)
  const attendances: Attendance[] = []
  const attend = (person: Person, course: string, from: DayNumber): SampleSession | undefined => {
    const session = timetable(given, course).book(from)
    // Who has left before it ends has not finished it.
    if (!session || (person.left !== null && person.left <= session.ends + 30)) return undefined
    attendances.push({ person, session })
    return session
  }
  for (const person of force.people) {
    const foundation = foundationOf[person.route]
    if (foundation && person.joined >= recordBegins) attend(person, foundation, person.joined)
    const course = { until: Number.NEGATIVE_INFINITY }
    person.postings.forEach((posting, at) => {
      if (isArea(posting.unit, 'CSU')) communitySafety(person, posting, course, attend, random)
      if (becomesDetective(person, at)) attend(person, 'PIP2-DA', posting.from + 20)
      if (isArea(posting.unit, 'RASSO') && posting.rank === 'constable') {
        attend(person, 'SOIT', Math.max(posting.from + random.between(0, 60), recordBegins))
      }
    })
  }
  const matters = planDomesticAbuseMatters(force)
  return {
    sessions: [...[...given.values()].flatMap((each) => each.sessions), ...matters.sessions],
    attendances: [...attendances, ...matters.attendances],
  }
}

function timetable(given: ReadonlyMap<string, Timetable>, course: string): Timetable {
  const found = given.get(course)
  if (!found) throw new RangeError(`There is no timetable of ${course}`)
  return found
}

/** The course on being posted, then an update day about every second year. One in twenty has not had it yet. */
function communitySafety(
  person: Person,
  posting: Posting,
  course: { until: DayNumber },
  attend: (person: Person, course: string, from: DayNumber) => SampleSession | undefined,
  random: Random,
): void {
  const settled = posting.from < recently
  if (posting.from > course.until && (settled ? random.chance(0.97) : random.chance(0.5))) {
    const session = attend(person, 'CSU-DA', Math.max(posting.from + random.between(-14, 45), recordBegins))
    // It is not taken again by somebody who comes back within eight years.
    if (session) course.until = session.ends + 8 * 365
  }
  const ends = posting.to ?? sampleDay
  for (
    let day = Math.max(posting.from + 660, updateDaysBegan) + random.between(0, 120);
    day < ends;
    day += random.between(640, 800)
  ) {
    const update = random.chance(0.88) && attend(person, 'CSU-CPD', day)
    if (update) day = Math.max(day, update.ends)
  }
}

/** A constable who moved to detective work; direct entrants learn it in their foundation training. */
function becomesDetective(person: Person, at: number): boolean {
  return (
    at > 0 && person.postings[at]?.rank === 'trainee_detective_constable' && person.route !== 'direct_entry_detective'
  )
}
