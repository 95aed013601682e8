import { type DayNumber, dayNumber, isoDay, monthOf, recordBegins, sampleDay, weekday, yearOf } from '../days.ts'
import type { Scale } from '../sizes.ts'
import { type SampleSession, Timetable } from './planned.ts'

/** Sessions are planned some way past the sample day, so that there are places to wait for. */
const plannedUntil = sampleDay + 90

interface Rhythm {
  readonly course: string
  readonly from: DayNumber
  readonly everyDays: number
  readonly lasts: number
  readonly capacity: number
}

const monday = (day: DayNumber): DayNumber => day + ((7 - weekday(day)) % 7)

function* regular({ course, from, everyDays, lasts, capacity }: Rhythm): Generator<SampleSession> {
  for (let starts = monday(from); starts <= plannedUntil; starts = monday(starts + everyDays)) {
    yield { code: `${course}-${isoDay(starts)}`, course, starts, ends: starts + lasts - 1, capacity }
  }
}

/** Courses with intakes: the first Monday of some months. */
function* intakes(course: string, from: DayNumber, months: number, lasts: number): Generator<SampleSession> {
  const last = yearOf(plannedUntil) * 12 + monthOf(plannedUntil) - 1
  for (let month = yearOf(from) * 12 + monthOf(from) - 1; month <= last; month += months) {
    const starts = monday(dayNumber(Math.floor(month / 12), (month % 12) + 1, 1))
    // An intake is as large as it has to be: it is split into groups when it begins.
    yield { code: `${course}-${isoDay(starts)}`, course, starts, ends: starts + lasts - 1, capacity: 400 }
  }
}

/** When each course but Domestic Abuse Matters is given, by course code. */
export function timetables(scale: Scale): ReadonlyMap<string, Timetable> {
  const rarely = scale.fraction === 1 ? 1 : 4
  const weeks = (n: number) => n * 7 * rarely
  const sessions = [
    ...intakes('FND-PC', recordBegins, 1, 117),
    ...intakes('FND-HEI', dayNumber(2021, 1, 1), 1, 117),
    ...intakes('FND-DED', dayNumber(2018, 6, 1), 2, 117),
    ...intakes('FND-MSC', recordBegins, 3, 82),
    ...intakes('FND-PCSO', recordBegins, 3, 40),
    ...intakes('FND-SRO', recordBegins, 4, 19),
    ...regular({ course: 'CSU-DA', from: recordBegins + 12, everyDays: weeks(3), lasts: 5, capacity: 20 }),
    ...regular({ course: 'CSU-CPD', from: dayNumber(2021, 4, 12), everyDays: 91, lasts: 1, capacity: 80 }),
    ...regular({ course: 'SOIT', from: recordBegins + 20, everyDays: weeks(8), lasts: 19, capacity: 16 }),
    ...regular({ course: 'PIP2-DA', from: recordBegins + 30, everyDays: weeks(2), lasts: 40, capacity: 36 }),
  ]
  const byCourse = Map.groupBy(sessions, (session) => session.course)
  return new Map([...byCourse].map(([course, all]) => [course, new Timetable(all)]))
}
