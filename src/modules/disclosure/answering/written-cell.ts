import type { AnswerTable } from './answer.ts'

/** A cell of an answer's table as people read it. */
export const writtenCell = (cell: AnswerTable['rows'][number][number]): string | number | null =>
  typeof cell === 'boolean' ? (cell ? 'Yes' : 'No') : cell
