import { type CountUnit, NotFound, type Tx, tables } from '../../kernel/index.ts'
import type { FactsHeld } from './facts-held/held-days.ts'
import type { Figure } from './figure.ts'
import type { FigureTable, StatisticsTables } from './tables.ts'

/** A figure with its cells and sources. Throws NotFound where there is none, or none for this reader. */
export async function readFigure(tx: Tx, figureId: string): Promise<Figure> {
  const figure = (await readFigures(tx, [figureId])).get(figureId)
  if (!figure) throw new NotFound('There is no such figure')
  return figure
}

/**
 * Figures by their ids, those of them that there are for this reader: three queries, however many they are, and three
 * more where some were worked out from others. One of whose parts a reader has not all is not among them.
 */
export async function readFigures(tx: Tx, figureIds: readonly string[]): Promise<ReadonlyMap<string, Figure>> {
  if (figureIds.length === 0) return new Map()
  const db = tables<StatisticsTables>(tx)
  const rows = await db
    .selectFrom('statistics.figure')
    .selectAll()
    .where('force_id', '=', tx.forceId)
    .where('figure_id', 'in', figureIds)
    .execute()
  const cells = await db
    .selectFrom('statistics.figure_cell')
    .select(['figure_id', 'period_key', 'dimension_values', 'is_total', 'value'])
    .where('force_id', '=', tx.forceId)
    .where('figure_id', 'in', figureIds)
    .orderBy('figure_id')
    .orderBy('ordinal')
    .execute()
  const sources = await db
    .selectFrom('statistics.figure_source')
    .select(['figure_id', 'import_id', 'row_count'])
    .where('force_id', '=', tx.forceId)
    .where('figure_id', 'in', figureIds)
    .orderBy('figure_id')
    .orderBy('ordinal')
    .execute()
  const partIds = rows.flatMap(({ worked_out_from }) => worked_out_from)
  const parts = await readFigures(tx, [...new Set(partIds)])
  const cellsOf = Map.groupBy(cells, (cell) => cell.figure_id)
  const sourcesOf = Map.groupBy(sources, (source) => source.figure_id)
  const whole = rows.filter(({ worked_out_from }) => worked_out_from.every((id) => parts.has(id)))
  return new Map(
    whole.map((row) => [
      row.figure_id,
      {
        ...asFigure(row),
        parts: row.worked_out_from.flatMap((id) => parts.get(id) ?? []),
        cells: (cellsOf.get(row.figure_id) ?? []).map((cell) => ({
          periodKey: cell.period_key,
          values: cell.dimension_values,
          isTotal: cell.is_total,
          value: cell.value,
        })),
        sources: (sourcesOf.get(row.figure_id) ?? []).map(({ import_id, row_count }) => ({
          importId: import_id,
          rows: row_count,
        })),
      },
    ]),
  )
}

/**
 * What a figure kept of the days held. One of an earlier version left out that nothing was known to be held, and of
 * restricted facts it kept what its freezer could be told and no more: these are asked of the measure again.
 */
const heldWhenFrozen = ({ counted_to, sensitivity, held_from: from, held_to: to }: FigureTable): FactsHeld | null => {
  const isKept = counted_to !== null || (sensitivity === 'open' && from !== null && to !== null)
  return isKept ? { from, to } : null
}

const asFigure = (row: FigureTable): Omit<Figure, 'cells' | 'sources' | 'parts'> => ({
  figureId: row.figure_id,
  measureId: row.measure_id,
  measureVersion: row.measure_version,
  name: row.measure_name,
  definition: row.definition,
  unit: row.unit as CountUnit | 'per cent',
  sensitivity: row.sensitivity,
  held: row.held,
  from: row.from_date,
  to: row.to_date,
  asAt: row.as_at,
  by: row.by_period,
  dimensions: row.dimensions,
  filters: row.filters,
  knownAt: row.known_at,
  factsHeld: heldWhenFrozen(row),
  countedTo: row.counted_to,
  statistic: row.statistic,
  statement: row.statement,
  parameters: row.statement_parameters,
  rowCount: row.row_count,
  softwareVersion: row.software_version,
  frozenBy: row.frozen_by_name,
  frozenAt: row.frozen_at,
})
