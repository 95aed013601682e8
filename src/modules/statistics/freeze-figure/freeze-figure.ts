import { type Measure, newId, settledMoment, softwareVersion, type Tx, tables } from '../../../kernel/index.ts'
import { type Count, countMeasure } from '../count-measure.queries.ts'
import { factsHeldExactly } from '../facts-held/facts-held.queries.ts'
import type { FactsHeld } from '../facts-held/held-days.ts'
import { readFigure } from '../figure.queries.ts'
import type { Figure } from '../figure.ts'
import { type MeasureRun, type MeasureRunRequest, measureRun } from '../measure-run.ts'
import type { StatisticsTables } from '../tables.ts'

/** A request for a figure. `knownAt` is a moment that is settled; without it the record is read as known now. */
export type FreezeRequest = Omit<MeasureRunRequest, 'knownAt'> & { readonly knownAt?: Date }

/**
 * Runs a measure and keeps what it came to for good, as known at the last moment that nothing can be written about any
 * more. What it keeps of the days held is the same whoever freezes it. Throws what `measureRun` throws.
 */
export async function freezeFigure(tx: Tx, measure: Measure, request: FreezeRequest): Promise<Figure> {
  const run = measureRun(measure, { ...request, knownAt: request.knownAt ?? (await settledMoment(tx)) })
  const figureId = newId()
  const count = await countMeasure(tx, run)
  await insertFigure(tx, figureId, run, count, await factsHeldExactly(tx, measure, run.knownAt))
  return readFigure(tx, figureId)
}

async function insertFigure(tx: Tx, figureId: string, run: MeasureRun, count: Count, held: FactsHeld): Promise<void> {
  const db = tables<StatisticsTables>(tx)
  const { measure } = run
  const sensitivity = measure.sensitivity
  const key = { force_id: tx.forceId, figure_id: figureId }
  await db
    .insertInto('statistics.figure')
    .values({
      ...key,
      measure_id: measure.id,
      measure_version: measure.version,
      measure_name: measure.name,
      definition: measure.definition,
      unit: measure.unit,
      sensitivity,
      held: measure.held,
      from_date: run.from,
      to_date: run.to,
      as_at: measure.periodType === 'as-at',
      by_period: run.by,
      dimensions: run.dimensions,
      filters: JSON.stringify(run.filters) as never,
      known_at: run.knownAt,
      held_from: held.from,
      held_to: held.to,
      counted_to: run.countedTo,
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
}
