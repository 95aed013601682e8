import { type DayNumber, dayNumber, isoDay, monthOf, recordBegins, weekday, yearOf } from '../days.ts'
import type { Scale } from '../sizes.ts'
import { longestLead, safetyDaysBegan } from './safety-learning.ts'
import { putOff, type Slot, Timetable } from './timetable.ts'

/** Sessions that are told are planned some way past the day, so that there are places to book and wait for. */
export const plannedDays = 90

interface Rhythm {
  readonly course: string
  readonly from: DayNumber
  readonly everyDays: number
  readonly lasts: number
  readonly capacity: number
  readonly groups: number
}

const monday = (day: DayNumber): DayNumber => day + ((7 - weekday(day)) % 7)
const friday = (day: DayNumber): DayNumber => day - Math.max(0, weekday(day) - 4)

/** When each course but Domestic Abuse Matters is given, by course code. */
export function timetables(scale: Scale, until: DayNumber): ReadonlyMap<string, Timetable> {
  const end = until + longestLead + putOff
  const large = scale.fraction === 1
  const weeks = (n: number) => n * 7 * (large ? 1 : 4)

  /** The first Monday of some months. */
  function* intakes(course: string, from: DayNumber, months: number, lasts: number, capacity: number): Generator<Slot> {
    const last = yearOf(end) * 12 + monthOf(end) - 1
    for (let month = yearOf(from) * 12 + monthOf(from) - 1; month <= last; month += months) {
      const starts = monday(dayNumber(Math.floor(month / 12), (month % 12) + 1, 1))
      yield { course, starts, ends: friday(starts + lasts - 1), capacity, groups: 26 }
    }
  }

  function* regular({ course, from, everyDays, lasts, capacity, groups }: Rhythm): Generator<Slot> {
    for (let starts = monday(from); starts <= end; starts = monday(starts + everyDays)) {
      yield { course, starts, ends: friday(starts + lasts - 1), capacity, groups }
    }
  }

  const holidays = (day: DayNumber) => /-(12-2[4-9]|12-3[01]|01-01)$/.test(isoDay(day))

  /** Safety days: Tuesdays and Thursdays, or in a large force every working day. */
  function* safetyDays(): Generator<Slot> {
    for (let day = safetyDaysBegan; day <= end; day++) {
      const given = large ? weekday(day) < 5 : weekday(day) === 1 || weekday(day) === 3
      if (given && !holidays(day))
        yield { course: 'ANN-SAFE', starts: day, ends: day, capacity: 16, groups: large ? 8 : 1 }
    }
  }

  const slots = [
    ...intakes('FND-PC', recordBegins, large ? 1 : 3, 117, 24),
    ...intakes('FND-HEI', dayNumber(2021, 1, 1), large ? 1 : 3, 117, 30),
    ...intakes('FND-DED', dayNumber(2018, 6, 1), 2, 117, 20),
    ...intakes('FND-MSC', recordBegins, 3, 82, 20),
    ...intakes('FND-PCSO', recordBegins, 3, 40, 20),
    ...intakes('FND-SRO', recordBegins, 4, 19, 14),
    ...regular({ course: 'CSU-DA', from: recordBegins + 12, everyDays: weeks(3), lasts: 5, capacity: 20, groups: 2 }),
    ...regular({ course: 'CSU-CPD', from: dayNumber(2021, 4, 12), everyDays: 91, lasts: 1, capacity: 80, groups: 2 }),
    ...regular({ course: 'SOIT', from: recordBegins + 20, everyDays: weeks(8), lasts: 19, capacity: 16, groups: 2 }),
    ...regular({ course: 'PIP2-DA', from: recordBegins + 30, everyDays: weeks(2), lasts: 40, capacity: 18, groups: 2 }),
    ...safetyDays(),
  ]
  const byCourse = Map.groupBy(slots, (slot) => slot.course)
  return new Map([...byCourse].map(([course, all]) => [course, new Timetable(all)]))
}
