/** The column types a staging table may have. */
export type SqlType = 'text' | 'date' | 'integer' | 'numeric' | 'boolean' | 'text[]' | 'timestamptz'

/** What a cell turned out to hold: a value as PostgreSQL reads it, or what is wrong, in the user's words. */
export type Reading = { readonly value: string } | { readonly problem: string }

/** How a person is asked for what a cell holds. `several`: any number of the choices, or words where there are none. */
export type AskedAs =
  | { readonly as: 'words'; readonly most: number }
  | { readonly as: 'code' | 'number' | 'date' | 'moment' | 'yes-no' }
  | { readonly as: 'choice'; readonly choices: readonly Choice[] }
  | { readonly as: 'several'; readonly choices: readonly Choice[] | null; readonly separator: string }

/** A value as the record keeps it, and as people read it. */
export interface Choice {
  readonly value: string
  readonly text: string
}

/**
 * How one column is read. `read` gets the cell's text with the space around it already gone, and never the empty
 * string: it runs once a cell over millions of rows, so it has to be a plain, cheap function.
 */
export interface CellType {
  readonly sqlType: SqlType
  /** What may stand in the cell, for the description of the file: `a date, such as 01/10/2021`. */
  readonly takes: string
  readonly asked: AskedAs
  read(text: string): Reading
}
