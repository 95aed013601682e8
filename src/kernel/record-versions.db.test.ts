import fc from 'fast-check'
import { sql } from 'kysely'
import pg from 'pg'
import { version as uuidVersion } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/harness/database.ts'
import {
  type Actor,
  asKnownAt,
  asTheyStand,
  Conflict,
  column,
  columnsFrom,
  fromFile,
  fromForm,
  fromRow,
  fromStatement,
  newId,
  openDb,
  recordVersions,
  type Tx,
  type Versions,
  versionedTable,
} from './index.ts'
import { appUrl } from './migrate.ts'
import type { Db } from './tx.ts'

let database: FreshDatabase
let owner: pg.Client
let db: Db
const keeper: Actor = {
  forceId: newId(),
  userId: newId(),
  name: 'Kit Keeper',
  personId: null,
  commandId: null,
  roles: ['administrator'],
}

beforeAll(async () => {
  database = await freshDatabase()
  owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  for (const statement of [
    'create schema version_test',
    `create table version_test.thing (force_id uuid not null, thing_version_id uuid not null, number integer not null,
      name text, import_id uuid, line integer, entered_by uuid, statement_id uuid, recorded_at timestamptz not null, superseded_at timestamptz,
      primary key (force_id, thing_version_id))`,
    'create unique index on version_test.thing (force_id, number) where superseded_at is null',
    'alter table version_test.thing enable row level security',
    'create policy r on version_test.thing for select using (force_id = kernel.current_force())',
    'create policy i on version_test.thing for insert with check (force_id = kernel.current_force())',
    'create policy u on version_test.thing for update using (force_id = kernel.current_force())',
    'grant usage on schema version_test to candour_app',
    'grant select, insert, update (superseded_at) on version_test.thing to candour_app',
  ]) {
    await owner.query(statement)
  }
  db = openDb(appUrl(database.url), { connections: 3 })
})

beforeEach(() => owner.query('truncate version_test.thing'))

afterAll(async () => {
  await db.close()
  await owner.end()
  await database.drop()
})

type Things = Readonly<Record<number, string | null>>

const table = versionedTable({
  table: 'version_test.thing',
  versionId: 'thing_version_id',
  key: { number: column<number>() },
  facts: { name: column<string | null>() },
})

const rowsOf = (things: Things) => sql`
  unnest(${Object.keys(things).map(Number)}::integer[], ${Object.values(things)}::text[]) with ordinality as t (number, name, line)`

const record = (tx: Tx, things: Things, more: Partial<Versions<typeof table>> = {}) =>
  recordVersions(tx, table, {
    told: columnsFrom('t', ['number', 'name']),
    source: fromForm(keeper.userId),
    from: rowsOf(things),
    ...more,
  })

const write = (things: Things, more?: Partial<Versions<typeof table>>) =>
  db.write(keeper, (tx) => record(tx, things, more))

async function known(moment = new Date(Date.now() + 60_000)): Promise<Things> {
  return db.read(keeper, async (tx) => {
    const { rows } = await sql<{ number: number; name: string | null }>`
      select number, name from version_test.thing as v where ${asKnownAt('v', moment)} order by number`.execute(
      tx.connection,
    )
    return Object.fromEntries(rows.map((row) => [row.number, row.name]))
  })
}

test('what is new is added, what differs is changed, and what is the same is left alone', async () => {
  expect(await write({ 1: 'cup', 2: 'jug', 3: null })).toEqual({ added: 3, changed: 0, unchanged: 0 })
  expect(await write({ 1: 'cup', 2: 'jug', 3: null })).toEqual({ added: 0, changed: 0, unchanged: 3 })
  expect(await write({ 1: 'cup', 2: null, 3: 'pot', 4: 'pan' })).toEqual({ added: 1, changed: 2, unchanged: 1 })
  expect(await known()).toEqual({ 1: 'cup', 2: null, 3: 'pot', 4: 'pan' })
  const { rows } = await owner.query(
    'select count(*)::int as all, count(superseded_at)::int as old from version_test.thing',
  )
  expect(rows[0]).toEqual({ all: 6, old: 2 })
})

test('things that are not told of stay as they are, unless the whole of them is told', async () => {
  await write({ 1: 'cup', 2: 'jug', 30: 'van' })
  expect(await write({ 1: 'mug' })).toEqual({ added: 0, changed: 1, unchanged: 0 })
  expect(await known()).toEqual({ 1: 'mug', 2: 'jug', 30: 'van' })
  await write({ 1: 'mug' }, { whole: sql`v.number < 10` })
  expect(await known()).toEqual({ 1: 'mug', 30: 'van' })
})

test('each version keeps where it came from: a line of a file, a person, a statement, or the row it was worked out from', async () => {
  const [importId, statementId] = [newId(), newId()]
  const none = { import_id: null, line: null, entered_by: null, statement_id: null }
  const sources = async () =>
    (await owner.query('select import_id, line, entered_by, statement_id from version_test.thing order by number')).rows
  await write({ 7: 'cup', 5: 'jug' }, { source: fromFile(importId, 't.line') })
  await write({ 8: 'pot' })
  await write({ 9: 'pan' }, { source: fromStatement(sql`${statementId}::uuid`) })
  const first = [
    { ...none, import_id: importId, line: 1 },
    { ...none, import_id: importId, line: 2 },
    { ...none, entered_by: keeper.userId },
    { ...none, statement_id: statementId },
  ]
  expect(await sources()).toEqual(first)
  await db.write(keeper, (tx) =>
    recordVersions(tx, table, {
      told: { ...asTheyStand('v', table), number: sql`v.number + 10` },
      source: fromRow('v'),
      from: sql`version_test.thing as v`,
    }),
  )
  expect(await sources()).toEqual([...first, ...first])
})

test('identities are of version 7, no two alike, and in the order of the key', async () => {
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [i, 'cup']))
  await write(many)
  await write(Object.fromEntries(Object.keys(many).map((n) => [n, 'mug'])))
  const { rows } = await owner.query<{ id: string }>(
    'select thing_version_id as id from version_test.thing order by recorded_at, number',
  )
  const ids = rows.map(({ id }) => id)
  expect(new Set(ids).size).toBe(600)
  expect(ids).toEqual(ids.toSorted())
  expect(ids.every((id) => uuidVersion(id) === 7)).toBe(true)
})

test('whatever files come in whatever order, what was known at each moment stays known of that moment', async () => {
  const file = fc.dictionary(
    fc.integer({ min: 0, max: 8 }).map(String),
    fc.option(fc.constantFrom('cup', 'jug'), { nil: null }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(file, { maxLength: 5 }), async (files) => {
      await owner.query('truncate version_test.thing')
      const told: { moment: Date; things: Things }[] = []
      let things: Things = {}
      for (const each of files) {
        const { moment, counts } = await db.write(keeper, async (tx) => ({
          moment: tx.at,
          counts: await record(tx, each),
        }))
        const numbers = Object.keys(each).map(Number)
        const before = things
        expect(counts).toEqual({
          added: numbers.filter((n) => !(n in before)).length,
          changed: numbers.filter((n) => n in before && before[n] !== each[n]).length,
          unchanged: numbers.filter((n) => n in before && before[n] === each[n]).length,
        })
        things = { ...things, ...each }
        told.push({ moment, things })
      }
      for (const { moment, things } of told) expect(await known(moment)).toEqual(things)
    }),
    { numRuns: 25 },
  )
})

/** Of this database only: other tests' databases are on the same server. */
const waitingForAnother = `
  select from pg_locks join pg_stat_activity using (pid)
  where not granted and locktype = 'transactionid' and datname = current_database()`

test('two who change the same thing at once: the second is told, and overwrites nothing', async () => {
  await write({ 1: 'cup' })
  const first = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const one = db.write(keeper, async (tx) => {
    await record(tx, { 1: 'mug' })
    first.resolve()
    await held.promise
  })
  await first.promise
  // Looked at from the start: it may be refused before the first is done being waited for.
  const second = expect(write({ 1: 'pot' })).rejects.toThrow(Conflict)
  // The second waits for the first, whose version it is about to supersede.
  await expect.poll(async () => (await owner.query(waitingForAnother)).rowCount).toBe(1)
  held.resolve()
  await one
  await second
  expect(await known()).toEqual({ 1: 'mug' })
})

test('many rows told again into a table without statistics are not joined row by row', async () => {
  const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [i, 'cup']))
  await write(many)
  const { rows } = await owner.query("select reltuples from pg_class where oid = 'version_test.thing'::regclass")
  expect(rows[0]).toEqual({ reltuples: -1 })
  const again = { ...many, ...Object.fromEntries(Array.from({ length: 300 }, (_, i) => [i * 60, 'mug'])) }
  expect(await write(again, { whole: sql`true` })).toEqual({ added: 0, changed: 300, unchanged: 19_700 })
  const setting = await db.write(keeper, async (tx) => {
    await record(tx, many)
    return (await sql<{ on: string }>`select current_setting('enable_nestloop') as on`.execute(tx.connection)).rows[0]
      ?.on
  })
  expect(setting).toBe('on')
})
