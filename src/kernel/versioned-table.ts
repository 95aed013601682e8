import { type RawBuilder, sql } from 'kysely'

declare const type: unique symbol

/** A column of a table, with the type that a query gives of it; there is nothing in it when the program runs. */
export interface ColumnOf<T> {
  readonly [type]?: T
}
export const column = <T>(): ColumnOf<T> => ({})

type Columns = Readonly<Record<string, ColumnOf<unknown>>>
type NamesOf<C> = keyof C & string
export type TypesOf<C> = { -readonly [Name in keyof C]: C[Name] extends ColumnOf<infer T> ? T : never }

/** Where a version came from: just one of a line of a file, the form of a person, and a learning platform's statement. */
export interface SourceRow {
  import_id: string | null
  line: number | null
  /** The user who filled in the form. */
  entered_by: string | null
  statement_id: string | null
}

/** The columns of `SourceRow`, as every table of versions has them. */
export const sourceColumns = ['import_id', 'line', 'entered_by', 'statement_id'] as const

/**
 * A table of what is known of things, said once: every writer takes its columns from here, and so does the type of its
 * rows. Besides these it has `force_id`, the source's columns, `recorded_at` and `superseded_at`.
 */
export interface VersionedTable<Key extends Columns = Columns, Facts extends Columns = Columns> {
  /** `workforce.unit_version` */
  readonly table: string
  /** The column that names the version itself. */
  readonly versionId: string
  /** What tells one thing from another; one version of each may be current. */
  readonly key: Key
  /** What is known of it. A version is new where any of these differs from the current one. */
  readonly facts: Facts
}

export const versionedTable = <
  const Id extends string,
  const Key extends Columns,
  const Facts extends Columns,
>(described: {
  table: string
  versionId: Id
  key: Key
  facts: Facts
}) => described

/** The type of a table's rows. */
export type VersionRow<Table extends VersionedTable> = { force_id: string } & {
  -readonly [Id in Table['versionId']]: string
} & TypesOf<Table['key']> &
  TypesOf<Table['facts']> &
  SourceRow & { recorded_at: Date; superseded_at: Date | null }

/** What stands in a column: another column, such as `s.result`, or an expression. */
export type Told = string | RawBuilder<unknown>

/** What a writer has to tell: every column of the key and every fact. A writer who forgets one does not compile. */
export type ToldOf<Table extends VersionedTable> = {
  readonly [Name in NamesOf<Table['key']> | NamesOf<Table['facts']>]: Told
}

/** Columns under their own names: `{ result: 's.result' }`. */
export const columnsFrom = <const Name extends string>(
  alias: string,
  names: readonly Name[],
): { readonly [N in Name]: string } =>
  Object.fromEntries(names.map((name) => [name, `${alias}.${name}`])) as { [N in Name]: string }

/** The names of a group of columns. */
export const namesOf = <C extends Columns>(columns: C): NamesOf<C>[] => Object.keys(columns) as NamesOf<C>[]

/** Key and facts just as they stand in another row of the table. */
export const asTheyStand = <Table extends VersionedTable>(alias: string, table: Table): ToldOf<Table> =>
  columnsFrom(alias, [...namesOf(table.key), ...namesOf(table.facts)]) as ToldOf<Table>

export const toldExpression = (told: Told): RawBuilder<unknown> => (typeof told === 'string' ? sql.ref(told) : told)

/** An expression for each of the source's columns. */
export type RowSource = { readonly [Name in keyof SourceRow]: Told }

const nobody = sql`null::uuid`
const none: RowSource = { import_id: nobody, line: sql`null::integer`, entered_by: nobody, statement_id: nobody }

/** Rows of a file; `line` is the column that tells on which line each stands. */
export const fromFile = (importId: string, line: Told): RowSource => ({
  ...none,
  import_id: sql`${importId}::uuid`,
  line,
})

/** Rows that a person entered. */
export const fromForm = (userId: string): RowSource => ({ ...none, entered_by: sql`${userId}::uuid` })

/** Rows that statements told. */
export const fromStatement = (statementId: Told): RowSource => ({ ...none, statement_id: statementId })

/** Rows worked out from others, whose source they keep. */
export const fromRow = (alias: string): RowSource => columnsFrom(alias, sourceColumns)
