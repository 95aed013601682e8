import { allCells, type FigureShape } from '../../statistics/index.ts'

/** Nought of something that is recorded is an answer; where the record has facts of none of the days it is not held. */
export const isHeld = (figure: FigureShape): boolean =>
  allCells(figure).some(({ kind }) => kind === 'value' || kind === 'withheld' || kind === 'not-possible')
