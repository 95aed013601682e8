import { sql } from 'kysely'
import { type Dimension, day, inPurpose, type PlainDate, Refused, type Tx, writeDate } from '../../kernel/index.ts'
import { type Count, factsOf } from './count-measure.queries.ts'
import { dimensionValue } from './dimension-value.ts'
import { factsHeld } from './facts-held/facts-held.queries.ts'
import type { MeasureRun } from './measure-run.ts'
import { notRecorded } from './not-recorded.ts'

/** A filter asks for a name that the record does not hold: at all, or on the days that were looked at. */
export class UnknownValue extends Refused {
  readonly dimensionId: string
  constructor({ id, name }: Dimension, values: readonly string[], days: readonly string[]) {
    const asked = values.map((value) => `“${value}”`).join(' or ')
    const when = days.length > 0 ? ` on ${days.join(' or on ')}` : ''
    super(
      `The record holds nothing whose ${name.toLowerCase()} is ${asked}${when}. Break down by ${id} to see which there are`,
    )
    this.dimensionId = id
  }
}

/**
 * Refuses filters by names that the record does not hold at all: to count nothing for one would say that there is
 * nothing. What the measure declares was looked at when the address was read. `count` spares the question where it shows
 * that the names are there. For readers who have exact numbers. Throws UnknownValue.
 */
export async function mustHoldValues(tx: Tx, run: MeasureRun, count: Pick<Count, 'cells' | 'rowCount'> | null) {
  for (const dimension of run.measure.dimensions) {
    if (dimension.values) continue
    const asked = (run.filters[dimension.id] ?? []).filter((value) => value !== notRecorded)
    const open = asked.filter((value) => !shownBy(run, dimension.id, asked, value, count))
    if (open.length === 0) continue
    const { found, days } = await valuesHeld(tx, run, dimension, open)
    const unknown = open.filter((value) => !found.has(value))
    if (unknown.length > 0) throw new UnknownValue(dimension, unknown, days)
  }
}

/** Whether a count shows that the record holds a name. */
function shownBy(
  run: MeasureRun,
  id: string,
  asked: readonly string[],
  value: string,
  count: Pick<Count, 'cells' | 'rowCount'> | null,
): boolean {
  if (count === null) return false
  const at = run.dimensions.indexOf(id)
  if (at >= 0 && count.cells.some((cell) => !cell.isTotal && cell.values[at] === value)) return true
  return asked.length === 1 && count.rowCount > 0
}

/** Which of some names the record holds, of whatever time, or on which days that was asked. */
async function valuesHeld(
  tx: Tx,
  run: MeasureRun,
  dimension: Dimension,
  values: readonly string[],
): Promise<{ readonly found: ReadonlySet<string>; readonly days: readonly string[] }> {
  const { measure, knownAt } = run
  if (dimension.named) {
    const { rows } = await sql<{ value: string }>`
      select n.value from (${dimension.named({ forceId: tx.forceId, knownAt })}) as n
      where n.value = any(${[...values]})`.execute(tx.connection)
    return { found: new Set(rows.map(({ value }) => value)), days: [] }
  }
  const found = new Set<string>()
  const spans = await spansOf(tx, run)
  for (const { from, to } of spans) {
    const open = values.filter((each) => !found.has(each))
    if (open.length === 0) break
    // Also what is still to come has its names.
    const asked = { ...run, from, to, countedTo: to, filters: {} }
    const query = () =>
      sql<{ value: string }>`
      select distinct ${dimensionValue(dimension.id)} as value from ${factsOf(tx, asked)}
      where ${dimensionValue(dimension.id)} = any(${open})`.execute(tx.connection)
    const { rows } = measure.sensitivity === 'restricted' ? await inPurpose(tx, 'statistics', query) : await query()
    for (const { value } of rows) found.add(value)
  }
  return { found, days: measure.periodType === 'during' ? [] : spans.map(({ from }) => writeDate(from)) }
}

/** All time; for what is so on one day, that day and the last of which anything is held. */
async function spansOf(
  tx: Tx,
  run: MeasureRun,
): Promise<readonly { readonly from: PlainDate; readonly to: PlainDate }[]> {
  if (run.measure.periodType === 'during') return [{ from: day('1900-01-01'), to: day('2199-12-31') }]
  const { to } = await factsHeld(tx, run.measure, run.knownAt)
  return [{ from: run.from, to: run.to }, ...(to === null || to === run.from ? [] : [{ from: to, to }])]
}
