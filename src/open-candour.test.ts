import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askServer } from '../test/harness/ask-server.ts'
import { besideOpening, keptByUpgrade, sameByAnyWay } from '../test/harness/changed-on-purpose.ts'
import { type EarlierCandour, earlierCandour, whyNoEarlierCandour } from '../test/harness/earlier-candour.ts'
import { numbersOf, publishOverHttp } from '../test/harness/publish-over-http.ts'
import { type RowDigests, rowDigests, type TableColumns, tableColumns } from '../test/harness/row-digests.ts'
import { openSite } from '../test/harness/site.ts'
import { exportRecord, importRecord } from './backup/index.ts'
import { type BackupPlace, openBackupPlace } from './backup/testing/backed-up-record.ts'
import { type Actor, appUrl, findForce, openDb, roles } from './kernel/index.ts'
import { type EmbeddedPostgres, openEmbeddedPostgres } from './kernel/postgres/index.ts'
import { modules } from './modules.ts'
import { dropSchemas, migrateAll, migrateTo } from './open-candour.ts'

/** Versions of Candour that forces may have run: each ended an issue, and its schema's files have not changed since. */
const landings = [
  { commit: '254ff6f', held: 'the record, the desk and the Learning Record Store', tables: 80, byBackup: false },
  { commit: '9439788', held: 'courses that are launched here as well', tables: 90, byBackup: true },
]

// A backup is of the data folder as a whole, whichever tables are in it: one of them shows that way.
const missing = await whyNoEarlierCandour(landings.map(({ commit }) => commit))

let place: BackupPlace

beforeAll(async () => {
  place = await openBackupPlace()
})

afterAll(() => place.remove(), 60_000)

describe.skipIf(missing !== null).each(landings)(
  `a data folder made by Candour as at $commit, with $held${missing === null ? '' : ` (left out: ${missing})`}`,
  ({ commit, tables, byBackup }) => {
    const data = `data-${commit}`
    let dataDirectory: string
    let earlier: EarlierCandour
    let server: EmbeddedPostgres
    let columns: TableColumns
    let before: RowDigests
    let exported: string
    let backup: string
    let published = ''
    let numbers: readonly string[] = []

    beforeAll(async () => {
      dataDirectory = place.path(data)
      earlier = await earlierCandour(commit, dataDirectory)
      const site = await earlier.serve()
      const letter = fileURLToPath(new URL('../docs/examples/request.txt', import.meta.url))
      const taken = await earlier.candour('--json', 'foi', 'take', letter, '--received', '2024-03-01')
      await earlier.candour('foi', 'answer', JSON.parse(taken).reference)
      if (byBackup) {
        const asked = place.path('asked.txt')
        await writeFile(asked, 'How many people have been trained in domestic abuse in each year from 2019 to 2021?\n')
        const question = await earlier.candour('--json', 'foi', 'take', asked, '--received', '2024-03-02')
        published = JSON.parse(question).reference
        await earlier.candour('foi', 'answer', published)
        await publishOverHttp(site.address, 'Lysander Brightwell', published)
        numbers = numbersOf(await (await fetch(`${site.address}/disclosure-log/${published}`)).text())
      }
      await earlier.candour('audit', 'checkpoint', '--to', place.path(`${commit}.checkpoint`))
      await site.stop()
      server = await openEmbeddedPostgres({ dataDirectory })
      columns = keptByUpgrade(await tableColumns(server.adminUrl))
      before = await rowDigests(server.adminUrl, columns, besideOpening)
      exported = place.path(`${commit}.export`)
      await exportRecord({
        ownerUrl: server.adminUrl,
        file: exported,
        key: null,
        dataDirectory: null,
        progress: () => {},
      })
      backup = place.path(`${commit}.backup`)
      if (!byBackup) return
      expect(await place.candour(data, ['backup', backup])).toMatchObject({
        code: 0,
        err: expect.stringContaining('The audit record does not tell of this: its schema is of an earlier version'),
      })
    }, 300_000)

    afterAll(async () => {
      await server?.release()
      await earlier?.remove()
    }, 60_000)

    test('is brought up to date with every row of every table as it was, but for what is changed on purpose', async () => {
      expect(Object.keys(before).length).toBeGreaterThan(tables)
      expect(Object.values(before).filter((digest) => !digest.startsWith('0 rows')).length).toBeGreaterThan(tables / 2)
      expect(await place.candour(data, ['migrate'])).toMatchObject({ code: 0 })
      expect(await rowDigests(server.adminUrl, columns, besideOpening)).toEqual(before)
      const told = `select count(*)::int as n from kernel.audit_entry where not (${besideOpening['kernel.audit_entry']})`
      expect(await askServer(server.adminUrl, told)).toEqual([{ n: byBackup ? 1 : 0 }])
    }, 120_000)

    test('comes to the same record by way of open files that were written before it was brought up to date', async () => {
      await askServer(server.adminUrl, 'create database imported')
      const url = new URL(server.adminUrl)
      url.pathname = '/imported'
      await importRecord({
        file: exported,
        ownerUrl: url.href,
        dataDirectory: null,
        startAnew: () => dropSchemas(url.href),
        migrateTo: (level) => migrateTo(url.href, level),
        progress: () => {},
      })
      expect((await migrateAll(url.href)).length).toBeGreaterThan(5)
      const all = sameByAnyWay(await tableColumns(server.adminUrl))
      const digests = (of: string) => rowDigests(of, all, besideOpening)
      expect(await digests(url.href)).toEqual(await digests(server.adminUrl))
    }, 120_000)

    if (byBackup)
      test('comes to the same record by way of a backup that was made before it was brought up to date', async () => {
        expect(await place.candour(`restored-${commit}`, ['restore', backup])).toMatchObject({ code: 0 })
        const other = await openEmbeddedPostgres({ dataDirectory: place.path(`restored-${commit}`) })
        try {
          const {
            'kernel.audit_entry': _,
            'kernel.audit_head': __,
            ...all
          } = sameByAnyWay(await tableColumns(other.adminUrl))
          const digests = (of: string) => rowDigests(of, all, besideOpening)
          expect(await digests(other.adminUrl)).toEqual(await digests(server.adminUrl))
          const last = 'select action from kernel.audit_entry order by number desc limit 1'
          expect(await askServer(other.adminUrl, last)).toEqual([{ action: 'restore-record' }])
        } finally {
          await other.release()
        }
      }, 120_000)

    test('proves its audit record whole, against the checkpoint that was signed then as well', async () => {
      const told = place.path(`${commit}.checkpoint`)
      const key = join(dataDirectory, 'audit-key.pem.pub')
      const words = ['--json', 'audit', 'verify', '--checkpoint', told, '--key', key]
      expect(await place.candour(data, words)).toMatchObject({ code: 0, out: expect.stringContaining('"holds": true') })
    }, 120_000)

    if (byBackup)
      test('tells what it published then with the same numbers, now from its figure’s shape', async () => {
        const force = await findForce(server.adminUrl)
        if (force === null) throw new Error('The record holds no force')
        const db = openDb(appUrl(server.adminUrl), { connections: 2 })
        const site = await openSite({ db, force }, modules)
        try {
          for (const module of modules) await module.bringUpToDate?.(db, force.forceId)
          const [{ entry } = { entry: null }] = await askServer<{ entry: object }>(
            server.adminUrl,
            'select entry from disclosure.published where superseded_at is null',
          )
          expect(entry).toMatchObject({
            form: 2,
            questions: [{ answers: [{ table: null, figure: { unit: 'people' } }] }],
          })
          expect(numbers.length).toBeGreaterThanOrEqual(3)
          for (const path of ['/disclosure-log', '/statistics', '/cy/statistics']) {
            expect(numbersOf((await site.visit(null).get(`${path}/${published}`)).body)).toEqual(numbers)
          }
        } finally {
          await site.close()
          await db.close()
        }
      }, 120_000)

    test('makes every figure that was frozen then again, as known then, the same', async () => {
      const force = await findForce(server.adminUrl)
      if (force === null) throw new Error('The record holds no force')
      const figures = await askServer<{ figure_id: string }>(server.adminUrl, 'select figure_id from statistics.figure')
      expect(figures.length).toBeGreaterThanOrEqual(2)
      const facts = { name: 'Test Analyst', personId: randomUUID(), commandId: randomUUID() }
      const analyst: Actor = { ...facts, forceId: force.forceId, userId: randomUUID(), roles }
      const db = openDb(appUrl(server.adminUrl), { connections: 2 })
      const site = await openSite({ db, force }, modules)
      try {
        for (const { figure_id: figureId } of figures) {
          const again = () => site.visit(analyst).get(`/figures/${figureId}/again`)
          let { statusCode, body } = await again()
          for (; statusCode === 503; { statusCode, body } = await again()) await delay(200) // the machine is busy
          expect({ statusCode, body }).toMatchObject({
            statusCode: 200,
            body: expect.stringContaining('as it was known then, it gives the same numbers'),
          })
        }
      } finally {
        await site.close()
        await db.close()
      }
    }, 120_000)
  },
)
