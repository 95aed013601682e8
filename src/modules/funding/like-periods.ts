import { addDays, type PlainDate } from '../../kernel/index.ts'

export interface Days {
  readonly from: PlainDate
  readonly to: PlainDate
}

const lengthOf = ({ from, to }: Days): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1

/**
 * How fairly two stretches of days compare: `same-season` begin on the same day of different years and are as long, but
 * for a leap day; `just-before` is as long and ends the day before; `unlike` differ in length or season, so a change
 * between them may be the calendar's.
 */
export type Likeness = 'same-season' | 'just-before' | 'unlike'

export function likeness(period: Days, compared: Days): Likeness {
  const difference = Math.abs(lengthOf(period) - lengthOf(compared))
  const sameDay =
    period.from.slice(5) === compared.from.slice(5) && period.from.slice(0, 4) !== compared.from.slice(0, 4)
  if (sameDay && difference <= 1) return 'same-season'
  return difference === 0 && addDays(compared.to, 1) === period.from ? 'just-before' : 'unlike'
}

export const likenessWords: Readonly<Record<Likeness, string>> = {
  'same-season': 'the same days of another year',
  'just-before': 'the days just before',
  unlike: 'a period of another length or season, so the two are not like for like',
}
