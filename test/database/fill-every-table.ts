import type pg from 'pg'

/** A column that a row can be given a value for. */
export interface FillableColumn {
  readonly name: string
  readonly type: string
}

export interface FilledTable {
  /** Schema and name, quoted where they need it. */
  readonly name: string
  readonly columns: readonly FillableColumn[]
}

/** Something of each type, in SQL. */
const values: Record<string, string> = {
  uuid: 'gen_random_uuid()',
  text: `'x'`,
  'character varying': `'x'`,
  boolean: 'true',
  smallint: '1',
  integer: '1',
  bigint: '1',
  numeric: '1',
  'double precision': '1',
  date: `date '2021-10-01'`,
  'timestamp with time zone': 'now()',
  daterange: `daterange '[2021-10-01,2021-10-02)'`,
  tstzrange: `tstzrange '[2021-10-01,2021-10-02)'`,
  jsonb: `'{}'`,
  bytea: `'\\x00'`,
  tsvector: `'x'`,
  interval: `interval '1 day'`,
}

/** What stands in a column of the filled row: this force's id, something of the column's type, nothing superseded. */
export function valueFor(column: FillableColumn, forceId: string): string {
  if (column.name === 'force_id') return `'${forceId}'::uuid`
  if (column.name === 'superseded_at') return 'null'
  if (column.type.endsWith('[]')) return `'{}'::${column.type}`
  const value = values[column.type]
  if (value === undefined) throw new Error(`Teach fill-every-table.ts a value of type ${column.type}`)
  return value
}

/** Every table of ours, partitions left out, with the columns that a row may be given. */
export async function everyTable(owner: pg.Client): Promise<FilledTable[]> {
  const { rows } = await owner.query(`
    select format('%I.%I', n.nspname, c.relname) as name,
      json_agg(json_build_object('name', quote_ident(a.attname), 'type', format_type(a.atttypid, null))
        order by a.attnum) as columns
    from pg_class as c
    join pg_namespace as n on n.oid = c.relnamespace
    join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = '' and a.attidentity <> 'a'
    where c.relkind in ('r', 'p', 'f') and not c.relispartition
      and n.nspname !~ '^(pg_|queue$)' and n.nspname <> 'information_schema'
    group by n.nspname, c.relname order by 1`)
  return rows
}

/**
 * Puts one row of the force into every table. The rows mean nothing, so what holds meaning together (checks and
 * foreign keys) is dropped first: only for a database that is thrown away.
 */
export async function fillEveryTable(owner: pg.Client, tables: readonly FilledTable[], forceId: string): Promise<void> {
  const { rows } = await owner.query(`
    select format('alter table %s drop constraint if exists %I cascade', conrelid::regclass, conname) as statement
    from pg_constraint as k join pg_namespace as n on n.oid = k.connamespace
    where contype in ('c', 'f') and conrelid <> 0 and conparentid = 0
      and n.nspname !~ '^(pg_|queue$)' and n.nspname <> 'information_schema'
    order by contype = 'c', conname`)
  for (const { statement } of rows) await owner.query(statement)
  for (const { name, columns } of tables) {
    const names = columns.map((column) => column.name).join(', ')
    await owner.query(
      `insert into ${name} (${names}) values (${columns.map((column) => valueFor(column, forceId)).join(', ')})`,
    )
  }
}
