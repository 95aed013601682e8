import Papa from 'papaparse'
import type { Importer } from './importer.ts'

/** A CSV file of the importer's headings and one example row, for a force to fill in. Lines end as RFC 4180 says. */
export const template = (importer: Importer): string =>
  `${Papa.unparse([importer.columns.map(({ heading }) => heading), importer.columns.map(({ example }) => example)])}\r\n`

export interface ColumnDescription {
  readonly heading: string
  readonly otherHeadings: readonly string[]
  /** `Required`, `Can be empty` or `Can be left out` (see `whatLeavingOutMeans`). */
  readonly needed: string
  readonly takes: string
  readonly help: string
  readonly example: string
}

/** What a column that is left out means, and what an empty cell does. */
export const whatLeavingOutMeans =
  'Leaving out a column that can be left out changes nothing: what the record knows of it stays as it is. A column that is there with an empty cell says that there is nothing, and clears it.'

/** The columns of a file in words, for the page and the command's help. */
export const describeColumns = (importer: Importer): ColumnDescription[] =>
  importer.columns.map((column) => ({
    heading: column.heading,
    otherHeadings: column.aliases ?? [],
    needed: column.required ? 'Required' : column.optionalColumn ? 'Can be left out' : 'Can be empty',
    takes: column.type.takes,
    help: column.help,
    example: column.example,
  }))
