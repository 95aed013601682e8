import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { exportRecord, importRecord } from '../../src/backup/index.ts'
import { type BackupPlace, openBackupPlace } from '../../src/backup/testing/backed-up-record.ts'
import { type Actor, appUrl, day, openDb, registerOf, roles } from '../../src/kernel/index.ts'
import { openEmbeddedPostgres } from '../../src/kernel/postgres/index.ts'
import { type FreezeRequest, freezeFigure } from '../../src/modules/statistics/index.ts'
import { openWorkforceRecord, type WorkforceRecord } from '../../src/modules/workforce/sample-workforce.fixture.ts'
import { modules } from '../../src/modules.ts'
import { dropSchemas, migrateAll, migrateTo } from '../../src/open-candour.ts'
import { askServer } from '../harness/ask-server.ts'
import { rowDigests, tableColumns } from '../harness/row-digests.ts'
import { openSite } from '../harness/site.ts'

const timeout = 180_000
const passphrase = { CANDOUR_BACKUP_KEY_FILE: '', CANDOUR_BACKUP_PASSPHRASE: 'five words that nobody guesses' }

let record: WorkforceRecord
let place: BackupPlace
let figureId: string
let sealed: string
let open: string
const made: string[] = []

async function emptyDatabase(): Promise<string> {
  const name = `${inject('templateDatabase')}_own_${randomUUID().slice(0, 8)}`
  await askServer(inject('adminUrl'), `create database ${name} template template0 encoding 'UTF8'`)
  made.push(name)
  const url = new URL(inject('adminUrl'))
  url.pathname = `/${name}`
  return url.href
}

/** What was done with the record as a whole, in its own words. */
const told = async (url: string) =>
  (
    await askServer<{ action: string }>(
      url,
      `select action from kernel.audit_entry where subject_type = 'record' order by number`,
    )
  ).map(({ action }) => action)

const analyst = (forceId: string): Actor => ({
  ...{ forceId, userId: randomUUID(), name: 'Test Analyst', personId: randomUUID(), commandId: randomUUID() },
  roles,
})

/** Every row but the audit record's, to which each look and each copy adds. */
async function rowsOf(url: string) {
  const {
    'kernel.audit_entry': _,
    'kernel.audit_head': __,
    'candour.migration': ___,
    ...rest
  } = await tableColumns(url)
  return await rowDigests(url, rest)
}

beforeAll(async () => {
  record = await openWorkforceRecord()
  place = await openBackupPlace()
  const measure = registerOf(modules).measure('workforce.joiners')
  if (measure === null) throw new Error('The measure of joiners has another name')
  const asked: FreezeRequest = {
    span: { from: day('2015-01-01'), to: day('2020-12-31') },
    by: 'calendar-year',
    dimensions: [],
    filters: {},
  }
  const figure = await record.db.write(
    analyst(record.force.forceId),
    (tx) => freezeFigure(tx, measure, asked),
    'statistics',
  )
  expect(figure.cells.map(({ value }) => value)).toContain(1)
  figureId = figure.figureId
  sealed = place.path('sealed.export')
  open = place.path('open.export')
  const own = { DATABASE_URL: record.ownerUrl }
  expect(await place.candour('unused', ['export', sealed], { ...own, ...passphrase })).toMatchObject({ code: 0 })
  expect(await place.candour('unused', ['export', '--plain', open], own)).toMatchObject({ code: 0 })
}, timeout)

afterAll(async () => {
  await place.remove()
  await record.close()
  for (const name of made) await askServer(inject('adminUrl'), `drop database if exists ${name} with (force)`)
}, timeout)

describe('the whole record, exported sealed by the command', () => {
  test(
    'is not to be read without its passphrase, and says in its audit record that it was taken',
    async () => {
      for (const word of ['Okafor', 'workforce', 'manifest'])
        expect((await readFile(sealed)).includes(word)).toBe(false)
      expect((await readFile(open)).includes('tables/workforce.person.csv')).toBe(true)
      expect(await told(record.ownerUrl)).toEqual(['export-record', 'export-made', 'export-record', 'export-made'])
      const [entry] = await askServer<{ body: string }>(
        record.ownerUrl,
        `select body from kernel.audit_entry where action = 'export-made' order by number`,
      )
      expect(JSON.parse(entry?.body ?? '')).toMatchObject({
        name: expect.stringMatching(/^Operator of the server \(account .+\)$/),
        detail: { file: sealed, encrypted: true, bytes: expect.any(Number) },
      })
      const wrong = { ...passphrase, CANDOUR_BACKUP_PASSPHRASE: 'five words that somebody guesses' }
      const refused = await place.candour('wrong', ['restore', sealed], wrong)
      expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('The passphrase is not the one') })
      expect(await readdir(place.path('wrong')).catch((): string[] => [])).toEqual([])
    },
    timeout,
  )

  test(
    'is restored into a data folder, where its audit record holds and its figures are made again the same',
    async () => {
      expect(await place.candour('moved', ['restore', sealed], passphrase)).toMatchObject({ code: 0 })
      const verified = await place.candour('moved', ['--json', 'audit', 'verify'])
      expect(verified).toMatchObject({ code: 0, out: expect.stringContaining('"holds": true') })
      const server = await openEmbeddedPostgres({ dataDirectory: place.path('moved') })
      try {
        expect(await rowsOf(server.adminUrl)).toEqual(await rowsOf(record.ownerUrl))
        expect(await told(server.adminUrl)).toEqual(['export-record', 'import-record'])
        const db = openDb(appUrl(server.adminUrl), { connections: 2 })
        const site = await openSite({ db, force: record.force }, modules)
        const again = () => site.visit(analyst(record.force.forceId)).get(`/figures/${figureId}/again`)
        let { statusCode, body } = await again()
        for (; statusCode === 503; { statusCode, body } = await again()) await delay(200) // the machine is busy
        await site.close()
        await db.close()
        expect(body).toContain('as it was known then, it gives the same numbers')
      } finally {
        await server.release()
      }
    },
    timeout,
  )
})

describe('an export that is read into a PostgreSQL of the force’s own', () => {
  test(
    'and killed at any time is no record, says so, and is whole after the same command again',
    async () => {
      const url = await emptyDatabase()
      const own = { DATABASE_URL: url }
      const is = (what: string) => async () =>
        (await askServer<{ yes: boolean }>(url, `select ${what} as yes`))[0]?.yes ?? false
      const isCutOffAt = async (moment: () => Promise<boolean>) => {
        await place.killed('own', ['restore', open], moment, own)
        const opened = await place.candour('own', ['migrate'], own)
        expect(opened).toMatchObject({
          code: 1,
          err: expect.stringContaining('was cut off, so what is there is no record'),
        })
      }
      await isCutOffAt(is(`to_regnamespace('candour_restore_unfinished') is not null`))
      await isCutOffAt(is(`to_regclass('workforce.person') is not null`))
      // In the midst of the rows: they wait for this reader.
      const reader = new pg.Client({ connectionString: url })
      await reader.connect()
      await reader.query('begin')
      await reader.query('lock table workforce.person in access share mode')
      await isCutOffAt(
        is(`exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')`),
      )
      await reader.end()
      expect(await place.candour('own', ['restore', open], own)).toMatchObject({ code: 0 })
      expect(await rowsOf(url)).toEqual(await rowsOf(record.ownerUrl))
      expect(await place.candour('own', ['audit', 'verify'], own)).toMatchObject({ code: 0 })
      const into = await place.candour('own', ['restore', open], own)
      expect(into).toMatchObject({ code: 1, err: expect.stringContaining('There is a record in this database') })
    },
    timeout,
  )

  /** An export of an earlier schema, and an empty database to read it into. */
  async function ofAnEarlierSchema(name: string) {
    const old = await emptyDatabase()
    const inOrder = await askServer<{ name: string; hash: string }>(
      record.ownerUrl,
      'select name, hash from candour.migration order by name',
    )
    await migrateTo(old, new Map(inOrder.slice(0, 5).map(({ name, hash }) => [name, hash])))
    const file = join(place.folder, name)
    await exportRecord({ ownerUrl: old, file, key: null, dataDirectory: null, progress: () => {} })
    const url = await emptyDatabase()
    return {
      ...{ file, ownerUrl: url, dataDirectory: null, progress: () => {} },
      startAnew: () => dropSchemas(url),
      migrateTo: (level: ReadonlyMap<string, string>) => migrateTo(url, level),
    }
  }

  test(
    'and cut off when its schema was up to date already is begun anew; while one goes on there is no second',
    async () => {
      const into = await ofAnEarlierSchema('cut-late.export')
      const cutOff = async () => {
        await migrateAll(into.ownerUrl)
        await expect(importRecord(into)).rejects.toThrow('Another restore into this database is under way')
        throw new Error('killed here')
      }
      await expect(importRecord({ ...into, finish: cutOff })).rejects.toThrow('killed here')
      expect(await migrateAll(into.ownerUrl)).toEqual([])
      await importRecord(into)
      expect(await askServer(into.ownerUrl, 'select count(*)::int as run from candour.migration')).toEqual([{ run: 5 }])
      expect(await migrateAll(into.ownerUrl)).not.toEqual([])
    },
    timeout,
  )

  test(
    'says what to do where the empty database has a schema newer than the export’s',
    async () => {
      const into = await ofAnEarlierSchema('old.export')
      const url = into.ownerUrl
      await migrateAll(url)
      await expect(importRecord(into)).rejects.toThrow('Drop the database, create it again and restore into that')
      expect(await migrateAll(url)).toEqual([])
    },
    timeout,
  )
})
