import type { LeaverReason, WorkforceRole } from '../../modules/workforce/index.ts'
import { type DayNumber, dayNumber, yearOf } from '../days.ts'
import { type Random, randomFor, weighted } from '../random.ts'
import type { Scale } from '../sizes.ts'
import { comeBy, commandOf, type Person, postingOn, someone } from '../workforce/people.ts'

/** One row of the professional-standards system's extract. */
export interface SampleEntry {
  readonly event: string
  readonly day: DayNumber
  readonly behaviour?: string
  readonly severity?: string
  readonly proceeding?: string
  readonly finding?: string
  readonly outcome?: string
  readonly leaverReason?: LeaverReason
}

/** A case against one person. */
export interface SampleCase {
  readonly reference: string
  readonly type: string
  readonly person: Person
  readonly victim: Person | null
  /** The day of the allegation, which is the first of the entries. */
  readonly begun: DayNumber
  readonly entries: readonly SampleEntry[]
}

/** Allegations in a year of `met`, by what the person accused is; later years are as the last. */
const allegations: Readonly<Record<number, Partial<Record<WorkforceRole, number>>>> = {
  2019: { police_officer: 128, special_constable: 6, pcso: 7, police_staff: 22 },
  2020: { police_officer: 146, special_constable: 7, pcso: 8, police_staff: 26 },
  2021: { police_officer: 171, special_constable: 8, pcso: 9, police_staff: 31 },
  2022: { police_officer: 204, special_constable: 9, pcso: 11, police_staff: 36 },
  2023: { police_officer: 232, special_constable: 9, pcso: 12, police_staff: 38 },
  2024: { police_officer: 219, special_constable: 8, pcso: 10, police_staff: 35 },
  2025: { police_officer: 208, special_constable: 8, pcso: 10, police_staff: 33 },
  2026: { police_officer: 201, special_constable: 7, pcso: 9, police_staff: 32 },
}

const lastTold = 2026

const regulationsOf2020 = dayNumber(2020, 2, 1)

const behaviours = weighted([
  ['controlling_or_coercive', 30],
  ['physical_or_sexual', 28],
  ['violent_or_threatening', 22],
  ['psychological_emotional_other', 14],
  ['economic', 6],
])

const types = weighted([
  ['conduct_matter', 45],
  ['recordable_conduct_matter', 35],
  ['complaint', 20],
])

/** Which of every so many cases comes to a stage: counted, not drawn, so that a small force has some of each. */
interface Course {
  readonly investigated: boolean
  readonly charged: boolean
  readonly convicted: boolean
  readonly outcome: 'dismissed' | 'disciplined' | 'reflective' | 'nothing' | null
  readonly leaves: boolean
}

function courseOf(number: number): Course {
  const at = number % 20
  return {
    investigated: at % 3 !== 2,
    charged: at === 3 || at === 12,
    convicted: at === 3,
    outcome:
      at === 3
        ? 'dismissed'
        : at === 6 || at === 15
          ? 'disciplined'
          : at === 9
            ? 'reflective'
            : at % 3 !== 2
              ? 'nothing'
              : null,
    leaves: at === 10 || at === 18,
  }
}

/** A case that is to come: against somebody of a role, on a day. */
interface Coming {
  readonly day: DayNumber
  readonly role: WorkforceRole
}

/**
 * Invents the cases of domestic abuse against the force's own people from 2019 to a day, each by the seed of its day.
 * What comes of a case after that day is invented with it. Who is dismissed in a case left the force that day, so this
 * is told to the people before their file is written.
 */
export function inventCases(people: readonly Person[], scale: Scale, seed: number, until: DayNumber): SampleCase[] {
  const pools = poolsOf(people)
  const accused = new Set<Person>()
  const cases: SampleCase[] = []
  const countOf = new Map<WorkforceRole | number, number>()
  const next = (of: WorkforceRole | number, first: number): number => {
    const number = countOf.get(of) ?? first
    countOf.set(of, number + 1)
    return number
  }
  for (let year = 2019; year <= yearOf(until); year++) {
    for (const { day, role } of comingIn(year, scale, seed)) {
      if (day > until) break
      const random = randomFor(seed, `conduct ${role}`, day)
      const opened = invent(day, courseOf(next(role, 3)), pools.get(role) ?? [], accused, random)
      if (opened) cases.push({ ...opened, reference: `PS/DA/${year}/${String(next(year, 1)).padStart(4, '0')}` })
    }
  }
  return cases
}

/** The cases that come in a year, no two against the same role on one day, in order of the day. */
function comingIn(year: number, scale: Scale, seed: number): Coming[] {
  const [first, last] = [dayNumber(year, 1, 4), dayNumber(year, 12, 20)]
  const ofYear = allegations[Math.min(year, lastTold)] ?? {}
  const coming = (Object.entries(ofYear) as [WorkforceRole, number][]).flatMap(([role, inMet]) => {
    const random = randomFor(seed, `allegations ${role}`, year)
    const count = scale.atLeastOne(inMet)
    const apart = (last - first + 1) / count
    return Array.from({ length: count }, (_, i) => ({ day: first + Math.floor((i + random.next()) * apart), role }))
  })
  return coming.toSorted((a, b) => a.day - b.day)
}

function poolsOf(people: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  return Map.groupBy(people, (person) => person.postings.at(-1)?.role ?? '')
}

/** Those who may be accused have served a while; who goes in the course of a case is among those who did leave in time. */
function fits(person: Person, day: DayNumber, goes: boolean): boolean {
  if (person.settled || !postingOn(person, day) || person.joined > day - 200) return false
  const until = person.left === null ? Number.POSITIVE_INFINITY : person.left - day
  return goes ? until >= 150 && until <= 700 : until >= 700
}

function invent(
  day: DayNumber,
  course: Course,
  pool: readonly Person[],
  accused: Set<Person>,
  random: Random,
): Omit<SampleCase, 'reference'> | null {
  const goes = course.outcome === 'dismissed' || course.leaves
  const there = comeBy(pool, day)
  const person = someone(there, (each) => !accused.has(each) && fits(each, day, goes), random, 60)
  if (!person) return goes ? invent(day, stays(course), pool, accused, random) : null
  accused.add(person)
  const victim = random.chance(0.3) ? colleague(there, person, day, random) : null
  return { type: types(random), person, victim, begun: day, entries: entriesOf(person, day, course, random) }
}

/** The same course of somebody who does not go in it: there is nobody who did. */
const stays = (course: Course): Course => ({
  ...course,
  leaves: false,
  outcome: course.outcome === 'dismissed' ? 'disciplined' : course.outcome,
})

function colleague(pool: readonly Person[], person: Person, day: DayNumber, random: Random): Person | null {
  const other = random.pick(pool)
  const [theirs, own] = [postingOn(other, day), postingOn(person, day)]
  return other !== person && theirs && own && commandOf(theirs.unit) !== commandOf(own.unit) ? other : null
}

function entriesOf(person: Person, day: DayNumber, course: Course, random: Random): SampleEntry[] {
  const grave = course.charged || course.outcome === 'dismissed'
  const entries: SampleEntry[] = [
    {
      event: 'allegation',
      day,
      behaviour: behaviours(random),
      severity: grave ? 'gross_misconduct' : random.pick(['gross_misconduct', 'misconduct', 'misconduct', 'neither']),
    },
  ]
  if (random.chance(0.15)) entries.push({ event: 'allegation', day, behaviour: behaviours(random) })
  const last = person.left ?? Number.POSITIVE_INFINITY
  const add = (entry: SampleEntry) => entries.push(entry)
  if (course.investigated) add({ event: 'misconduct_investigation_opened', day: day + random.between(3, 20) })
  if (course.charged) add({ event: 'charged', day: Math.min(day + random.between(30, 90), last) })
  if (course.convicted) add({ event: 'convicted', day: Math.min(day + random.between(100, 140), last) })
  else if (course.charged) add({ event: 'acquitted', day: day + random.between(160, 300) })
  else if (random.chance(0.5)) add({ event: 'criminal_no_further_action', day: day + random.between(20, 120) })
  if (course.outcome && course.investigated) add(outcomeOf(course, person, day, random))
  if (person.left !== null && (course.leaves || course.outcome === 'dismissed')) {
    if (course.outcome === 'dismissed') person.reason = 'dismissed'
    add({ event: 'left_force', day: person.left, leaverReason: person.reason ?? 'other' })
  }
  return entries.toSorted((a, b) => a.day - b.day)
}

function outcomeOf(course: Course, person: Person, begun: DayNumber, random: Random): SampleEntry {
  const event = 'misconduct_outcome'
  if (course.outcome === 'dismissed') {
    const proceeding = random.pick(['hearing', 'accelerated_hearing'])
    const day = person.left ?? begun
    return { event, day, proceeding, finding: 'gross_misconduct', outcome: 'dismissal_without_notice' }
  }
  const day = begun + random.between(150, 400)
  if (course.outcome === 'disciplined') {
    const before = begun < regulationsOf2020
    const outcome = random.pick(
      before ? ['management_advice', 'written_warning'] : ['written_warning', 'final_written_warning'],
    )
    return { event, day, proceeding: 'meeting', finding: 'misconduct', outcome }
  }
  if (course.outcome === 'reflective' && begun + 150 > regulationsOf2020) {
    return { event, day, proceeding: 'reflective_practice', outcome: 'reflective_practice' }
  }
  return { event, day, proceeding: 'none', finding: 'not_proven', outcome: 'no_further_action' }
}
