import type { PlainDate } from '../../../kernel/index.ts'
import { type Html, mojBadge } from '../../../web/index.ts'
import { workingDays, workingDaysBetween } from './clock.ts'

const calendar = workingDays()

/** `9 working days left`, counted as the Act counts them. */
export function timeLeft(due: PlainDate, today: PlainDate): Html {
  if (due < today) return mojBadge(`${workingDaysBetween(due, today, calendar)} working days late`, 'red')
  const left = workingDaysBetween(today, due, calendar)
  return mojBadge(`${left} working ${left === 1 ? 'day' : 'days'} left`, left <= 5 ? 'red' : 'blue')
}
