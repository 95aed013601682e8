import Papa from 'papaparse'
import type { Importer } from './importer.ts'

/** A CSV file of the importer's headings and one example row, for a force to fill in. Lines end as RFC 4180 says. */
export const template = (importer: Importer): string =>
  `${Papa.unparse([importer.columns.map(({ heading }) => heading), importer.columns.map(({ example }) => example)])}\r\n`

export interface ColumnDescription {
  readonly heading: string
  readonly otherHeadings: readonly string[]
  /** `Required`, `Can be empty` or `Can be left out`. */
  readonly needed: string
  readonly takes: string
  readonly help: string
  readonly example: string
}

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
