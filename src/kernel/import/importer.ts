import type { Expression, RawBuilder } from 'kysely'
import type { Permission } from '../permissions.ts'
import type { Tx } from '../tx.ts'
import type { RowSource, Told } from '../versioned-table.ts'
import type { CellType } from './cell.ts'

/** One column of a file that a force may send. */
export interface Column {
  /** The column's name in the staging table: lower case letters, digits and `_`. */
  readonly id: string
  readonly heading: string
  /** Other headings by which the column is found. Case, spaces, `_`, `-` and `.` make no difference. */
  readonly aliases?: readonly string[]
  /** Every row must fill the cell. */
  readonly required: boolean
  /**
   * The file may lack the whole column. What the record holds of it then stays as it is (see `known`), where an empty cell
   * of a column that is there says that there is nothing. A required column can't be left out.
   */
  readonly optionalColumn?: boolean
  /**
   * Of an optional column: it only adds to what the record holds, or names something that is told of besides, so that
   * nothing has to be looked up where it is left out. `apply` leaves alone what it would have told of.
   */
  readonly addsOnly?: boolean
  readonly type: CellType
  readonly help: string
  readonly example: string
}

/** A row of a document that is no table, such as YAML: cells by column id. */
export interface DocumentRow {
  readonly line: number
  /** An optional column that is not among them is left out of this row. */
  readonly cells: Readonly<Record<string, string>>
}

/** A row that a check refuses, and why, in the user's words. */
export interface FailedRow {
  line: number
  says: string
}

/** A rule that needs more than one cell: SQL over the staging table that selects the rows that fail. */
export interface Check {
  /** The id of the column in which the report shows the problem, or null where it is about the whole row. */
  readonly column: string | null
  /** Selects exactly `line` and `says`. A row that does not fail is not selected. */
  sql(context: ImportContext): Expression<FailedRow>
}

/** What checks and `apply` work with. */
export interface ImportContext {
  readonly tx: Tx
  /** The import's identity; of what a form or a statement tells, one of its own. */
  readonly importId: string
  /** Where the rows came from. `line` is the column that tells on which line of the staging table each stands. */
  source(line: Told): RowSource
  /**
   * The staging table, for use in a `sql` template: a column `line` (the line of the file on which the row begins) and
   * one column for each of the importer's columns, named by its id. Empty cells are null; cells of a column that is left
   * out are what is `known`. `left_out` names the columns that the row's file leaves out, null where it has them all.
   */
  readonly stage: RawBuilder<unknown>
}

/** Rows of the staging table by what became of them; together they should make up all rows that were good. */
export interface ApplyCounts {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

/**
 * What the rows of a restricted kind are about. A row about a thing that its sender may not read never goes in: it is
 * set aside, and the report is the same as if there were no such thing.
 */
export interface About {
  /**
   * A SELECT of `line`: the rows about things that the transaction sees. It is asked with the sender's eyes, and then
   * with the record's own.
   */
  seen(context: ImportContext): RawBuilder<unknown>
  /**
   * A SELECT of `line` and `recorded_at`: when the record was told what it holds now of the rows' facts. It is asked,
   * with the record's own eyes, of rows that were set aside and are only now taken in.
   */
  toldAt(context: ImportContext): RawBuilder<unknown>
  /** Whether a row can be the first that is told of a thing. Where it can't, one about nothing known is set aside too. */
  readonly begins: boolean
}

/** One kind of file, declared by the module that owns the facts in it. */
export interface Importer {
  /** `people`: the KIND of `candour import KIND FILE`. */
  readonly kind: string
  readonly title: string
  readonly describes: string
  readonly columns: readonly Column[]
  /** What somebody must be permitted who runs it. */
  readonly may: Permission
  /** Kinds that are normally imported before this one. */
  readonly dependsOn?: readonly string[]
  /**
   * The file tells of things that few may read: it is audited, tried or imported, and its name, rows and problems are
   * for nobody but its sender.
   */
  readonly restricted?: boolean
  /** Of a restricted kind, and only of one: the things that its rows are about. */
  readonly about?: About
  /** What the report says whatever the file held. */
  readonly notes?: readonly string[]
  /** Reads files named .yaml, .yml or .json. Throws UnreadableFile where the text can't be taken apart. */
  readDocument?(text: string): Iterable<DocumentRow>
  /**
   * A SELECT of `line` and, by their ids, each optional column that does not only add: what the record holds now of what
   * the row tells of, at most one row a line. Asked before the checks, with the sender's eyes, for what a file leaves out.
   * Of a kind that a form can correct it selects every column.
   */
  known?(context: ImportContext): RawBuilder<unknown>
  /**
   * Of a row that a form tells: fills in the staging table what nobody is asked for, such as the next number. Asked once
   * nobody else writes the kind, before the checks.
   */
  completes?(context: ImportContext): Promise<void>
  readonly checks: readonly Check[]
  /**
   * For a kind that may hold what few people may read: a SELECT of `id`, `denied_person_ids` and `denied_command_ids` of
   * all that the rows of the staging table tell of and that is restricted, each once. Asked before rows are set aside and
   * once the others are applied. Whoever is named in one does not see the file.
   */
  keptOut?(context: ImportContext): RawBuilder<unknown>
  /** Writes the rows of the staging table to the record. Running it twice over the same rows must change nothing. */
  apply(context: ImportContext): Promise<ApplyCounts>
}
