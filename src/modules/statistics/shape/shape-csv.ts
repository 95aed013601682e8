import type { Language } from '../../../web/index.ts'
import type { FigureShape, ShapeCell } from './figure-shape.ts'
import { tableParts } from './table-parts.ts'

/**
 * Headings and rows for CSV, a row for each number: the dimensions, the period with the days of it that are held, the
 * number, and in its place where there is none why; for what is withheld `withheld`, where it is told otherwise. The
 * totals come last.
 */
export function shapeCsv(
  shape: FigureShape,
  language: Language,
  withheld?: string,
): { headings: string[]; rows: (string | number)[][] } {
  const { written, dimensions, periods, named } = tableParts(shape, language)
  const { table, units } = written.words
  const unit = shape.unit === 'per cent' ? '%' : units[shape.unit].heading
  const line = (labels: readonly string[], cells: readonly ShapeCell[]) =>
    shape.periods.map((each, i): (string | number)[] => {
      const { from, to } = each.held ?? each.asked
      const found = cells[i] ?? { kind: 'not-held' }
      return [
        ...labels,
        periods[i] ?? '',
        from,
        to,
        ...(found.kind === 'value' ? [found.value, ''] : ['', written.cell(found, shape.unit, withheld)]),
      ]
    })
  const total = [table.total, ...shape.dimensions.slice(1).map(() => '')]
  return {
    headings: [...dimensions, table.period, table.from, table.to, unit, table.note],
    rows: [
      ...shape.rows.flatMap(({ values, cells }) => line(named(values), cells)),
      ...(shape.totals ? line(total, shape.totals) : []),
    ],
  }
}
