import type { DeskReading } from './desk-of.ts'
import type { LabelledReading } from './labelled-letters.ts'
import { narrowing } from './slots.ts'

/** How what was answered stands to what was asked: the same, the same with more beside it, or something else. */
export type Fit = 'same' | 'beside' | 'other'

/** What is held at all begins no earlier: what begins here is open. */
const heldFrom = '2016-01-01'

/** Open ends as such, whatever they were filled with; everything, and the day of receipt, are what nobody had to say. */
function timesSaid(times: readonly string[], received: string): string {
  const open = times.map((time) => {
    if (time === `@${received}`) return '..'
    const [from, to] = time.split('..')
    return to === undefined
      ? time
      : `${from !== '' && (from ?? '') <= heldFrom ? '' : from}..${to >= received ? '' : to}`
  })
  return open
    .filter((time) => time !== '..')
    .sort()
    .join(', ')
}

interface Said {
  readonly slot: string
  readonly values: string
  readonly denied: boolean
}

function said(condition: string): Said {
  const [, denied, slot = '', values = ''] = /^(not )?([^=]+)=(.*)$/.exec(condition) ?? []
  const each = values.toLowerCase().split('|')
  // Whoever has not finished a course has not been trained in it: two words for one thing.
  const same = slot === 'event' ? each.map((value) => (value === 'completed' ? 'trained' : value)) : each
  return { slot, values: same.sort().join('|'), denied: denied !== undefined }
}

const isNarrowing = ({ slot, denied }: Said): boolean => denied || narrowing.some((one) => one === slot)

/** A cut into periods, or values, of which there is one cuts nothing. */
function cutsSaid({
  cuts,
  times,
  conditions,
}: Pick<DeskReading, 'cuts' | 'times'> & { readonly conditions: readonly string[] }): readonly string[] {
  const [only, ...others] = times
  const wholeYear = only !== undefined && others.length === 0 && /^(\d{4})-01-01\.\.\1-12-31$/.test(only)
  const [, began = '', ended = ''] = /^(\d{4})-04-01\.\.(\d{4})-03-31$/.exec(only ?? '') ?? []
  const wholeFinancial = began !== '' && others.length === 0 && Number(ended) === Number(began) + 1
  const ofOne = conditions.map(said).filter(({ values, denied }) => !denied && !values.includes('|'))
  return cuts
    .filter((cut) => !((cut === 'calendar-year' && wholeYear) || (cut === 'financial-year' && wholeFinancial)))
    .filter((cut) => !ofOne.some(({ slot }) => slot === cut))
}

/** Rankings and changes can be seen in a whole series, though nobody has said them. */
const seenInSeries = new Set(['ranking', 'change'])

/**
 * Holds the desk's reading against the label. A condition that narrows must be said, by a filter or by a row for each
 * value; one that was not asked for makes it another question, and so do other days. Nothing is `other` for the sake of
 * more rows than were asked for.
 */
export function judgeReading(desk: DeskReading, label: LabelledReading, received: string): Fit {
  const cuts = cutsSaid({ ...desk, conditions: desk.conditions ?? [] })
  const wantedCuts = cutsSaid(label)
  if (timesSaid(desk.times, received) !== timesSaid(label.times, received)) return 'other'
  if (desk.unit !== null && label.unit !== undefined && desk.unit !== label.unit) return 'other'
  if (wantedCuts.some((cut) => !cuts.includes(cut))) return 'other'
  const asksTheSame = desk.ask === null || desk.ask === label.ask
  // How one stretch of days compares with another is seen where both are told.
  const seenBeside = label.ask === 'change' && desk.ask === 'how-many' && label.times.length > 1
  if (!asksTheSame && !seenBeside && !(seenInSeries.has(label.ask) && wantedCuts.length > 0)) return 'other'
  if (desk.conditions === null) return asksTheSame && cuts.length === wantedCuts.length ? 'same' : 'beside'
  const wanted = label.conditions.map(said).filter(isNarrowing)
  const given = desk.conditions.map(said).filter(isNarrowing)
  const same = (one: Said, other: Said) =>
    one.slot === other.slot && one.denied === other.denied && one.values === other.values
  const missing = wanted.filter((one) => !given.some((other) => same(one, other)))
  if (missing.some((one) => one.denied || !cuts.includes(one.slot))) return 'other'
  const added = given.filter((one) => !wanted.some((other) => same(one, other)))
  if (added.length > 0) return 'other'
  const more = cuts.filter((cut) => !wantedCuts.includes(cut))
  return (asksTheSame || seenBeside) && more.length === 0 && missing.length === 0 ? 'same' : 'beside'
}
