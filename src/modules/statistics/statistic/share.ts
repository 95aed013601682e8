import type { FigureShape, ShapeCell, ShapeRow } from '../shape/figure-shape.ts'
import { cellOf } from '../shape/held-periods.ts'
import { bothHeld, bothPeriods, missingOf } from './of-two.ts'

/**
 * A part as per cent of its whole, to one decimal. Each row is held against the whole's row of the same values, as far as
 * the whole is broken down; a row of the whole in which nothing is counted has its nought.
 */
export function share(part: FigureShape, whole: FigureShape): FigureShape {
  const at = whole.dimensions.map((id) => part.dimensions.indexOf(id))
  const keyOf = (values: readonly string[]) => JSON.stringify(values)
  const wholes = new Map(whole.rows.map(({ values, cells }) => [keyOf(values), cells]))
  const all = whole.totals ?? (whole.dimensions.length === 0 ? whole.rows[0]?.cells : undefined) ?? []
  const nothing = (of: FigureShape) => of.periods.map((period) => cellOf(period, undefined, of.factsHeld))
  const wholeOf = (values: readonly string[]) =>
    wholes.get(keyOf(at.map((place) => values[place] ?? ''))) ?? (at.length === 0 ? all : nothing(whole))
  const cells = (these: readonly ShapeCell[], those: readonly ShapeCell[]) =>
    part.periods.map((_, i) => shareCell(these[i] ?? absent, those[i] ?? absent))
  return {
    ...part,
    unit: 'per cent',
    periods: bothPeriods(part.periods, whole.periods),
    factsHeld: bothHeld(part.factsHeld, whole.factsHeld),
    rows: rowsOf(part, whole, nothing(part)).map((row) => ({ ...row, cells: cells(row.cells, wholeOf(row.values)) })),
    totals: part.totals && cells(part.totals, all),
  }
}

const absent: ShapeCell = { kind: 'not-held' }

/** Those of the part, and those of the whole of whom none is in the part, in the order of the whole. */
function rowsOf(part: FigureShape, whole: FigureShape, nothing: readonly ShapeCell[]): readonly ShapeRow[] {
  if (part.dimensions.length === 0 || whole.dimensions.length < part.dimensions.length) return part.rows
  const own = new Map(part.rows.map((row) => [JSON.stringify(row.values), row]))
  const inWhole = new Set(whole.rows.map(({ values }) => JSON.stringify(values)))
  return [
    ...whole.rows.map(({ values }) => own.get(JSON.stringify(values)) ?? { values, cells: nothing }),
    ...part.rows.filter(({ values }) => !inWhole.has(JSON.stringify(values))),
  ]
}

function shareCell(part: ShapeCell, whole: ShapeCell): ShapeCell {
  if (part.kind !== 'value' || whole.kind !== 'value') return missingOf(part, whole)
  // A share of nothing is none, and what is no part of its whole has no share of it.
  if (whole.value <= 0 || part.value < 0 || part.value > whole.value) return { kind: 'not-possible' }
  return { kind: 'value', value: Math.round((1000 * part.value) / whole.value) / 10, from: [part.value, whole.value] }
}
