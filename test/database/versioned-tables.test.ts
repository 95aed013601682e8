import { readdirSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { namesOf, sourceColumns, systemActor, type VersionedTable } from '../../src/kernel/index.ts'
import { openRecord, type TestRecord } from '../harness/record.ts'

// What the program says of its tables of versions is what the database holds, table by table and column by column.

const folder = new URL('../../src/modules/', import.meta.url)
const isDescription = (value: unknown): value is VersionedTable =>
  typeof value === 'object' && value !== null && 'versionId' in value && 'facts' in value

async function described(): Promise<VersionedTable[]> {
  const files = readdirSync(folder).flatMap((module) =>
    readdirSync(new URL(`${module}/`, folder), { withFileTypes: true })
      .filter((entry) => entry.name === 'tables.ts')
      .map(() => new URL(`${module}/tables.ts`, folder)),
  )
  const found = await Promise.all(files.map(async ({ href }) => Object.values(await import(href))))
  return found.flat().filter(isDescription)
}

let record: TestRecord
beforeAll(async () => {
  record = await openRecord()
})
afterAll(() => record.close())

const ask = <Row>(query: ReturnType<typeof sql<Row>>) =>
  record.db.read(systemActor(record.force.forceId), async (tx) => (await query.execute(tx.connection)).rows)

/** Columns by table, of every table whose rows name the line of a file that they came from. */
const columnsOfTables = () =>
  ask(sql<{ table: string; columns: string[]; versioned: boolean }>`
    select n.nspname || '.' || c.relname as table, array_agg(a.attname::text order by a.attname) as columns,
      bool_or(a.attname = 'superseded_at') as versioned
    from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
    join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and n.nspname not in ('kernel', 'pg_catalog', 'information_schema') and not n.nspname like 'pg_temp%'
    group by 1 having bool_or(a.attname = 'import_id') and bool_or(a.attname = 'line') and bool_or(a.attname = 'recorded_at')`)

/** Named, but not by key alone: what an officer chose, besides what a file of labels did. */
const writtenOtherwise = ['disclosure.choice']

test('every table of versions has the columns its description gives it, and no other', async () => {
  const tables = await described()
  expect(tables.length).toBeGreaterThan(30)
  const held = (await columnsOfTables()).filter(
    ({ table, versioned }) => versioned && !writtenOtherwise.includes(table),
  )
  const said = tables.map(({ table, versionId, key, facts }) => ({
    table,
    columns: [
      'force_id',
      versionId,
      ...namesOf(key),
      ...namesOf(facts),
      ...sourceColumns,
      'recorded_at',
      'superseded_at',
    ].toSorted(),
    versioned: true,
  }))
  const byName = <T extends { table: string }>(list: readonly T[]) =>
    list.toSorted((a, b) => (a.table < b.table ? -1 : 1))
  expect(byName(said)).toEqual(byName(held.map((each) => ({ ...each, columns: each.columns.toSorted() }))))
})

test('every row says where it came from: just one of a file, a person and a statement', async () => {
  const tables = (await columnsOfTables()).filter(({ table }) => !writtenOtherwise.includes(table))
  const checks = await ask(sql<{ table: string }>`
    select conrelid::regclass::text as table from pg_constraint
    where contype = 'c' and conname like '%\\_source\\_check'
      and pg_get_constraintdef(oid) like '%num_nonnulls(import_id, entered_by, statement_id) = 1%'`)
  expect(tables.map(({ table }) => table).toSorted()).toEqual(checks.map(({ table }) => table).toSorted())
})

test('one version of a thing is current, and no more: each table has a unique index over its key', async () => {
  const indexes = await ask(sql<{ table: string; columns: string[] }>`
    select i.indrelid::regclass::text as table,
      array(select a.attname::text from unnest(i.indkey) as k (n)
        join pg_attribute as a on a.attrelid = i.indrelid and a.attnum = k.n order by 1) as columns
    from pg_index as i
    where i.indisunique and pg_get_expr(i.indpred, i.indrelid) = '(superseded_at IS NULL)'`)
  for (const { table, key } of await described()) {
    const columns = ['force_id', ...namesOf(key)].toSorted()
    expect(indexes.filter((index) => index.table === table).map((index) => index.columns)).toContainEqual(columns)
  }
})
