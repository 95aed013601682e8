import { randomUUID } from 'node:crypto'
import { chown, readdir, rename, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDb, openLog } from '../kernel/index.ts'
import { type EmbeddedPostgres, openEmbeddedPostgres } from '../kernel/postgres/index.ts'
import { openBackupWatch } from './backup-watch.ts'
import { type BackupPlace, openBackupPlace } from './testing/backed-up-record.ts'
import { watchLogArchive } from './watch-log-archive.ts'

const timeout = 400_000

let place: BackupPlace
let server: EmbeddedPostgres
let client: pg.Client
let between: Date

beforeAll(async () => {
  place = await openBackupPlace()
  const walArchive = place.path('log')
  server = await openEmbeddedPostgres({ dataDirectory: place.path('data'), walArchive })
  client = new pg.Client({ connectionString: server.adminUrl })
  await client.connect()
  await client.query('create table public.known (what text)')
  await client.query(`insert into known values ('before the backup')`)
  expect(await place.candour('data', ['backup', place.path('base')])).toMatchObject({ code: 0 })
  await client.query(`insert into known values ('after the backup')`)
  await delay(50)
  between = (await client.query('select clock_timestamp() as now')).rows[0].now
  await delay(50)
  await client.query(`insert into known values ('after the moment')`)
  // The file of the log that is being written is kept when it is full, or after five minutes.
  const { rows } = await client.query('select pg_walfile_name(pg_switch_wal()) as name')
  while (!(await readdir(walArchive)).includes(rows[0].name)) await delay(100)
}, timeout)

afterAll(async () => {
  await client.end()
  await server.release()
  await place.remove()
}, timeout)

const restored = async (data: string, ...to: string[]) => {
  const log = { CANDOUR_WAL_ARCHIVE: place.path('log') }
  expect(await place.candour(data, ['restore', place.path('base'), ...to], log)).toMatchObject({ code: 0 })
  return (await place.ask<{ what: string }>(data, 'select what from known order by what')).map(({ what }) => what)
}

describe('a backup and the log kept since', () => {
  test(
    'bring the record to a moment between, with what was known then and no more',
    async () => {
      const known = await restored('then', '--to', between.toISOString())
      expect(known).toEqual(['after the backup', 'before the backup'])
    },
    timeout,
  )

  test(
    'bring it to the last that was kept',
    async () => {
      const known = await restored('last', '--to', 'latest')
      expect(known).toEqual(['after the backup', 'after the moment', 'before the backup'])
    },
    timeout,
  )

  test(
    'bring it to no moment before the backup, none that was not kept, and none that is not said wholly',
    async () => {
      const log = { CANDOUR_WAL_ARCHIVE: place.path('log') }
      const attempt = (to: string) => place.candour('no', ['restore', place.path('base'), '--to', to], log)
      expect((await attempt('2020-01-01T00:00:00Z')).err).toContain('no moment before')
      expect((await attempt('2090-01-01T00:00:00Z')).err).toContain('The kept log ends before that moment')
      expect((await attempt('2026-11-26 14:30')).err).toContain('is no moment')
      expect(await readdir(place.path('no'))).toEqual([])
    },
    timeout,
  )

  test(
    'bring it on no further than a file of the log that is there and cannot be read: it is refused, not left out',
    async () => {
      const [first = ''] = (await readdir(place.path('log')))
        .filter((name) => /^0{7}1[0-9A-F]{16}$/.test(name))
        .sort()
        .reverse()
      await rename(join(place.path('log'), first), place.path('set-aside'))
      await symlink(place.folder, join(place.path('log'), first))
      const log = { CANDOUR_WAL_ARCHIVE: place.path('log') }
      const refused = await place.candour('unreadable', ['restore', place.path('base'), '--to', 'latest'], log)
      expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('A file of the kept log is there and') })
      await rename(place.path('set-aside'), join(place.path('log'), first))
    },
    timeout,
  )

  test(
    'a command without the setting goes on keeping the log',
    async () => {
      const { rows } = await client.query(`select current_setting('archive_mode') as kept`)
      expect(rows).toEqual([{ kept: 'on' }])
      await client.end()
      await server.release()
      server = await openEmbeddedPostgres({ dataDirectory: place.path('data') })
      client = new pg.Client({ connectionString: server.adminUrl })
      await client.connect()
      expect((await client.query(`select current_setting('archive_mode') as kept`)).rows).toEqual([{ kept: 'on' }])
    },
    timeout,
  )

  test(
    'a log that cannot be kept any more is told to administrators, until it can',
    async () => {
      const watch = openBackupWatch()
      const db = openDb(server.adminUrl, { connections: 1 })
      const events: string[] = []
      openLog((event) => events.push(event))
      const look = () => watchLogArchive(db, randomUUID(), watch).run(new AbortController().signal)
      const writeOn = async () => {
        await client.query(`insert into known values ('later')`)
        await client.query('select pg_switch_wal()')
      }
      await look()
      expect(watch.logNotKept).toBeNull()
      await rename(place.path('log'), place.path('log-away'))
      for (await writeOn(); watch.logNotKept === null; await look()) await delay(100)
      await look()
      expect(events).toEqual(['backup.log-not-kept'])
      await rename(place.path('log-away'), place.path('log'))
      for (await writeOn(); watch.logNotKept !== null; await look()) await delay(100)
      expect(events).toEqual(['backup.log-not-kept', 'backup.log-kept'])
      openLog(() => {})
      await db.close()
    },
    timeout,
  )
})

test(
  'a log that is away when the site comes up holds it up no more than later: it is told, and one newly named is refused',
  async () => {
    const walArchive = place.path('log-of-another')
    const dataDirectory = place.path('another')
    await (await openEmbeddedPostgres({ dataDirectory, walArchive })).release()
    await rename(walArchive, place.path('gone'))
    for (const named of [walArchive, null]) {
      const life = await openEmbeddedPostgres({ dataDirectory, walArchive: named })
      const owner = new pg.Client({ connectionString: life.adminUrl })
      await owner.connect()
      const watch = openBackupWatch()
      const db = openDb(life.adminUrl, { connections: 1 })
      await owner.query('select txid_current(), pg_switch_wal()')
      while (watch.logNotKept === null) {
        await delay(100)
        await watchLogArchive(db, randomUUID(), watch).run(new AbortController().signal)
      }
      await db.close()
      await owner.end()
      await life.release()
      // Made anew in its place it would hide that a disk is away.
      expect(await readdir(place.folder)).not.toContain('log-of-another')
    }
    await symlink(dataDirectory, place.path('a-link'))
    const inside = openEmbeddedPostgres({ dataDirectory, walArchive: place.path('a-link/log') })
    await expect(inside).rejects.toThrow('in the data folder')
    await writeFile(place.path('a-file'), '')
    const newlyNamed = openEmbeddedPostgres({ dataDirectory, walArchive: place.path('a-file') })
    await expect(newlyNamed).rejects.toThrow('cannot write into')
  },
  timeout,
)

describe('a record that was restored and goes on', () => {
  const log = () => ({ CANDOUR_WAL_ARCHIVE: place.path('log') })
  const restore = (data: string, ...more: string[]) =>
    place.candour(data, ['restore', place.path('base'), '--to', 'latest', ...more], log())
  const known = async (data: string) =>
    (await place.ask<{ what: string }>(data, 'select what from known')).map(({ what }) => what)
  /** Writes into a record that keeps its log there, and waits until that is kept. */
  const writeInto = async (data: string, what: string) => {
    const life = await openEmbeddedPostgres({ dataDirectory: place.path(data), walArchive: place.path('log') })
    const owner = new pg.Client({ connectionString: life.adminUrl })
    await owner.connect()
    await owner.query('insert into known values ($1)', [what])
    const { rows } = await owner.query('select pg_walfile_name(pg_switch_wal()) as name')
    while (!(await readdir(place.path('log'))).includes(rows[0].name)) await delay(100)
    await owner.end()
    await life.release()
  }

  test(
    'is restored again from the same backup, with what came after the first restore',
    async () => {
      expect(await restore('second')).toMatchObject({ code: 0 })
      await writeInto('second', 'in the second life')
      const histories = (await readdir(place.path('log'))).filter((name) => name.endsWith('.history'))
      expect(histories.length).toBeGreaterThan(0)
      const { uid } = await stat(place.path('second/postgres'))
      for (const name of histories) expect((await stat(join(place.path('log'), name))).uid).toBe(uid)
      // As an earlier version left them where root restored.
      if (process.getuid?.() === 0) for (const name of histories) await chown(join(place.path('log'), name), 0, 0)
      expect(await restore('third')).toMatchObject({ code: 0 })
      expect(await known('third')).toEqual(expect.arrayContaining(['after the moment', 'in the second life']))
    },
    timeout,
  )

  test(
    'is not taken for the record, nor left for it, where that went on as well: whoever restores says which',
    async () => {
      await writeInto('data', 'meanwhile in the first life')
      const refused = await restore('which')
      expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('went on in 2 ways') })
      const [, other = ''] = /History (\d+) left 1,/.exec(refused.err) ?? []
      expect(await readdir(place.path('which'))).toEqual([])
      expect((await restore('which', '--history', '77')).err).toContain('no history 77')
      expect(await restore('first', '--history', '1')).toMatchObject({ code: 0 })
      expect(await known('first')).toContain('meanwhile in the first life')
      expect(await known('first')).not.toContain('in the second life')
      expect(await restore('other', '--history', other)).toMatchObject({ code: 0 })
      expect(await known('other')).toContain('in the second life')
      expect(await known('other')).not.toContain('meanwhile in the first life')
    },
    timeout,
  )
})
