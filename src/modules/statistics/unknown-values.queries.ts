import { sql } from 'kysely'
import { type Dimension, day, inPurpose, Refused, type Tx } from '../../kernel/index.ts'
import { type Count, dimensionValue, factsOf, notRecorded } from './count-measure.queries.ts'
import { factsHeld } from './facts-held/facts-held.queries.ts'
import type { MeasureRun } from './measure-run.ts'

/** A filter asks for a name that the record does not hold. */
export class UnknownValue extends Refused {
  readonly dimensionId: string
  constructor({ id, name }: Dimension, values: readonly string[]) {
    const asked = values.map((value) => `“${value}”`).join(' or ')
    super(
      `The record holds nothing whose ${name.toLowerCase()} is ${asked}. Break down by ${id} to see which there are`,
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
    const found = await valuesHeld(tx, run, dimension, open)
    const unknown = open.filter((value) => !found.has(value))
    if (unknown.length > 0) throw new UnknownValue(dimension, unknown)
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

/** Which of some names the record holds, of whatever time. */
async function valuesHeld(
  tx: Tx,
  run: MeasureRun,
  dimension: Dimension,
  values: readonly string[],
): Promise<ReadonlySet<string>> {
  const { measure, knownAt } = run
  if (dimension.named) {
    const { rows } = await sql<{ value: string }>`
      select n.value from (${dimension.named({ forceId: tx.forceId, knownAt })}) as n
      where n.value = any(${[...values]})`.execute(tx.connection)
    return new Set(rows.map(({ value }) => value))
  }
  const found = new Set<string>()
  for (const span of await spansOf(tx, run)) {
    for (const value of values.filter((each) => !found.has(each))) {
      const asked = { ...run, ...span, filters: {} }
      const query = () =>
        sql`
        select 1 from ${factsOf(tx, asked)} where ${dimensionValue(dimension.id)} = ${value} limit 1`.execute(
          tx.connection,
        )
      const { rows } = measure.sensitivity === 'restricted' ? await inPurpose(tx, 'statistics', query) : await query()
      if (rows.length > 0) found.add(value)
    }
  }
  return found
}

/** All time; for what is so on one day, that day and the last of which anything is held. */
async function spansOf(tx: Tx, run: MeasureRun): Promise<readonly Pick<MeasureRun, 'from' | 'to'>[]> {
  if (run.measure.periodType === 'during') return [{ from: day('1900-01-01'), to: day('2199-12-31') }]
  const { to } = await factsHeld(tx, run.measure, run.knownAt)
  return [{ from: run.from, to: run.to }, ...(to === null ? [] : [{ from: to, to }])]
}
