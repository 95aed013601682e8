import type { Dimension, Measure, Period } from '../../kernel/index.ts'
import { type Figure, figurePeriods } from './figure.ts'

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

/** Values in the dimension's own order: those found, and those asked for by name even if nothing was found. */
function orderedValues(dimension: Dimension, found: readonly string[], asked: readonly string[]): string[] {
  const wanted = new Set([...found, ...asked])
  const declared = (dimension.values ?? []).map((v) => v.value).filter((value) => wanted.has(value))
  const others = [...wanted].filter((value) => !declared.includes(value)).sort((a, b) => a.localeCompare(b, 'en-GB'))
  return [...declared, ...others]
}

const keyOf = (period: string, values: readonly string[]): string => JSON.stringify([period, ...values])

/** Lays out a figure. Nought is written where nothing was counted. */
export function figureTable(
  figure: Pick<Figure, 'asAt' | 'by' | 'from' | 'to' | 'cells' | 'dimensions' | 'filters'>,
  measure: Pick<Measure, 'dimensions'>,
): FigureTable {
  const periods = figurePeriods(figure)
  const dimensions = figure.dimensions.map((id) => measure.dimensions.find((d) => d.id === id) ?? { id, name: id })
  const cells = figure.cells.filter((cell) => !cell.isTotal)
  const numbers = new Map(cells.map((cell) => [keyOf(cell.periodKey, cell.values), cell.value]))
  const row = (values: readonly string[]): FigureRow => ({
    values,
    labels: values.map((value, i) => labelOf(dimensions[i] ?? { id: '', name: '' }, value)),
    numbers: periods.map((period) => numbers.get(keyOf(period.key, values)) ?? 0),
  })
  const first = dimensions[0]
  if (!first) return { rowHeadings: [], periods, rows: [row([])], totals: null }

  const found = (i: number) => [...new Set(cells.map((cell) => cell.values[i] ?? ''))]
  const perDimension = dimensions.map((d, i) => orderedValues(d, found(i), figure.filters[d.id] ?? []))
  // One dimension shows every value asked for, with its noughts; several show the combinations that occur.
  const combinations: readonly (readonly string[])[] =
    dimensions.length === 1 ? (perDimension[0] ?? []).map((value) => [value]) : combinationsFound(cells, perDimension)
  const totals = new Map(figure.cells.filter((cell) => cell.isTotal).map((cell) => [cell.periodKey, cell.value]))
  return {
    rowHeadings: dimensions.map((d) => d.name),
    periods,
    rows: combinations.map(row),
    totals: periods.map((period) => totals.get(period.key) ?? 0),
  }
}

/** Each combination of values that occurs, once, in the order of the dimensions and of the values in each. */
function combinationsFound(cells: Figure['cells'], ordered: readonly (readonly string[])[]): (readonly string[])[] {
  const places = ordered.map((values) => new Map(values.map((value, place) => [value, place])))
  const found = new Map(cells.map(({ values }) => [JSON.stringify(values), values]))
  const compare = (a: readonly string[], b: readonly string[]): number => {
    for (const [i, place] of places.entries()) {
      const difference = (place.get(a[i] ?? '') ?? 0) - (place.get(b[i] ?? '') ?? 0)
      if (difference !== 0) return difference
    }
    return 0
  }
  return [...found.values()].sort(compare)
}
