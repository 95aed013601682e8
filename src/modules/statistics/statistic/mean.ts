import type { FigureShape, ShapeCell, ShapePeriod } from '../shape/figure-shape.ts'
import { missingOf } from './of-two.ts'

/** What a mean is made of: the whole periods of which all is held; and those that are left out and said. */
export interface MeanPeriods {
  readonly over: readonly ShapePeriod[]
  readonly leftOut: readonly ShapePeriod[]
}

export const meanPeriods = ({ periods }: FigureShape): MeanPeriods => ({
  over: periods.filter(({ whole }) => whole),
  leftOut: periods.filter(({ whole }) => !whole),
})

/** The mean of the numbers of whole periods, to one decimal: one number for each row. Withheld where one of them is. */
export function mean(counts: FigureShape): FigureShape {
  const { over } = meanPeriods(counts)
  const [first, last] = [over[0], over.at(-1)]
  const asked = first && last ? { from: first.asked.from, to: last.asked.to } : counts.asked
  const cell = (cells: readonly ShapeCell[]): ShapeCell[] => {
    const of = over.map((period) => cells[counts.periods.indexOf(period)] ?? { kind: 'not-held' as const })
    return [of.length === 0 ? noPeriod(counts, cells) : meanCell(of)]
  }
  return {
    ...counts,
    by: 'whole',
    asked,
    periods: [{ key: 'whole', kind: 'whole', asked, held: first ? asked : null, whole: first !== undefined }],
    rows: counts.rows.map((row) => ({ ...row, cells: cell(row.cells) })),
    totals: counts.totals && cell(counts.totals),
  }
}

/** Where no period is whole: not held where nothing is, else not possible. */
const noPeriod = ({ periods }: FigureShape, cells: readonly ShapeCell[]): ShapeCell =>
  periods.every(({ held }) => held === null) ? missingOf(...cells) : { kind: 'not-possible' }

function meanCell(cells: readonly ShapeCell[]): ShapeCell {
  const values = cells.flatMap((cell) => (cell.kind === 'value' ? [cell.value] : []))
  if (values.length < cells.length) return missingOf(...cells)
  const sum = values.reduce((all, value) => all + value, 0)
  return { kind: 'value', value: Math.round((10 * sum) / values.length) / 10, from: [sum, values.length] }
}
