import { type Filters, type Measure, newId, softwareVersion, type Tx, tables } from '../../../kernel/index.ts'
import type { Count } from '../count-measure.queries.ts'
import type { FactsHeld } from '../facts-held/held-days.ts'
import type { Figure } from '../figure.ts'
import type { MeasureRun } from '../measure-run.ts'
import type { StatisticsTables } from '../tables.ts'

/** All that is kept of a figure. */
interface KeptFigure extends Pick<Figure, 'name' | 'definition' | 'unit' | 'held' | 'sensitivity' | 'statistic'> {
  /** The measure under which it is found. */
  readonly measure: Measure
  readonly run: MeasureRun
  readonly filters: Filters
  readonly count: Count
  readonly held: string
  readonly factsHeld: FactsHeld
  readonly workedOutFrom: readonly string[]
}

/** Keeps a figure, and gives its id. */
export async function insertFigure(tx: Tx, kept: KeptFigure): Promise<string> {
  const db = tables<StatisticsTables>(tx)
  const { measure, run, count, sensitivity } = kept
  const key = { force_id: tx.forceId, figure_id: newId() }
  await db
    .insertInto('statistics.figure')
    .values({
      ...key,
      measure_id: measure.id,
      measure_version: measure.version,
      measure_name: kept.name,
      definition: kept.definition,
      unit: kept.unit,
      sensitivity,
      held: kept.held,
      from_date: run.from,
      to_date: run.to,
      as_at: measure.periodType === 'as-at',
      by_period: run.by,
      dimensions: run.dimensions,
      filters: JSON.stringify(kept.filters) as never,
      known_at: run.knownAt,
      held_from: kept.factsHeld.from,
      held_to: kept.factsHeld.to,
      counted_to: run.countedTo,
      statistic: kept.statistic && (JSON.stringify(kept.statistic) as never),
      worked_out_from: kept.workedOutFrom,
      statement: count.statement,
      statement_parameters: JSON.stringify(count.parameters) as never,
      row_count: count.rowCount,
      software_version: softwareVersion,
      frozen_by: tx.actor.userId,
      frozen_by_name: tx.actor.name,
      frozen_at: tx.at,
    })
    .execute()
  const cells = count.cells.map((cell, ordinal) => ({
    ...key,
    ordinal,
    period_key: cell.periodKey,
    dimension_values: cell.values,
    is_total: cell.isTotal,
    sensitivity,
    value: cell.value,
  }))
  // PostgreSQL takes 65,535 parameters a statement; a figure by month and unit can have more.
  for (let i = 0; i < cells.length; i += 5000) {
    await db
      .insertInto('statistics.figure_cell')
      .values(cells.slice(i, i + 5000))
      .execute()
  }
  const sources = count.sources.map((source, ordinal) => ({
    ...key,
    ordinal,
    import_id: source.importId,
    sensitivity,
    row_count: source.rows,
  }))
  if (sources.length > 0) await db.insertInto('statistics.figure_source').values(sources).execute()
  return key.figure_id
}
