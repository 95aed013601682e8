import { type PlainDate, writeDate } from '../../kernel/index.ts'
import { likeness, likenessWords } from './like-periods.ts'

/** A published change between two periods. */
export interface Comparison {
  readonly title: string
  readonly source: string
  readonly period_from: PlainDate
  readonly period_to: PlainDate
  readonly compared_from: PlainDate | null
  readonly compared_to: PlainDate | null
  readonly percent_change: number
}

const days = (from: PlainDate, to: PlainDate): string => `${writeDate(from)} to ${writeDate(to)}`

/** What a change was measured against, and whether the two periods are like: “1 March 2019 to 31 July 2019, the same days of another year”. */
export function comparedWith({ period_from, period_to, compared_from, compared_to }: Comparison): string {
  if (compared_from === null || compared_to === null) return 'the source does not say'
  const like = likeness({ from: period_from, to: period_to }, { from: compared_from, to: compared_to })
  return `${days(compared_from, compared_to)}, ${likenessWords[like]}`
}

/** `up 49%`, `down 3.5%`, `unchanged`. */
export const writeChange = (percent: number): string =>
  percent === 0 ? 'unchanged' : `${percent > 0 ? 'up' : 'down'} ${Math.abs(percent)}%`

/** A comparison as one sentence, with its periods and source. */
export const comparisonSentence = (each: Comparison): string =>
  `${each.title}, ${days(each.period_from, each.period_to)}: ${writeChange(each.percent_change)}. Compared with: ${comparedWith(each)}. Source: ${each.source}.`
