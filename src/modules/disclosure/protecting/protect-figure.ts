import { allCells, type Derived, type FigureShape, type ShapeCell, workOutAgain } from '../../statistics/index.ts'
import type { Protection } from '../answering/answer.ts'
import { protectSmallNumbers, smallNumber } from './protect-small-numbers.ts'

/** What is not a number tells of nobody: it is reckoned with as nought, and stays what it is. */
const reckoned = (cell: ShapeCell): number => (cell.kind === 'value' ? cell.value : 0)

const masked = (cells: readonly ShapeCell[], given: readonly (number | null)[]): ShapeCell[] =>
  cells.map((cell, i) => (cell.kind === 'value' && given[i] === null ? { kind: 'withheld' } : cell))

/**
 * What of a figure is proposed to be given (`protectSmallNumbers`); null where nothing has to be withheld. Of what was
 * worked out the counts behind it are protected, and it is worked out again from those that are given.
 */
export function protectFigure(figure: FigureShape): Protection | null {
  const { derived } = figure
  const given =
    derived === null || derived.parts.length === 0
      ? protectCounts(figure)
      : workOutAgain(figure, protectParts(figure, derived))
  const withheld = withheldIn(given)
  return withheld === 0 ? null : { withheld, figure: given }
}

const withheldIn = (figure: FigureShape): number =>
  [figure, ...(figure.derived?.parts ?? [])].flatMap(allCells).filter(({ kind }) => kind === 'withheld').length

function protectCounts(figure: FigureShape): FigureShape {
  const proposed = protectSmallNumbers({
    rows: figure.rows.map(({ cells }) => cells.map(reckoned)),
    totals: figure.totals?.map(reckoned) ?? null,
  })
  return {
    ...figure,
    rows: figure.rows.map((row, i) => ({ ...row, cells: masked(row.cells, proposed.rows[i] ?? []) })),
    totals: figure.totals && masked(figure.totals, proposed.totals ?? []),
  }
}

/** The counts behind a statistic, each protected by itself; of a share, what is left of the whole as well. */
function protectParts(figure: FigureShape, { statistic, parts, of }: Derived): readonly FigureShape[] {
  const [part, whole] = parts.map(protectCounts)
  if (statistic.kind !== 'share' || !part || !whole) return parts.map(protectCounts)
  const shares = [...figure.rows.map(({ cells }) => cells), ...(figure.totals ? [figure.totals] : [])]
  const few = part.periods.map((_, i) => shares.some((cells) => leavesFew(cells[i])))
  // The whole of the same measure can be the total of the part: given beside it, it would tell the total all the same.
  const isSame = of[0]?.measureId === of[1]?.measureId
  const lost = part.periods.map((_, i) => isSame && part.totals?.[i]?.kind === 'withheld')
  return [without(part, few), without(whole, lost)]
}

/** Whether so few of the whole are left that their number is small. */
const leavesFew = (cell: ShapeCell | undefined): boolean => {
  if (cell?.kind !== 'value' || !cell.from) return false
  const left = cell.from[1] - cell.from[0]
  return left > 0 && left < smallNumber
}

/** All numbers of some periods withheld. */
function without(figure: FigureShape, periods: readonly boolean[]): FigureShape {
  const cells = (row: readonly ShapeCell[]): ShapeCell[] =>
    row.map((cell, i) => (cell.kind === 'value' && periods[i] ? { kind: 'withheld' } : cell))
  return {
    ...figure,
    rows: figure.rows.map((row) => ({ ...row, cells: cells(row.cells) })),
    totals: figure.totals && cells(figure.totals),
  }
}
