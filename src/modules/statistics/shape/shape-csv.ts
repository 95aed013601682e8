import { formatter, type Language } from '../../../web/index.ts'
import type { FigureShape, ShapeCell } from './figure-shape.ts'
import { namesOf } from './names.ts'

/**
 * Headings and rows for CSV, a row for each number: the dimensions, the period with the days of it that are held, the
 * number, and in its place where there is none why. The totals come last.
 */
export function shapeCsv(shape: FigureShape, language: Language): { headings: string[]; rows: (string | number)[][] } {
  const { words, period, cell, counted: _ } = formatter(language)
  const names = namesOf(shape, language)
  const { table, units } = words
  const unit = shape.unit === 'per cent' ? '%' : units[shape.unit].heading
  const line = (labels: readonly string[], cells: readonly ShapeCell[]) =>
    shape.periods.map((each, i): (string | number)[] => {
      const { from, to } = each.held ?? each.asked
      const found = cells[i] ?? { kind: 'not-held' }
      return [
        ...labels,
        period(each),
        from,
        to,
        ...(found.kind === 'value' ? [found.value, ''] : ['', cell(found, shape.unit)]),
      ]
    })
  const labels = (values: readonly string[]) => values.map((value, i) => names.value(shape.dimensions[i] ?? '', value))
  const total = [table.total, ...shape.dimensions.slice(1).map(() => '')]
  return {
    headings: [...shape.dimensions.map(names.dimension), table.period, table.from, table.to, unit, table.note],
    rows: [
      ...shape.rows.flatMap(({ values, cells }) => line(labels(values), cells)),
      ...(shape.totals ? line(total, shape.totals) : []),
    ],
  }
}
