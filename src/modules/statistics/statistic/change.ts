import type { FigureShape, ShapeCell, ShapePeriod } from '../shape/figure-shape.ts'
import { missingOf } from './of-two.ts'

/**
 * Each period against the one before it, as the difference or in per cent. Only whole periods are compared: a part is
 * not like the whole before it.
 */
export function change(counts: FigureShape, as: 'number' | 'per-cent'): FigureShape {
  const { periods } = counts
  const cells = (row: readonly ShapeCell[]): ShapeCell[] =>
    periods.slice(1).map((later, i) => changeCell(as, [later, row[i + 1]], [periods[i], row[i]]))
  return {
    ...counts,
    unit: as === 'number' ? counts.unit : 'per cent',
    periods: periods.slice(1),
    rows: counts.rows.map((row) => ({ ...row, cells: cells(row.cells) })),
    totals: counts.totals && cells(counts.totals),
  }
}

type Place = readonly [period: ShapePeriod | undefined, cell: ShapeCell | undefined]

function changeCell(
  as: 'number' | 'per-cent',
  [laterPeriod, later]: Place,
  [earlierPeriod, earlier]: Place,
): ShapeCell {
  if (later?.kind !== 'value' || earlier?.kind !== 'value')
    return missingOf(...[later, earlier].filter((c) => c !== undefined))
  if (!laterPeriod?.whole || !earlierPeriod?.whole) return { kind: 'not-possible' }
  const difference = later.value - earlier.value
  const from = [later.value, earlier.value] as const
  if (as === 'number') return { kind: 'value', value: Math.round(100 * difference) / 100, from }
  // There is no per cent of nought.
  if (earlier.value === 0) return { kind: 'not-possible' }
  return { kind: 'value', value: Math.round((1000 * difference) / earlier.value) / 10, from }
}
