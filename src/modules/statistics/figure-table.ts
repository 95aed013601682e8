import type { Dimension, Measure, Period } from '../../kernel/index.ts'
import { type Figure, figurePeriods } from './figure.ts'
import { layOutRows } from './shape/row-layout.ts'

/** A figure laid out for reading: a row for each combination of dimension values, a column for each period. */
export interface FigureTable {
  readonly rowHeadings: readonly string[]
  readonly periods: readonly Period[]
  readonly rows: readonly FigureRow[]
  /** Counted, not added up: somebody may stand in two rows. Null where there is nothing to break down. */
  readonly totals: readonly number[] | null
}

export interface FigureRow {
  /** The dimensions' values, as stored and as read. */
  readonly values: readonly string[]
  readonly labels: readonly string[]
  readonly numbers: readonly number[]
}

const labelOf = (dimension: Dimension, value: string): string =>
  dimension.values?.find((v) => v.value === value)?.label ?? value

/** The values of some dimensions as they are read. */
export const labelsOf = (
  measure: Pick<Measure, 'dimensions'>,
  dimensions: readonly string[],
  values: readonly string[],
): string[] =>
  values.map((value, i) => {
    const dimension = measure.dimensions.find((d) => d.id === dimensions[i])
    return dimension ? labelOf(dimension, value) : value
  })

/** Lays out a figure. Nought is written where nothing was counted. */
export function figureTable(
  figure: Pick<Figure, 'asAt' | 'by' | 'from' | 'to' | 'cells' | 'dimensions' | 'filters'>,
  measure: Pick<Measure, 'dimensions'>,
): FigureTable {
  const periods = figurePeriods(figure)
  const { dimensions, rows, counted, total } = layOutRows(figure, measure)
  return {
    rowHeadings: dimensions.map((d) => d.name),
    periods,
    rows: rows.map((values) => ({
      values,
      labels: values.map((value, i) => labelOf(dimensions[i] ?? { id: '', name: '' }, value)),
      numbers: periods.map((period) => counted(period.key, values) ?? 0),
    })),
    totals: dimensions.length === 0 ? null : periods.map((period) => total(period.key) ?? 0),
  }
}
