import { addDays, datePlain, day, type PlainDate, yearOf } from '../../../kernel/index.ts'

export const divisions = ['england-and-wales', 'scotland', 'northern-ireland'] as const
export type Division = (typeof divisions)[number]

/**
 * A day on which banks close in part of the United Kingdom. `proclaimed` is the day it was made known, and stands only on
 * the one-off days: the others are known for good.
 */
export interface BankHoliday {
  readonly date: PlainDate
  readonly division: Division
  readonly name: string
  readonly proclaimed?: PlainDate
}

const monday = 1
/** Days since 1970 began on a Thursday: 0 is Sunday, 6 is Saturday. */
const weekday = (date: PlainDate): number => (Math.floor(Date.parse(date) / 86_400_000) + 4) % 7
export const isWeekend = (date: PlainDate): boolean => weekday(date) === 0 || weekday(date) === 6

function on(year: number, month: number, dayOfMonth: number): PlainDate {
  const date = datePlain(year, month, dayOfMonth)
  if (date === null) throw new RangeError(`There is no day ${dayOfMonth} in month ${month} of ${year}`)
  return date
}

const firstMonday = (year: number, month: number): PlainDate => {
  const first = on(year, month, 1)
  return addDays(first, (monday - weekday(first) + 7) % 7)
}

const lastMonday = (year: number, month: number): PlainDate => {
  const last = addDays(month === 12 ? on(year + 1, 1, 1) : on(year, month + 1, 1), -1)
  return addDays(last, -((weekday(last) - monday + 7) % 7))
}

/** Easter Day in the Gregorian calendar, by the anonymous algorithm printed in Nature, 20 April 1876. */
export function easterDay(year: number): PlainDate {
  const golden = year % 19
  const [century, inCentury] = [Math.floor(year / 100), year % 100]
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const count = epact + toSunday - 7 * shift + 114
  return on(year, Math.floor(count / 31), (count % 31) + 1)
}

/** A proclamation: a day added, or a day moved to another date. */
interface Proclamation {
  readonly date: string
  readonly name: string
  readonly proclaimed: string
  readonly only?: Division
  readonly movedFrom?: 'early May' | 'spring'
}

const proclamations: readonly Proclamation[] = [
  { date: '2011-04-29', name: 'royal wedding', proclaimed: '2010-12-15' },
  { date: '2012-06-04', name: 'spring', proclaimed: '2010-12-15', movedFrom: 'spring' },
  { date: '2012-06-05', name: 'Diamond Jubilee', proclaimed: '2010-12-15' },
  { date: '2020-05-08', name: 'early May', proclaimed: '2019-06-07', movedFrom: 'early May' },
  { date: '2022-06-02', name: 'spring', proclaimed: '2020-11-12', movedFrom: 'spring' },
  { date: '2022-06-03', name: 'Platinum Jubilee', proclaimed: '2020-11-12' },
  { date: '2022-09-19', name: 'State Funeral of Queen Elizabeth II', proclaimed: '2022-09-10' },
  { date: '2023-05-08', name: 'Coronation of King Charles III', proclaimed: '2022-11-06' },
  { date: '2026-06-15', name: 'football World Cup', proclaimed: '2026-02-04', only: 'scotland' },
]

/** A day of fixed date moves from a weekend to the next weekday that is not itself a holiday. */
function fixedDays(year: number, division: Division): { date: PlainDate; name: string }[] {
  const fixed = [
    { date: on(year, 1, 1), name: 'New Year' },
    ...(division === 'scotland' ? [{ date: on(year, 1, 2), name: '2 January' }] : []),
    ...(division === 'scotland' ? [{ date: on(year, 11, 30), name: 'St Andrew' }] : []),
    ...(division === 'northern-ireland' ? [{ date: on(year, 3, 17), name: 'St Patrick' }] : []),
    ...(division === 'northern-ireland' ? [{ date: on(year, 7, 12), name: 'Battle of the Boyne' }] : []),
    { date: on(year, 12, 25), name: 'Christmas' },
    { date: on(year, 12, 26), name: 'Boxing Day' },
  ]
  const taken = new Set(fixed.filter(({ date }) => !isWeekend(date)).map(({ date }) => date))
  return fixed.map(({ date, name }) => {
    if (!isWeekend(date)) return { date, name }
    let moved = date
    while (isWeekend(moved) || taken.has(moved)) moved = addDays(moved, 1)
    taken.add(moved)
    return { date: moved, name: `${name} (substitute)` }
  })
}

function movingDays(year: number, division: Division): { date: PlainDate; name: string }[] {
  const easter = easterDay(year)
  const moved = new Set(proclamations.filter(({ date }) => yearOf(day(date)) === year).map((one) => one.movedFrom))
  const scotland = division === 'scotland'
  return [
    { date: addDays(easter, -2), name: 'Good Friday' },
    ...(scotland ? [] : [{ date: addDays(easter, 1), name: 'Easter Monday' }]),
    ...(moved.has('early May') ? [] : [{ date: firstMonday(year, 5), name: 'early May' }]),
    ...(moved.has('spring') ? [] : [{ date: lastMonday(year, 5), name: 'spring' }]),
    { date: scotland ? firstMonday(year, 8) : lastMonday(year, 8), name: 'summer' },
  ]
}

const workedOut = new Map<number, readonly BankHoliday[]>()

/**
 * The bank holidays of a year in the three divisions of the United Kingdom, in order of date.
 * Banking and Financial Dealings Act 1971, schedule 1, with the proclamations since 2011 and, for Scotland, the St
 * Andrew's Day Act 2007. Throws RangeError before 2008, when the rules were others.
 */
export function bankHolidays(year: number): readonly BankHoliday[] {
  if (year < 2008) throw new RangeError(`Candour knows bank holidays from 2008, not for ${year}`)
  const known = workedOut.get(year)
  if (known) return known
  const days = divisions.flatMap((division): BankHoliday[] => [
    ...[...fixedDays(year, division), ...movingDays(year, division)].map((holiday) => ({ ...holiday, division })),
    ...proclamations
      .filter((one) => yearOf(day(one.date)) === year && (one.only ?? division) === division)
      .map((one) => ({ date: day(one.date), division, name: one.name, proclaimed: day(one.proclaimed) })),
  ])
  days.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  // A list of requests asks for the same years once a request.
  workedOut.set(year, days)
  return days
}
