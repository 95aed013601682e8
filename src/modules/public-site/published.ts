import type { LogEntry } from '../disclosure/index.ts'

/** A table of a disclosure, numbered through the whole of it, with what it answered. */
export interface PublishedTable {
  /** From 1. */
  readonly number: number
  readonly reference: string
  readonly question: string
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | boolean | null)[])[]
}

/** The tables of a disclosure in the order of its questions; each is also a data file. */
export function tablesOf({ reference, questions }: LogEntry): PublishedTable[] {
  const all = questions.flatMap((question) =>
    question.answers.flatMap(({ table }) => (table ? [{ question: question.number, table }] : [])),
  )
  return all.map(({ question, table }, index) => ({ ...table, number: index + 1, reference, question }))
}

/** Whether a table holds figures: at least one column, after the first, of numbers. */
export const holdsFigures = ({ rows }: Pick<PublishedTable, 'rows'>): boolean =>
  rows.some((row) => row.slice(1).some((cell) => typeof cell === 'number'))

/** Where a table's file stands. Its own name tells nothing of what the site is about. */
export const tableHref = ({ reference, number }: PublishedTable): string =>
  `/disclosure-log/${encodeURIComponent(reference)}/tables/${number}/table.csv`

/** A cell as people read it. */
export const writtenCell = (cell: string | number | boolean | null): string | number | null =>
  typeof cell === 'boolean' ? (cell ? 'Yes' : 'No') : cell
