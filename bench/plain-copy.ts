import { createReadStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import Papa from 'papaparse'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

/** Seconds that COPY takes to put a CSV file into a bare table of its own columns, as text. */
export async function copyFileIntoText(owner: pg.Client, path: string): Promise<number> {
  const columns = await headingOf(path)
  const fields = columns.map((_, i) => `c${i} text`).join(', ')
  return copyInto(owner, [`create table bench.copied (${fields})`], () =>
    pipeline(
      createReadStream(path, { highWaterMark: 1 << 16 }),
      owner.query(copyFrom('copy bench.copied from stdin (format csv, header)')),
    ),
  )
}

/** COPY of the rows an import wrote, derived ones among them. */
export interface WrittenCopy {
  readonly rowsWritten: number
  readonly bareCopySeconds: number
  readonly likeCopySeconds: number
}

/**
 * How long COPY takes to put the rows an import wrote into bare tables of the same columns, and into tables with the
 * keys, indexes, checks and foreign keys of those it wrote them to: from a file of the server's own, so that no client
 * stands between. Row-level security is not among them: COPY can't be used under it.
 */
export async function copyWrittenRows(owner: pg.Client, importId: string): Promise<WrittenCopy> {
  const { rows: place } = await owner.query<{ data_directory: string }>('show data_directory')
  const file = join(place[0]?.data_directory ?? '', 'bench-rows.copy')
  let [rowsWritten, bareCopySeconds, likeCopySeconds] = [0, 0, 0]
  for (const { table, selects } of await tablesOf(owner)) {
    const ours = selects.replace('$1', `'${importId}'`)
    const { rowCount } = await owner.query(`copy (${ours}) to '${file}'`)
    if (rowCount === 0 || rowCount === null) continue
    await keepOnDisk(file)
    rowsWritten += rowCount
    const copy = () => owner.query(`copy bench.copied from '${file}'`)
    bareCopySeconds += await copyInto(owner, [`create table bench.copied (like ${table})`], copy)
    likeCopySeconds += await copyInto(owner, await definitionOf(owner, table), copy)
  }
  await rm(file, { force: true })
  return { rowsWritten, bareCopySeconds, likeCopySeconds }
}

/** So that writing the file does not go on while it is read. */
export async function keepOnDisk(path: string): Promise<void> {
  const file = await open(path)
  await file.sync()
  await file.close()
}

interface WrittenTable {
  readonly table: string
  readonly selects: string
}

/**
 * The tables that importers write: those that name the import, and those of identities whose versions name it, as
 * `training.element` and `training.element_version`.
 */
async function tablesOf(owner: pg.Client): Promise<readonly WrittenTable[]> {
  const { rows } = await owner.query<{ table: string; version_table: string | null; key: string }>(`
    with found as (
      select c.oid, format('%I.%I', n.nspname, c.relname) as name, c.relname,
        exists (select from pg_attribute as a where a.attrelid = c.oid and a.attname = 'import_id') as names_import
      from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'kernel', 'bench')
    )
    select t.name as table, v.name as version_table, t.relname || '_id' as key
    from found as t left join found as v on not t.names_import and v.names_import and v.name = t.name || '_version'
    where t.names_import or v.name is not null`)
  return rows.map(({ table, version_table, key }) => ({
    table,
    selects: version_table
      ? `select * from ${table} where ${key} in (select ${key} from ${version_table} where import_id = $1)`
      : `select * from ${table} where import_id = $1`,
  }))
}

/** The statements that make a table with all that holds of another. */
async function definitionOf(owner: pg.Client, table: string): Promise<readonly string[]> {
  const { rows } = await owner.query<{ definition: string }>(
    `select pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'f' and conrelid = '${table}'::regclass`,
  )
  return [
    `create table bench.copied (like ${table} including all)`,
    ...rows.map(({ definition }) => `alter table bench.copied add ${definition}`),
  ]
}

/** Seconds that `copy` takes to fill a table that `statements` make as bench.copied, begun after a checkpoint. */
async function copyInto(
  owner: pg.Client,
  statements: readonly string[],
  copy: () => Promise<unknown>,
): Promise<number> {
  await owner.query('create schema bench')
  try {
    for (const statement of statements) await owner.query(statement)
    await owner.query('checkpoint')
    const started = performance.now()
    await copy()
    return (performance.now() - started) / 1000
  } finally {
    await owner.query('drop schema bench cascade')
  }
}

async function headingOf(path: string): Promise<readonly string[]> {
  const file = await open(path)
  try {
    for await (const line of file.readLines()) return Papa.parse<string[]>(line).data[0] ?? []
    return []
  } finally {
    await file.close()
  }
}
