import { addDays, datePlain, dayOf, monthOf, type PlainDate, yearOf } from '../../kernel/index.ts'

/** What a requirement says of refreshers. `refresherMonths` null: once done, it never lapses. */
export type Refresher =
  | { readonly rule: 'completion' | 'expiry'; readonly refresherMonths: number | null; readonly renewalDays: number }
  | {
      readonly rule: 'fixed_date'
      readonly refresherMonths: number
      readonly renewalDays: number
      /** Any one of the fixed days; the others lie `refresherMonths` apart from it, both ways. */
      readonly fixedDate: PlainDate
    }

/** `due`: not in date, and there is still time; `renewal_due`: in date, and may be renewed; `overdue`: neither. */
export const standings = {
  in_date: 'In date',
  renewal_due: 'In date, renewal due',
  due: 'Due',
  overdue: 'Overdue',
} as const
export type Standing = keyof typeof standings

/** The same day so many months later; the month's last day where it has no such day (31 January, 28 February). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const month = monthOf(date) - 1 + months
  const [year, number] = [yearOf(date) + Math.floor(month / 12), (((month % 12) + 12) % 12) + 1]
  for (let day = dayOf(date); ; day--) {
    const found = datePlain(year, number, day)
    if (found !== null) return found
  }
}

const monthsSinceZero = (date: PlainDate): number => yearOf(date) * 12 + monthOf(date)

/** The first fixed day on or after `date`. */
function fixedDayFrom(date: PlainDate, fixedDate: PlainDate, months: number): PlainDate {
  const steps = Math.floor((monthsSinceZero(date) - monthsSinceZero(fixedDate)) / months)
  const day = addMonths(fixedDate, steps * months)
  return day >= date ? day : addMonths(fixedDate, (steps + 1) * months)
}

/** When what was finished on `completed` lapses, if it would have lapsed on `before`; null for never. */
function lapseAfter(completed: PlainDate, before: PlainDate | null, refresher: Refresher): PlainDate | null {
  const { rule, refresherMonths: months, renewalDays } = refresher
  if (months === null) return null
  if (rule === 'fixed_date') {
    const next = fixedDayFrom(completed, refresher.fixedDate, months)
    const inWindow = completed > addDays(next, -renewalDays)
    return addDays(inWindow ? fixedDayFrom(addDays(next, 1), refresher.fixedDate, months) : next, 1)
  }
  const inWindow = before !== null && completed < before && completed >= addDays(before, -renewalDays)
  const lapse = addMonths(rule === 'expiry' && inWindow ? before : completed, months)
  return before !== null && before > lapse ? before : lapse
}

/**
 * The first day on which a course, finished on these days (in order), is no longer in date: null where it never
 * lapses. Counted from the day it was finished; or, with the rule `expiry`, from the day it would have lapsed where
 * it was renewed in its window, so that nobody loses days by being early; or up to the next of the fixed days, past
 * it where it was finished in its window.
 */
export function lapsesOn(completions: readonly PlainDate[], refresher: Refresher): PlainDate | null {
  let lapse: PlainDate | null = null
  for (const completed of completions) lapse = lapseAfter(completed, lapse, refresher)
  return lapse
}

/** The last day by which the course has to be finished the first time. */
export const dueBy = (start: PlainDate, withinDays: number): PlainDate => addDays(start, withinDays)

/** How a person stands towards a requirement on a day. Completions after that day are not known to it. */
export function standingOn(
  day: PlainDate,
  completions: readonly PlainDate[],
  refresher: Refresher,
  due: PlainDate,
): Standing {
  const finished = completions.filter((completed) => completed <= day)
  const lapse = finished.length === 0 ? day : lapsesOn(finished, refresher)
  if (lapse === null) return 'in_date'
  if (lapse > day) return day >= addDays(lapse, -refresher.renewalDays) ? 'renewal_due' : 'in_date'
  return day <= due ? 'due' : 'overdue'
}
