import type { FigureShape } from '../../statistics/index.ts'

/** Nought of something that is recorded is an answer; where the record has facts of none of the days it is not held. */
export const isHeld = ({ rows, totals }: FigureShape): boolean =>
  [...rows.flatMap(({ cells }) => cells), ...(totals ?? [])].some(({ kind }) => kind === 'value' || kind === 'withheld')
