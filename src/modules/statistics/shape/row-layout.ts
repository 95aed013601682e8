import type { Dimension, Measure } from '../../../kernel/index.ts'
import type { Figure } from '../figure.ts'

/** What a figure counted, by the places in which it is to be read. */
export interface RowLayout {
  readonly dimensions: readonly Dimension[]
  /** The values of each row, in the order to be read. */
  readonly rows: readonly (readonly string[])[]
  /** What was counted in a cell; undefined where nothing was. */
  counted(periodKey: string, values: readonly string[]): number | undefined
  /** What was counted of a whole period, each once; undefined where nothing was. */
  total(periodKey: string): number | undefined
}

const keyOf = (period: string, values: readonly string[]): string => JSON.stringify([period, ...values])

/**
 * Puts a figure's cells in rows. One dimension shows every value that was asked for, whether anything was counted or
 * not; several show the combinations that occur.
 */
export function layOutRows(
  figure: Pick<Figure, 'cells' | 'dimensions' | 'filters'>,
  measure: Pick<Measure, 'dimensions'>,
): RowLayout {
  const dimensions = figure.dimensions.map((id) => measure.dimensions.find((d) => d.id === id) ?? { id, name: id })
  const cells = figure.cells.filter((cell) => !cell.isTotal)
  const numbers = new Map(cells.map((cell) => [keyOf(cell.periodKey, cell.values), cell.value]))
  const totals = new Map(figure.cells.filter((cell) => cell.isTotal).map((cell) => [cell.periodKey, cell.value]))
  const found = (i: number) => [...new Set(cells.map((cell) => cell.values[i] ?? ''))]
  const perDimension = dimensions.map((d, i) => orderedValues(d, found(i), figure.filters[d.id] ?? []))
  return {
    dimensions,
    rows: rowsOf(cells, perDimension),
    counted: (period, values) => numbers.get(keyOf(period, values)),
    total: (period) => totals.get(period),
  }
}

function rowsOf(cells: Figure['cells'], perDimension: readonly (readonly string[])[]): (readonly string[])[] {
  const [first] = perDimension
  if (first === undefined) return [[]]
  return perDimension.length === 1 ? first.map((value) => [value]) : combinationsFound(cells, perDimension)
}

/** Values in the dimension's own order: those found, and those asked for by name even if nothing was found. */
function orderedValues(dimension: Dimension, found: readonly string[], asked: readonly string[]): string[] {
  const wanted = new Set([...found, ...asked])
  const declared = (dimension.values ?? []).map((v) => v.value).filter((value) => wanted.has(value))
  const others = [...wanted].filter((value) => !declared.includes(value)).sort((a, b) => a.localeCompare(b, 'en-GB'))
  return [...declared, ...others]
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
