import type { Measure, Period, PeriodKind } from '../../../kernel/index.ts'
import type { FactsHeld } from '../facts-held/held-days.ts'
import type { Days, ShapeCell, ShapePeriod } from './figure-shape.ts'

/** The days of a stretch of which facts are held; null where there is none. */
function overlap(asked: Days, { from, to }: FactsHeld): Days | null {
  if (from === null || to === null) return null
  const days = { from: from > asked.from ? from : asked.from, to: to < asked.to ? to : asked.to }
  return days.to < days.from ? null : days
}

/**
 * Periods with what is held of each. `kind` is `day` for a figure of one day. Where it can't be told what is held
 * (null: a figure frozen before that was kept, whose measure is gone), what was asked for passes for held.
 */
export const heldPeriods = (
  periods: readonly Period[],
  kind: PeriodKind | 'day',
  facts: FactsHeld | null,
): ShapePeriod[] =>
  periods.map(({ key, from, to, part }) => {
    const asked = { from, to }
    const held = facts === null ? asked : overlap(asked, facts)
    const all = held !== null && held.from === from && held.to === to
    return { key, kind, asked, held, whole: all && !part }
  })

/**
 * What stands in a place of a figure. `counted` is undefined where nothing was counted: nought only if facts are held
 * of any day of the period, and the measure's rows do not say themselves how many there are (`absent`). What was counted
 * is said wherever it falls.
 */
export function cellOf(
  period: ShapePeriod,
  counted: number | undefined,
  facts: FactsHeld | null,
  absent: Measure['absent'] = 'nought',
): ShapeCell {
  if (counted !== undefined && counted !== 0) return { kind: 'value', value: counted }
  if (period.held !== null && (counted === 0 || absent === 'nought')) return { kind: 'value', value: 0 }
  const isAfter = facts !== null && facts.to !== null && period.asked.from > facts.to
  return { kind: isAfter ? 'not-yet-held' : 'not-held' }
}
