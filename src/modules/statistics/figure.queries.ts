import { type CountUnit, NotFound, type Tx, tables } from '../../kernel/index.ts'
import type { Figure } from './figure.ts'
import type { FigureTable, StatisticsTables } from './tables.ts'

/** A figure with its cells and sources. Throws NotFound where there is none, or none for this reader. */
export async function readFigure(tx: Tx, figureId: string): Promise<Figure> {
  const db = tables<StatisticsTables>(tx)
  const row = await db
    .selectFrom('statistics.figure')
    .selectAll()
    .where('force_id', '=', tx.forceId)
    .where('figure_id', '=', figureId)
    .executeTakeFirst()
  if (!row) throw new NotFound('There is no such figure')
  const cells = await db
    .selectFrom('statistics.figure_cell')
    .select(['period_key', 'dimension_values', 'is_total', 'value'])
    .where('force_id', '=', tx.forceId)
    .where('figure_id', '=', figureId)
    .orderBy('ordinal')
    .execute()
  const sources = await db
    .selectFrom('statistics.figure_source')
    .select(['import_id', 'row_count'])
    .where('force_id', '=', tx.forceId)
    .where('figure_id', '=', figureId)
    .orderBy('ordinal')
    .execute()
  return {
    ...asFigure(row),
    cells: cells.map((c) => ({
      periodKey: c.period_key,
      values: c.dimension_values,
      isTotal: c.is_total,
      value: c.value,
    })),
    sources: sources.map((s) => ({ importId: s.import_id, rows: s.row_count })),
  }
}

const asFigure = (row: FigureTable): Omit<Figure, 'cells' | 'sources'> => ({
  figureId: row.figure_id,
  measureId: row.measure_id,
  measureVersion: row.measure_version,
  name: row.measure_name,
  definition: row.definition,
  unit: row.unit as CountUnit,
  sensitivity: row.sensitivity,
  held: row.held,
  from: row.from_date,
  to: row.to_date,
  asAt: row.as_at,
  by: row.by_period,
  dimensions: row.dimensions,
  filters: row.filters,
  knownAt: row.known_at,
  factsHeld: row.held_from === null || row.held_to === null ? null : { from: row.held_from, to: row.held_to },
  statement: row.statement,
  parameters: row.statement_parameters,
  rowCount: row.row_count,
  softwareVersion: row.software_version,
  frozenBy: row.frozen_by_name,
  frozenAt: row.frozen_at,
})
