import { addDays, datePlain, dayOf, monthOf, type PlainDate, yearOf } from '../../../kernel/index.ts'
import { type BankHoliday, bankHolidays, type Division, divisions, isWeekend } from './bank-holidays.ts'

/** FOIA s.10(1): an answer is due at the latest on this working day after the day of receipt. */
const workingDaysToAnswer = 20
/** S.45 Code of Practice 2018, part 5: a review is asked for within 40 working days, and takes 20, or 40 at most. */
const workingDaysToAskForReview = 40
const workingDaysToReview = 20
const workingDaysToReviewAtMost = 40

export interface WorkingDays {
  isWorkingDay(date: PlainDate): boolean
}

/** A calendar that also knows the days of a year on which nobody works, weekends apart or among them. */
export interface Calendar extends WorkingDays {
  closedIn(year: number): ReadonlySet<PlainDate>
}

export interface CalendarOptions {
  /** Divisions whose bank holidays count. All three by default: s.10(6) says any part of the United Kingdom. */
  readonly divisions?: readonly Division[]
  /**
   * Leave out one-off holidays proclaimed after this day. Whether a day proclaimed after receipt counts is unsettled in
   * law: a force that takes the cautious view passes the day of receipt and so never gains time.
   */
  readonly asKnownOn?: PlainDate
  /** Days proclaimed since this release of Candour. */
  readonly further?: readonly BankHoliday[]
}

/**
 * The working days of FOIA s.10(6): not Saturdays, Sundays or bank holidays (Christmas Day and Good Friday are among
 * them). A day on which only the force's office is closed is a working day.
 */
export function workingDays(options: CalendarOptions = {}): Calendar {
  const counted = new Set<Division>(options.divisions ?? divisions)
  const years = new Map<number, Set<PlainDate>>()
  const known = ({ proclaimed }: BankHoliday) =>
    options.asKnownOn === undefined || proclaimed === undefined || proclaimed <= options.asKnownOn
  const closedIn = (year: number): Set<PlainDate> => {
    let closed = years.get(year)
    if (closed === undefined) {
      const further = (options.further ?? []).filter(({ date }) => yearOf(date) === year)
      const holidays = [...bankHolidays(year), ...further]
      closed = new Set(holidays.filter((one) => counted.has(one.division) && known(one)).map(({ date }) => date))
      years.set(year, closed)
    }
    return closed
  }
  return { closedIn, isWorkingDay: (date) => !isWeekend(date) && !closedIn(yearOf(date)).has(date) }
}

/** The `count`th working day after `date`; `date` itself, working day or not, is day 0. */
export function addWorkingDays(date: PlainDate, count: number, calendar: WorkingDays): PlainDate {
  let reached = date
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1)
    if (calendar.isWorkingDay(reached)) left -= 1
  }
  return reached
}

const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** Working days after `from` up to and including `to`; negative where `to` comes first. Years cost no more than weeks. */
export function workingDaysBetween(from: PlainDate, to: PlainDate, calendar: Calendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar)
  const weeks = Math.floor(daysBetween(from, to) / 7)
  let count = weeks * 5
  for (let date = addDays(from, weeks * 7 + 1); date <= to; date = addDays(date, 1)) if (!isWeekend(date)) count += 1
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    for (const date of calendar.closedIn(year)) if (date > from && date <= to && !isWeekend(date)) count -= 1
  }
  return count
}

/** The last day on which a request received on `received` is answered in time. FOIA s.10(1). */
export const dueDate = (received: PlainDate, calendar: WorkingDays): PlainDate =>
  addWorkingDays(received, workingDaysToAnswer, calendar)

/**
 * The last day of a permitted extension, for the public-interest test alone: 20 working days more. FOIA s.10(3) says
 * "reasonable"; the S.45 Code, part 4, makes 20 the normal limit. The notice of it is still due by `dueDate`.
 */
export const publicInterestDueDate = (received: PlainDate, calendar: WorkingDays): PlainDate =>
  addWorkingDays(dueDate(received, calendar), workingDaysToAnswer, calendar)

/** Something that happened to a request and moves its clock, or could be thought to. */
export type ClockEvent =
  | { readonly kind: 'clarification_asked'; readonly on: PlainDate }
  | { readonly kind: 'clarification_given'; readonly on: PlainDate }
  | { readonly kind: 'fees_notice'; readonly on: PlainDate }
  | { readonly kind: 'fee_paid'; readonly on: PlainDate }
  | { readonly kind: 'narrowed'; readonly on: PlainDate }

export interface RequestClock {
  readonly state: 'running' | 'paused_for_fee'
  /** Day 0: the day of receipt, or that of the clarification which restarted the clock. */
  readonly dayZero: PlainDate
  /** Null while a fees notice is unpaid: no day can be named. */
  readonly due: PlainDate | null
  /** Where the request was narrowed: the date it would have had if that began it anew. Kept beside `due`, which rules. */
  readonly dueIfNarrowingBeganAnew: PlainDate | null
  /** The day after which an unpaid fee ends the duty to answer: three months from the notice. FOIA s.9(2). */
  readonly feeLapses: PlainDate | null
}

function threeMonthsAfter(date: PlainDate): PlainDate {
  const months = yearOf(date) * 12 + monthOf(date) - 1 + 3
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1]
  for (let last = dayOf(date); ; last -= 1) {
    const found = datePlain(year, month, last)
    if (found !== null) return found
  }
}

interface Pause {
  readonly from: PlainDate
  readonly to: PlainDate
}

const outsidePauses = (calendar: WorkingDays, pauses: readonly Pause[]): WorkingDays => ({
  isWorkingDay: (date) => calendar.isWorkingDay(date) && !pauses.some(({ from, to }) => from <= date && date <= to),
})

/**
 * Where the clock of a request stands. Asking for clarification stops nothing; the answer to it sets day 0 anew
 * (FOIA s.1(3)). The days from a fees notice to its payment, both included, do not count (s.10(2)). A narrowing agreed
 * before any refusal leaves the clock alone. Events may come in any order; those before receipt are not looked at.
 */
export function requestClock(received: PlainDate, events: readonly ClockEvent[], calendar: WorkingDays): RequestClock {
  const inOrder = [...events].sort((a, b) =>
    a.on === b.on ? Number(a.kind === 'fee_paid') - Number(b.kind === 'fee_paid') : a.on < b.on ? -1 : 1,
  )
  const pauses: Pause[] = []
  let dayZero = received
  let noticed: PlainDate | null = null
  let narrowed: PlainDate | null = null
  for (const { kind, on } of inOrder.filter((event) => event.on >= received)) {
    if (kind === 'clarification_given') dayZero = on
    if (kind === 'narrowed') narrowed = on
    if (kind === 'fees_notice') noticed ??= on
    if (kind === 'fee_paid' && noticed !== null) {
      pauses.push({ from: noticed, to: on })
      noticed = null
    }
  }
  const counting = outsidePauses(calendar, pauses)
  return {
    state: noticed === null ? 'running' : 'paused_for_fee',
    dayZero,
    due: noticed === null ? dueDate(dayZero, counting) : null,
    dueIfNarrowingBeganAnew: narrowed === null || noticed !== null ? null : dueDate(narrowed, counting),
    feeLapses: noticed === null ? null : threeMonthsAfter(noticed),
  }
}

/** The days of an internal review: until when it may be asked for, when the reply is due, and the outer limit. */
export const reviewDates = (answered: PlainDate, asked: PlainDate, calendar: WorkingDays) => ({
  mayBeAskedUntil: addWorkingDays(answered, workingDaysToAskForReview, calendar),
  due: addWorkingDays(asked, workingDaysToReview, calendar),
  dueAtMost: addWorkingDays(asked, workingDaysToReviewAtMost, calendar),
})
