import { type DayNumber, dayNumber, isoDay, sampleDay, weekday } from '../days.ts'
import { type Random, randomFor } from '../random.ts'
import type { SampleForce } from '../sample-force.ts'
import type { Scale } from '../sizes.ts'
import { isArea, type Person, type Posting, postingOn } from '../workforce/people.ts'
import type { Attendance, SampleSession } from './planned.ts'

/**
 * How many people finish the course in a year, in `met`: 6,700 in 2021. `again`: how many of the course's completions
 * that year are by people who had finished it before, so that completions are more than people.
 */
const years = [
  { from: dayNumber(2020, 12, 1), to: dayNumber(2020, 12, 18), people: 120, again: 0 },
  { from: dayNumber(2021, 1, 11), to: dayNumber(2021, 12, 17), people: 6700, again: 160 },
  { from: dayNumber(2022, 1, 10), to: dayNumber(2022, 12, 16), people: 900, again: 260 },
  { from: dayNumber(2023, 1, 9), to: dayNumber(2023, 12, 15), people: 700, again: 240 },
  { from: dayNumber(2024, 1, 8), to: dayNumber(2024, 12, 13), people: 640, again: 220 },
  { from: dayNumber(2025, 1, 6), to: dayNumber(2025, 12, 12), people: 600, again: 220 },
  { from: dayNumber(2026, 1, 5), to: sampleDay - 3, people: 420, again: 160 },
] as const

export const domesticAbuseMattersCode = 'DA-MATTERS'
export const workshopBegan = dayNumber(2021, 2, 1)

const frontlineRanks = new Set(['constable', 'sergeant', 'detective_constable', 'detective_sergeant'])
const frontlineSuffixes = ['RA', 'RB', 'RC', 'RD', 'RE', 'NPT', 'CSU', 'CID']

const isFrontline = ({ role, rank, unit }: Posting): boolean =>
  role === 'police_officer' && frontlineRanks.has(rank) && frontlineSuffixes.some((suffix) => isArea(unit, suffix))

function sessionsBetween(from: DayNumber, to: DayNumber, { sessionGap }: Scale): SampleSession[] {
  const sessions: SampleSession[] = []
  for (let day = from, open = 0; day <= to; day++) {
    if (weekday(day) > 4 || open++ % sessionGap !== 0) continue
    sessions.push({
      code: `DAM-${isoDay(day)}`,
      course: domesticAbuseMattersCode,
      starts: day,
      ends: day,
      capacity: 45,
    })
  }
  return sessions
}

/** Who takes Domestic Abuse Matters, and when: as many people each year as `years` says, all of them frontline. */
export function planDomesticAbuseMatters({ people, scale, seed }: SampleForce): {
  sessions: readonly SampleSession[]
  attendances: readonly Attendance[]
} {
  const random = randomFor(seed, 'domestic abuse matters')
  const finished = new Set<Person>()
  const plan = { sessions: [] as SampleSession[], attendances: [] as Attendance[] }
  for (const year of years) {
    const sessions = sessionsBetween(year.from, year.to, scale)
    const taken = new Map<SampleSession, number>()
    plan.sessions.push(...sessions)
    const counted = new Set<Person>()
    const again = scale.of(year.again)
    const earlier = [...finished]
    const wanted = scale.of(year.people)
    // In 2021 the second time falls in the same year: somebody who took the pilot's or the year's own course again.
    const returning = year.from >= dayNumber(2022, 1, 1) ? again : 0
    const sameYear = again - returning
    const attend = (from: readonly Person[], count: number, fits: (person: Person) => boolean) => {
      for (let done = 0, tries = 0; done < count && tries < count * 400 + 4000; tries++) {
        const person = random.pick(from)
        const session = roomIn(sessions, taken, random)
        if (!fits(person)) continue
        const posting = postingOn(person, session.starts)
        if (!posting || !isFrontline(posting)) continue
        taken.set(session, (taken.get(session) ?? 0) + 1)
        plan.attendances.push({ person, session })
        counted.add(person)
        done += 1
      }
    }
    attend(earlier.length > 0 ? earlier : people, returning, (person) => !counted.has(person))
    attend(people, wanted - returning, (person) => !counted.has(person) && !finished.has(person))
    for (const person of counted) finished.add(person)
    secondTimes(plan.attendances, counted, sameYear, sessions, taken, random)
  }
  return plan
}

function roomIn(sessions: readonly SampleSession[], taken: Map<SampleSession, number>, random: Random): SampleSession {
  for (let tries = 0; tries < 50; tries++) {
    const session = random.pick(sessions)
    if ((taken.get(session) ?? 0) < session.capacity) return session
  }
  return random.pick(sessions)
}

/** People who take it twice in one year, the second time in a later session that still has them at the front line. */
function secondTimes(
  attendances: Attendance[],
  counted: ReadonlySet<Person>,
  count: number,
  sessions: readonly SampleSession[],
  taken: Map<SampleSession, number>,
  random: Random,
): void {
  let done = 0
  for (const { person, session } of attendances.filter((each) => counted.has(each.person))) {
    if (done >= count) return
    if (session.starts < workshopBegan) continue
    const later = roomIn(sessions, taken, random)
    const posting = postingOn(person, later.starts)
    if (later.starts < session.starts + 60 || !posting || !isFrontline(posting)) continue
    taken.set(later, (taken.get(later) ?? 0) + 1)
    attendances.push({ person, session: later })
    done += 1
  }
}
