import { createReadStream, createWriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import Papa from 'papaparse'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

/** Seconds that COPY takes to put a CSV file into a bare table of its own columns, as text. */
export async function copyIntoBareTable(owner: pg.Client, path: string): Promise<number> {
  const columns = await headingOf(path)
  const fields = columns.map((_, i) => `c${i} text`).join(', ')
  return inScratchSchema(owner, async () => {
    await owner.query(`create table bench.bare (${fields})`)
    return copyFile(owner, 'bench.bare', path, '(format csv, header)')
  })
}

/**
 * Seconds that COPY takes to put the rows an import wrote into tables with the keys, indexes, checks and foreign keys
 * of those it wrote them to, and how many they are. Row-level security is not among them: COPY can't be used under it.
 */
export async function copyIntoLikeTables(
  owner: pg.Client,
  importId: string,
  scratchFile: string,
): Promise<{ seconds: number; rows: number }> {
  let seconds = 0
  let rows = 0
  for (const { table, selects } of await tablesOf(owner)) {
    const ours = selects.replace('$1', `'${importId}'`)
    const { rows: found } = await owner.query<{ count: string }>(`select count(*) from (${ours}) as ours`)
    const count = Number(found[0]?.count)
    if (count === 0) continue
    rows += count
    seconds += await inScratchSchema(owner, async () => {
      await createLike(owner, table)
      await pipeline(owner.query(copyTo(`copy (${ours}) to stdout`)), createWriteStream(scratchFile))
      return copyFile(owner, 'bench.like_it', scratchFile, '')
    })
  }
  await rm(scratchFile, { force: true })
  return { seconds, rows }
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

async function createLike(owner: pg.Client, table: string): Promise<void> {
  await owner.query(`create table bench.like_it (like ${table} including all)`)
  const { rows } = await owner.query<{ definition: string }>(
    `select pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'f' and conrelid = '${table}'::regclass`,
  )
  for (const { definition } of rows) await owner.query(`alter table bench.like_it add ${definition}`)
}

async function copyFile(owner: pg.Client, table: string, path: string, format: string): Promise<number> {
  const started = performance.now()
  await pipeline(
    createReadStream(path, { highWaterMark: 1 << 16 }),
    owner.query(copyFrom(`copy ${table} from stdin ${format}`)),
  )
  return (performance.now() - started) / 1000
}

async function inScratchSchema<T>(owner: pg.Client, work: () => Promise<T>): Promise<T> {
  await owner.query('create schema bench')
  try {
    return await work()
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
