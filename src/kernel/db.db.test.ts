import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRecord, type TestRecord } from '../../test/harness/record.ts'
import { DatabaseAway, DiskFull } from './database-faults.ts'
import { openDb } from './db.ts'
import { appUrl } from './migrate.ts'
import { policySettings } from './permissions.ts'
import type { Tx } from './tx.ts'

let record: TestRecord
beforeAll(async () => {
  record = await openRecord()
})
afterAll(() => record.close())

const write = <T>(work: (tx: Tx) => Promise<T>) => record.db.write(record.actor(['analyst']), work)

interface Said {
  readonly force: string
  readonly permissions: string
  readonly isolation: string
  readonly readOnly: string
}
const settings = async (tx: Tx): Promise<Said | undefined> =>
  (
    await tx.prepared<Said>(sql`
      select current_setting('candour.force_id') as force, current_setting('candour.permissions') as permissions,
        current_setting('transaction_isolation') as isolation, current_setting('transaction_read_only') as "readOnly"`)
  )[0]

test('a transaction begins with what the policies need to know, for as long as it lasts', async () => {
  const force = record.force.forceId
  expect(await write(settings)).toEqual({
    force,
    permissions: policySettings(['analyst'])['candour.permissions'],
    isolation: 'read committed',
    readOnly: 'off',
  })
  expect(await record.db.read(record.actor(['trainer', 'learning']), settings)).toEqual({
    force,
    permissions: policySettings(['trainer', 'learning'])['candour.permissions'],
    isolation: 'repeatable read',
    readOnly: 'on',
  })
})

test('no statement is compiled, whatever the server does by itself', async () => {
  const owner = new pg.Client({ connectionString: record.ownerUrl })
  await owner.connect()
  const db = openDb(appUrl(record.ownerUrl), { connections: 1 })
  try {
    await owner.query(`do $$ begin execute format('alter database %I set jit = on', current_database()); end $$`)
    const told = await db.read(record.actor(['analyst']), (tx) =>
      tx.prepared(sql`select current_setting('jit') as jit`),
    )
    expect(told).toEqual([{ jit: 'off' }])
  } finally {
    await db.close()
    await owner.end()
  }
})

test('who acts can hold quotation marks and backslashes, and stays one text', async () => {
  const odd = { ...record.actor(['analyst']), userId: `o'neil\\'; drop table kernel.force; --` }
  const said = record.db.read(odd, async (tx) => {
    const [row] = await tx.prepared<{ user: string }>(sql`select current_setting('candour.user_id') as user`)
    return row?.user
  })
  expect(await said).toBe(odd.userId)
})

test('a prepared query is asked with other parameters on the same connection and on others', async () => {
  const ask = (number: number) =>
    write(async (tx) => {
      const [first] = await tx.prepared<{ twice: number }>(sql`select ${number}::int * 2 as twice`)
      const [second] = await tx.prepared<{ twice: number }>(sql`select ${number + 1}::int * 2 as twice`)
      return [first?.twice, second?.twice]
    })
  const answers = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(ask))
  expect(answers).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((number) => [number * 2, number * 2 + 2]))
})

test('a connection that breaks between two queries fails its transaction, and no more', async () => {
  const broken = write(async (tx) => {
    const [own] = await tx.prepared<{ pid: number }>(sql`select pg_backend_pid() as pid`)
    const owner = new pg.Client({ connectionString: record.ownerUrl })
    await owner.connect()
    await owner.query('select pg_terminate_backend($1)', [own?.pid])
    await owner.end()
    await delay(100)
    await settings(tx)
  })
  await expect(broken).rejects.toThrow()
  expect(await write(settings)).toBeDefined()
})

test('what a broken connection did to a transaction is told as the database being away, not as a fault of ours', async () => {
  const broken = write(async (tx) => {
    const [own] = await tx.prepared<{ pid: number }>(sql`select pg_backend_pid() as pid`)
    await endSessions('pid = $1', [own?.pid])
    await settings(tx)
  })
  await expect(broken).rejects.toThrow(DatabaseAway)
})

test('connections that broke while nobody used them are not noticed by whoever comes next', async () => {
  await Promise.all(Array.from({ length: 4 }, () => write(() => delay(20))))
  await endSessions('datname = current_database() and usename = $1', ['candour_app'])
  expect(await write(settings)).toBeDefined()
})

test('while the disk has no room, files are refused and stopped, and all else goes on', async () => {
  let free = true
  const stops: (() => void)[] = []
  const room = {
    has: () => free,
    ranOut: () => {},
    onNone: (stop: () => void) => void stops.push(stop),
    close: async () => {},
  }
  const db = openDb(appUrl(record.ownerUrl), { connections: 3, room })
  const actor = record.actor(['administrator'])
  const importing = db.write(actor, (tx) => sql`select pg_sleep(30)`.execute(tx.connection), 'import:things')
  const working = db.write(actor, async (tx) => {
    await sql`select pg_sleep(1)`.execute(tx.connection)
    return settings(tx)
  })
  await delay(300)
  free = false
  for (const stop of stops) stop()
  await expect(importing).rejects.toThrow(DiskFull)
  expect(await working).toBeDefined()
  await expect(db.write(actor, settings, 'import:things')).rejects.toThrow(DiskFull)
  expect(() => db.mustHaveRoom()).toThrow(DiskFull)
  expect(await db.read(actor, settings)).toBeDefined()
  free = true
  expect(await db.write(actor, settings, 'import:things')).toBeDefined()
  await db.close()
})

test('whether the database answers is said without an error', async () => {
  expect(await record.db.isReachable()).toBe(true)
  const nobody = openDb('postgres://a:b@127.0.0.1:1/c')
  expect(await nobody.isReachable()).toBe(false)
  await expect(nobody.read(record.actor([]), settings)).rejects.toThrow(DatabaseAway)
  await nobody.close()
})

async function endSessions(which: string, values: readonly unknown[]): Promise<void> {
  const owner = new pg.Client({ connectionString: record.ownerUrl })
  await owner.connect()
  await owner.query(
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity where pid <> pg_backend_pid() and ${which}`,
    [...values],
  )
  await owner.end()
}
