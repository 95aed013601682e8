import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, test, vi } from 'vitest'
import { openEmbeddedPostgres } from '../../src/kernel/postgres/index.ts'
import { isAlive, readPostmaster } from '../../src/kernel/postgres/postmaster-file.ts'
import { type ScratchFolder, scratchFolder } from '../../src/kernel/postgres/testing/scratch-folder.ts'
import { countStatements, type Load, putLoadOn, signIn } from '../harness/load.ts'
import { openServedSite, type PreparedRecord, prepareRecord, type ServedSite } from '../harness/served.ts'

// The whole program in processes of its own, over a database of its own, which is killed.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

/** A data folder of a test's own, and the sites that are served from it. */
interface Place {
  readonly folder: ScratchFolder
  serve(environment?: NodeJS.ProcessEnv): Promise<ServedSite>
  postmaster(): Promise<number>
  backend(): Promise<number>
}

/** Gives the work a place, and takes it away after. */
async function inPlace(work: (place: Place) => Promise<void>): Promise<void> {
  const folder = await scratchFolder()
  const sites: ServedSite[] = []
  try {
    await work({
      folder,
      async serve(environment = { CANDOUR_DATA: folder.dataDirectory }) {
        const site = await openServedSite(environment)
        sites.push(site)
        return site
      },
      postmaster: () => postmasterOf(folder),
      backend: () => backendOf(folder),
    })
  } finally {
    await Promise.all(sites.map((site) => site.stop()))
    await folder.remove()
  }
}

async function postmasterOf(folder: ScratchFolder): Promise<number> {
  const found = await readPostmaster(await folder.cluster())
  if (found === undefined) throw new Error('The server should be running')
  return found.pid
}

async function backendOf(folder: ScratchFolder): Promise<number> {
  const { user, password } = JSON.parse(await readFile(join(folder.dataDirectory, 'credentials.json'), 'utf8'))
  const host = (await readPostmaster(await folder.cluster()))?.socketDirectory ?? ''
  const client = new pg.Client({ host, user, password, database: 'candour' })
  await client.connect()
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity where application_name like 'candour%' and pid <> pg_backend_pid() limit 1`,
  )
  await client.end()
  return rows[0]?.pid ?? 0
}

/** Everybody was answered, if only that it is away; what was acknowledged is there; and nothing else is. */
async function expectNothingLost(load: Load, address: string, record: PreparedRecord): Promise<void> {
  const { verbs, cookies } = await load.stop()
  const all = [...load.statuses].flatMap(([asked, statuses]) => statuses.map((status) => `${asked} ${status}`))
  const well = ['page 200', 'home 200', 'form 303', 'statements 200']
  const away = ['page 503', 'home 503', 'form 503', 'statements 503']
  expect([...new Set(all)].filter((each) => ![...well, ...away].includes(each))).toEqual([])
  expect(load.away.filter(({ text }) => /Come back in a moment|Send it again later/.test(text)).length).toBeGreaterThan(
    0,
  )
  for (const { asked, text, retryAfter } of load.away) {
    expect(retryAfter).toBe('10')
    // A machine that is busy with all these processes may say so instead.
    expect(text).toMatch(asked === 'statements' ? /Send it again later/ : /Come back in a moment|the service is busy/)
    expect(text).not.toMatch(/\bat .*\.ts:\d+|ECONN|57P0/)
  }
  for (const verb of verbs) expect(await countStatements(address, record.authorization, verb)).toBe(5)
  for (const cookie of cookies) expect((await fetch(`${address}/home`, { headers: { cookie } })).status).toBe(200)
}

// The first waits most of its time for tries that come ever later: the others go on meanwhile, one after the other.
describe.concurrent('where the database server dies,', () => {
  test('a database server that cannot be started again ends the site, with the reason', () =>
    inPlace(async ({ folder, serve, postmaster }) => {
      await prepareRecord({ CANDOUR_DATA: folder.dataDirectory })
      const site = await serve()
      await writeFile(join(await folder.cluster(), 'postgresql.auto.conf'), `work_mem = 'plenty'\n`)
      process.kill(await postmaster(), 'SIGKILL')
      await vi.waitUntil(async () => (await fetch(`${site.address}/sign-in`)).status === 503, { timeout: 30_000 })
      expect(await site.ended).toBe(1)
      expect(site.said()).toContain('The database server ended, and could not be started again in 8 tries')
      expect(site.said()).toContain('A setting of your own is wrong')
      expect(site.said()).not.toMatch(/^ +at /m)
    }))

  describe('and comes back,', () => {
    test.sequential('two sites on one data folder outlive their database server, killed twice, and nothing acknowledged is lost', () =>
      inPlace(async ({ folder, serve, postmaster }) => {
        const record = await prepareRecord({ CANDOUR_DATA: folder.dataDirectory })
        const first = await serve()
        const second = await serve()
        const load = putLoadOn([first.address, second.address], record)
        await load.answered(3)
        const killed = await postmaster()
        process.kill(killed, 'SIGKILL')
        await load.refused()
        const again = await vi.waitUntil(
          async () => {
            const found = await readPostmaster(await folder.cluster())
            return (
              found?.status === 'ready' &&
              found.pid !== killed &&
              (await isAlive(found, await folder.cluster())) &&
              found.pid
            )
          },
          { timeout: 60_000 },
        )
        process.kill(again, 'SIGKILL')
        await load.refused()
        await load.answered(3)
        await expectNothingLost(load, second.address, record)

        expect(await first.stop()).toBe(0)
        expect((await signIn(second.address, record.userId)).answer.status).toBe(303)
        expect(await second.stop()).toBe(0)
        expect(await readPostmaster(await folder.cluster())).toBeUndefined()
      }))

    test.sequential('one killed process of the database server is no more than a moment’s wait', () =>
      inPlace(async ({ folder, serve, postmaster, backend }) => {
        const record = await prepareRecord({ CANDOUR_DATA: folder.dataDirectory })
        const site = await serve()
        const load = putLoadOn([site.address], record)
        await load.answered(3)
        const server = await postmaster()
        process.kill(await backend(), 'SIGKILL')
        await load.refused()
        await load.answered(3)
        expect(await postmaster()).toBe(server)
        await expectNothingLost(load, site.address, record)
      }))

    test.sequential('a PostgreSQL of the force’s own may stop for a while: the site waits for it, and starts nothing', () =>
      inPlace(async ({ folder, serve }) => {
        const theirs = await scratchFolder()
        try {
          let server = await openEmbeddedPostgres(theirs)
          const environment = { DATABASE_URL: server.adminUrl, CANDOUR_DATA: folder.dataDirectory }
          const record = await prepareRecord(environment)
          const site = await serve(environment)
          const load = putLoadOn([site.address], record)
          await load.answered(3)
          await server.release()
          await load.refused()
          expect(await readPostmaster(await theirs.cluster())).toBeUndefined()
          server = await openEmbeddedPostgres(theirs)
          await load.answered(3)
          await expectNothingLost(load, site.address, record)
          expect(await site.stop()).toBe(0)
          await server.release()
        } finally {
          await theirs.remove()
        }
      }))
  })
})
