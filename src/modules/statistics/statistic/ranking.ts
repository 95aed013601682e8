import { notRecorded } from '../not-recorded.ts'
import type { FigureShape, ShapeCell, ShapeRow } from '../shape/figure-shape.ts'
import { missingOf } from './of-two.ts'

interface Order {
  readonly order: 'highest' | 'lowest'
  readonly most: number
}

/** The highest or lowest by number, with all that are equal to the last of them, in the order in which they stood. */
function first<T>(these: readonly (T & { readonly value: number })[], { order, most }: Order): T[] {
  const sorted = these.toSorted((a, b) => (order === 'highest' ? b.value - a.value : a.value - b.value))
  const last = sorted[Math.min(most, sorted.length) - 1]?.value
  return sorted.filter(({ value }) => last !== undefined && (order === 'highest' ? value >= last : value <= last))
}

/**
 * The first of a ranking. With a breakdown its values are ranked, in one period; without one the periods are. What is
 * withheld has no place in it, nor has nought among the highest, nor what is not recorded.
 */
export const ranking = (counts: FigureShape, order: Order): FigureShape =>
  counts.dimensions.length > 0 ? rankedRows(counts, order) : rankedPeriods(counts, order)

const isRanked = (cell: ShapeCell | undefined, { order }: Order): cell is Extract<ShapeCell, { kind: 'value' }> =>
  cell?.kind === 'value' && (order === 'lowest' || cell.value > 0)

function rankedRows(counts: FigureShape, order: Order): FigureShape {
  const rows = counts.rows.flatMap((row): (ShapeRow & { value: number })[] => {
    const [cell] = row.cells
    return isRanked(cell, order) && !row.values.includes(notRecorded) ? [{ ...row, value: cell.value }] : []
  })
  const ranked = first<ShapeRow>(rows, order).map(({ values, cells }) => ({ values, cells }))
  // Of nothing that is held there is nothing to rank, which has to be said somewhere.
  const none = ranked.length > 0 ? null : [missingOf(...(counts.totals ?? []))]
  return { ...counts, rows: ranked, totals: none }
}

function rankedPeriods(counts: FigureShape, order: Order): FigureShape {
  const cells = counts.rows[0]?.cells ?? []
  const places = counts.periods.flatMap((period, i) => {
    const cell = cells[i]
    return isRanked(cell, order) ? [{ period, cell, value: cell.value }] : []
  })
  const ranked = first<{ period: FigureShape['periods'][number]; cell: ShapeCell }>(places, order)
  if (ranked.length === 0) {
    const none = cells.map((cell): ShapeCell => (cell.kind === 'value' ? { kind: 'not-possible' } : cell))
    return { ...counts, rows: counts.rows.map((row) => ({ ...row, cells: none })) }
  }
  return {
    ...counts,
    periods: ranked.map(({ period }) => period),
    rows: counts.rows.map((row) => ({ ...row, cells: ranked.map(({ cell }) => cell) })),
  }
}

/** Whether numbers are withheld that could stand among those given. */
export const isUnplaced = (counts: FigureShape): boolean =>
  counts.rows.some(({ cells }) => cells.some(({ kind }) => kind === 'withheld'))
