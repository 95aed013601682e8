import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keptByUpgrade, sameByAnyWay } from '../test/harness/changed-on-purpose.ts'
import { type EarlierCandour, earlierCandour, whyNoEarlierCandour } from '../test/harness/earlier-candour.ts'
import { type RowDigests, rowDigests, type TableColumns, tableColumns } from '../test/harness/row-digests.ts'
import { openSite } from '../test/harness/site.ts'
import { exportRecord, importRecord } from './backup/index.ts'
import { type Actor, appUrl, findForce, openDb, roles } from './kernel/index.ts'
import { type EmbeddedPostgres, openEmbeddedPostgres, removeDataFolder } from './kernel/postgres/index.ts'
import { modules } from './modules.ts'
import { migrateAll, migrateTo } from './open-candour.ts'

/** Versions of Candour that forces may have run: each ended an issue, and its schema's files have not changed since. */
const landings = [
  { commit: '254ff6f', held: 'the record, the desk and the Learning Record Store', tables: 80 },
  { commit: '9439788', held: 'courses that are launched here as well', tables: 90 },
]

const missing = await whyNoEarlierCandour(landings.map(({ commit }) => commit))

function candourToday(dataDirectory: string, ...words: readonly string[]): Promise<{ code: number; said: string }> {
  const { DATABASE_URL: _, DATABASE_APP_URL: __, ...inherited } = process.env
  const program = fileURLToPath(new URL('./cli.ts', import.meta.url))
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [program, ...words],
      { env: { ...inherited, CANDOUR_DATA: dataDirectory } },
      (_error, out, complaint) => resolve({ code: child.exitCode ?? -1, said: out + complaint }),
    )
  })
}

describe.skipIf(missing !== null).each(landings)(
  `a data folder made by Candour as at $commit, with $held${missing === null ? '' : ` (left out: ${missing})`}`,
  ({ commit, tables }) => {
    let parent: string
    let dataDirectory: string
    let earlier: EarlierCandour
    let server: EmbeddedPostgres
    let columns: TableColumns
    let before: RowDigests
    let exported: string

    beforeAll(async () => {
      parent = await mkdtemp(join(tmpdir(), 'candour-upgrade-'))
      await chmod(parent, 0o755)
      dataDirectory = join(parent, 'data')
      earlier = await earlierCandour(commit, dataDirectory)
      const site = await earlier.serve()
      const letter = fileURLToPath(new URL('../docs/examples/request.txt', import.meta.url))
      const taken = await earlier.candour('--json', 'foi', 'take', letter, '--received', '2024-03-01')
      await earlier.candour('foi', 'answer', JSON.parse(taken).reference)
      await earlier.candour('learning-record', 'credential', 'create', '--source', 'A platform')
      await earlier.candour('audit', 'checkpoint', '--to', join(parent, 'checkpoint.json'))
      await site.stop()
      server = await openEmbeddedPostgres({ dataDirectory })
      columns = keptByUpgrade(await tableColumns(server.adminUrl))
      before = await rowDigests(server.adminUrl, columns)
      exported = join(parent, 'exported.zip')
      await exportRecord({
        ownerUrl: server.adminUrl,
        file: exported,
        key: null,
        dataDirectory: null,
        progress: () => {},
      })
    }, 300_000)

    afterAll(async () => {
      await server?.release()
      await earlier?.remove()
      await removeDataFolder(dataDirectory)
      await rm(parent, { recursive: true })
    }, 60_000)

    test('is brought up to date with every row of every table as it was, but for what is changed on purpose', async () => {
      expect(Object.keys(before).length).toBeGreaterThan(tables)
      expect(Object.values(before).filter((digest) => !digest.startsWith('0 rows')).length).toBeGreaterThan(tables / 2)
      expect(await candourToday(dataDirectory, 'migrate')).toMatchObject({ code: 0 })
      expect(await rowDigests(server.adminUrl, columns)).toEqual(before)
    }, 120_000)

    test('comes to the same record by way of open files that were written before it was brought up to date', async () => {
      await askOwner(server.adminUrl, 'create database imported')
      const url = new URL(server.adminUrl)
      url.pathname = '/imported'
      await importRecord({
        file: exported,
        ownerUrl: url.href,
        dataDirectory: null,
        migrateTo: (level) => migrateTo(url.href, level),
        progress: () => {},
      })
      expect((await migrateAll(url.href)).length).toBeGreaterThan(5)
      const all = sameByAnyWay(await tableColumns(server.adminUrl))
      expect(await rowDigests(url.href, all)).toEqual(await rowDigests(server.adminUrl, all))
    }, 120_000)

    test('proves its audit record whole, against the checkpoint that was signed then as well', async () => {
      const told = join(parent, 'checkpoint.json')
      const key = join(dataDirectory, 'audit-key.pem.pub')
      const verified = await candourToday(
        dataDirectory,
        ...['--json', 'audit', 'verify', '--checkpoint', told, '--key', key],
      )
      expect(verified).toMatchObject({ code: 0, said: expect.stringContaining('"holds": true') })
    }, 120_000)

    test('makes every figure that was frozen then again, as known then, the same', async () => {
      const force = await findForce(server.adminUrl)
      if (force === null) throw new Error('The record holds no force')
      const figures = await askOwner<{ figure_id: string }>(server.adminUrl, 'select figure_id from statistics.figure')
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

async function askOwner<Row extends pg.QueryResultRow>(url: string, query: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(query)).rows
  } finally {
    await client.end()
  }
}
