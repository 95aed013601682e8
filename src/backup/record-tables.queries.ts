import type pg from 'pg'

export interface RecordTable {
  readonly schema: string
  readonly table: string
  /** Schema and name, quoted where they need it. */
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string; readonly required: boolean }[]
  readonly keys: readonly string[]
}

const ours = `n.nspname !~ '^(pg_|queue$)' and n.nspname <> 'information_schema'`

/** Every table that holds rows of its own making, with the columns that can be given a value. */
export async function recordTables(owner: pg.Client): Promise<RecordTable[]> {
  const { rows } = await owner.query<RecordTable>(`
    select n.nspname as schema, c.relname as table, format('%I.%I', n.nspname, c.relname) as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'required', a.attnotnull)
         order by a.attnum)
       from pg_attribute as a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select json_agg(pg_get_constraintdef(k.oid) order by k.contype desc, k.conname)
       from pg_constraint as k where k.conrelid = c.oid and k.contype in ('p', 'u', 'f')), '[]') as keys
    from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and ${ours}
    order by n.nspname, c.relname`)
  return rows
}

/** Where each sequence stands; null where it was never used. */
export async function recordSequences(owner: pg.Client): Promise<{ name: string; value: string | null }[]> {
  const { rows } = await owner.query<{ name: string; value: string | null }>(`
    select format('%I.%I', schemaname, sequencename) as name, last_value::text as value
    from pg_sequences as s join pg_namespace as n on n.nspname = s.schemaname where ${ours} order by 1`)
  return rows
}

/** Takes every foreign key off and gives the statements that put them back, each of which checks all rows at once. */
export async function dropForeignKeys(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ drop: string; add: string }>(`
    select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as drop,
      format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as add
    from pg_constraint as k join pg_class as c on c.oid = k.conrelid join pg_namespace as n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and ${ours}`)
  for (const { drop } of rows) await owner.query(drop)
  return rows.map(({ add }) => add)
}

/** Lifts row-level security where it holds the owner too, and gives the statements that put it back. */
export async function liftForcedSecurity(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(`
    select c.oid::regclass::text as name from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
    where c.relforcerowsecurity and ${ours}`)
  for (const { name } of rows) await owner.query(`alter table ${name} no force row level security`)
  return rows.map(({ name }) => `alter table ${name} force row level security`)
}

export const columnList = (columns: readonly { readonly name: string }[]): string =>
  columns.map(({ name }) => `"${name.replaceAll('"', '""')}"`).join(', ')
