import type { FigureShape, ShapeCell } from '../../statistics/index.ts'
import type { Protection } from '../answering/answer.ts'
import { protectSmallNumbers } from './protect-small-numbers.ts'

/** What is not a number tells of nobody: it is reckoned with as nought, and stays what it is. */
const reckoned = (cell: ShapeCell): number => (cell.kind === 'value' ? cell.value : 0)

const masked = (cells: readonly ShapeCell[], given: readonly (number | null)[]): ShapeCell[] =>
  cells.map((cell, i) => (cell.kind === 'value' && given[i] === null ? { kind: 'withheld' } : cell))

/** What of a figure is proposed to be given (`protectSmallNumbers`); null where nothing has to be withheld. */
export function protectFigure(figure: FigureShape): Protection | null {
  const proposed = protectSmallNumbers({
    rows: figure.rows.map(({ cells }) => cells.map(reckoned)),
    totals: figure.totals?.map(reckoned) ?? null,
  })
  if (proposed.withheld === 0) return null
  return {
    withheld: proposed.withheld,
    figure: {
      ...figure,
      rows: figure.rows.map((row, i) => ({ ...row, cells: masked(row.cells, proposed.rows[i] ?? []) })),
      totals: figure.totals && masked(figure.totals, proposed.totals ?? []),
    },
  }
}
