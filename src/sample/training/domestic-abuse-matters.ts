import { type DayNumber, dayNumber, isoDay, weekdaysBetween, yearOf } from '../days.ts'
import { randomFor } from '../random.ts'
import type { SampleForce } from '../sample-force.ts'
import type { Scale } from '../sizes.ts'
import { comeBy, isArea, type Person, type Posting, postingOn, someone } from '../workforce/people.ts'
import type { SampleSession } from './planned.ts'

interface Year {
  readonly from: DayNumber
  readonly to: DayNumber
  /** How many finish the course, in `met`. */
  readonly people: number
  /** Of the course's completions, those of people who had finished it before: completions are more than people. */
  readonly again: number
}

/** 6,700 people in 2021. */
const years: readonly Year[] = [
  { from: dayNumber(2020, 12, 1), to: dayNumber(2020, 12, 18), people: 120, again: 0 },
  { from: dayNumber(2021, 1, 11), to: dayNumber(2021, 12, 17), people: 6700, again: 160 },
  { from: dayNumber(2022, 1, 10), to: dayNumber(2022, 12, 16), people: 900, again: 260 },
  { from: dayNumber(2023, 1, 9), to: dayNumber(2023, 12, 15), people: 700, again: 240 },
  { from: dayNumber(2024, 1, 8), to: dayNumber(2024, 12, 13), people: 640, again: 220 },
  { from: dayNumber(2025, 1, 6), to: dayNumber(2025, 12, 12), people: 600, again: 220 },
]
const since = (year: number): Year => ({
  from: dayNumber(year, 1, 5),
  to: dayNumber(year, 12, 11),
  people: 560,
  again: 210,
})

export const domesticAbuseMattersCode = 'DA-MATTERS'
export const workshopBegan = dayNumber(2021, 2, 1)
/** People are put on it three weeks before. */
const bookedBefore = 21
/** Who takes it twice in 2021 does so two months after the first time. */
const soonest = 60
const capacity = 45
/** In years after the first, as many sessions as it takes for groups of about so many. */
const group = 22

const frontlineRanks = new Set(['constable', 'sergeant', 'detective_constable', 'detective_sergeant'])
const frontlineSuffixes = ['RA', 'RB', 'RC', 'RD', 'RE', 'NPT', 'CSU', 'CID']

const isFrontline = ({ role, rank, unit }: Posting): boolean =>
  role === 'police_officer' && frontlineRanks.has(rank) && frontlineSuffixes.some((suffix) => isArea(unit, suffix))

/** A session, and whom it is for: people who never took it, and people who did. */
interface Planned {
  readonly session: SampleSession
  readonly fresh: number
  readonly again: number
}

function sessionsOf(year: Year, scale: Scale): Planned[] {
  const days = weekdaysBetween(year.from, year.to)
  const firstTime = yearOf(year.from) === 2021
  const again = scale.of(year.again)
  // In 2021 the second time falls in the same year, beside the people counted; later it is some of them.
  const fresh = scale.of(year.people) - (firstTime ? 0 : again)
  const count = firstTime ? Math.ceil(days.length / scale.sessionGap) : Math.ceil((fresh + again) / group)
  const share = (all: number, i: number, from = 0) => {
    const upTo = (n: number) => Math.round((all * Math.max(0, n - from)) / (count - from))
    return upTo(i + 1) - upTo(i)
  }
  const late = Math.floor(count / 2)
  return Array.from({ length: count }, (_, i) => {
    const day = days[Math.floor(((i + 0.5) * days.length) / count)] ?? year.from
    const code = `DAM-${isoDay(day)}`
    return {
      session: { code, course: domesticAbuseMattersCode, starts: day, ends: day, capacity },
      fresh: share(fresh, i),
      again: firstTime ? share(again, i, late) : share(again, i),
    }
  })
}

/** Puts people on Domestic Abuse Matters: as many each year as `years` says, all of them frontline that day. */
export class DomesticAbuseMatters {
  private readonly people: readonly Person[]
  private readonly seed: number
  private readonly planned: ReadonlyMap<DayNumber, readonly Planned[]>
  /** The day on which somebody last took it. */
  private readonly took = new Map<Person, DayNumber>()
  private readonly counted = new Set<Person>()
  private year = 0
  private short = { fresh: 0, again: 0 }
  readonly sessions: readonly SampleSession[]

  constructor({ people, scale, seed }: SampleForce, lastDay: DayNumber) {
    this.people = people
    this.seed = seed
    const told = [...years]
    for (let year = 2026; year <= yearOf(lastDay); year++) told.push(since(year))
    const all = told.flatMap((year) => sessionsOf(year, scale))
    this.planned = Map.groupBy(all, ({ session }) => session.starts - bookedBefore)
    this.sessions = all.map(({ session }) => session).filter(({ starts }) => starts <= lastDay)
  }

  /** Books those sessions that are booked on a day. `may` says whether somebody is free for one. */
  bookOn(
    day: DayNumber,
    may: (person: Person, session: SampleSession) => boolean,
    take: (person: Person, session: SampleSession) => void,
  ): void {
    const planned = this.planned.get(day)
    if (!planned) return
    const there = comeBy(this.people, day)
    for (const { session, fresh, again } of planned) {
      this.begin(yearOf(session.starts))
      const random = randomFor(this.seed, 'domestic abuse matters', session.starts)
      const put = (count: number, who: (person: Person) => boolean): number => {
        let left = count
        while (left > 0) {
          const person = someone(there, (each) => who(each) && isFit(each, session) && may(each, session), random, 200)
          if (!person) break
          this.took.set(person, session.starts)
          this.counted.add(person)
          take(person, session)
          left -= 1
        }
        return left
      }
      const twice = yearOf(session.starts) === 2021
      this.short.fresh = put(fresh + this.short.fresh, (person) => !this.took.has(person))
      this.short.again = put(again + this.short.again, (person) => {
        const last = this.took.get(person)
        if (last === undefined || last > session.starts - soonest) return false
        return twice ? last >= workshopBegan : !this.counted.has(person)
      })
    }
  }

  /** Who could not be found for a session is looked for in the next of the year, and who is counted begins anew. */
  private begin(year: number): void {
    if (year === this.year) return
    this.year = year
    this.counted.clear()
    this.short = { fresh: 0, again: 0 }
  }
}

function isFit(person: Person, { starts }: SampleSession): boolean {
  const posting = postingOn(person, starts)
  return posting !== undefined && isFrontline(posting)
}
