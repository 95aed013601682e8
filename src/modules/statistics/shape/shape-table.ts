import type { Language } from '../../../web/index.ts'
import type { FigureShape, ShapeCell } from './figure-shape.ts'
import { tableParts } from './table-parts.ts'

/** A figure as a table in a language: words where there is no number. */
export interface ShapeTable {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/**
 * Lays a shape out: a row for each combination of values, a column for each period, and the total last. Money is written
 * as people read it, or for programs as the number it is.
 */
export function shapeTable(
  shape: FigureShape,
  language: Language,
  money: 'written' | 'number' = 'written',
): ShapeTable {
  const { written, caption, headings, periods, labels } = tableParts(shape, language)
  const numbers = (cells: readonly ShapeCell[]) =>
    cells.map((each) =>
      each.kind === 'value' && (shape.unit !== 'pounds' || money === 'number')
        ? each.value
        : written.cell(each, shape.unit),
    )
  const rows = shape.rows.map(({ values, cells }) => [...labels(values), ...numbers(cells)])
  const total = shape.totals
    ? [[written.words.table.total, ...headings.slice(1).map(() => ''), ...numbers(shape.totals)]]
    : []
  return { caption, columns: [...headings, ...periods], rows: [...rows, ...total] }
}
