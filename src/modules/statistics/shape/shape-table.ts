import { formatter, type Language } from '../../../web/index.ts'
import { captionOf } from './caption.ts'
import type { FigureShape, ShapeCell } from './figure-shape.ts'
import { namesOf } from './names.ts'

/** A figure as a table in a language: words where there is no number. */
export interface ShapeTable {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** Lays a shape out: a row for each combination of values, a column for each period, and the total last. */
export function shapeTable(shape: FigureShape, language: Language): ShapeTable {
  const { words, period, cell } = formatter(language)
  const names = namesOf(shape, language)
  const numbers = (cells: readonly ShapeCell[]) =>
    cells.map((each) => (each.kind === 'value' && shape.unit !== 'pounds' ? each.value : cell(each, shape.unit)))
  const headings = shape.dimensions.length > 0 ? shape.dimensions.map(names.dimension) : [words.table.counted]
  const labels = (values: readonly string[]) =>
    values.length > 0 ? values.map((value, i) => names.value(shape.dimensions[i] ?? '', value)) : [names.measure]
  const rows = shape.rows.map(({ values, cells }) => [...labels(values), ...numbers(cells)])
  const total = shape.totals ? [[words.table.total, ...headings.slice(1).map(() => ''), ...numbers(shape.totals)]] : []
  return {
    caption: captionOf(shape, language),
    columns: [...headings, ...shape.periods.map(period)],
    rows: [...rows, ...total],
  }
}
