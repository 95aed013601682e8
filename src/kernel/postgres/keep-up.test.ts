import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openEmbeddedPostgres } from './index.ts'
import { isAlive, readPostmaster } from './postmaster-file.ts'
import { openInOtherProcess } from './testing/other-process.ts'
import { type ScratchFolder, scratchFolder } from './testing/scratch-folder.ts'

vi.setConfig({ testTimeout: 120_000 })

let folder: ScratchFolder
beforeEach(async () => {
  folder = await scratchFolder()
})
afterEach(() => folder.remove())

const neverGivesUp = () => expect.unreachable('It was given up')

/** The server's process number, once it runs and is another than before. */
const serverOtherThan = (before: number) =>
  vi.waitUntil(
    async () => {
      const cluster = await folder.cluster()
      const found = await readPostmaster(cluster)
      const runs = found?.status === 'ready' && found.pid !== before && (await isAlive(found, cluster))
      return runs && found.pid
    },
    { timeout: 60_000 },
  )

async function connected(adminUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: adminUrl })
  client.on('error', () => {})
  await client.connect()
  return client
}

test('whoever leaves after the server was started again by another does not stop it', async () => {
  const keeper = await openEmbeddedPostgres(folder)
  keeper.keepUp(neverGivesUp)
  const command = await openInOtherProcess(folder.dataDirectory)
  const killed = await serverOtherThan(0)
  process.kill(killed, 'SIGKILL')
  const again = await serverOtherThan(killed)
  await command.end('SIGTERM')
  await delay(500)
  expect(await serverOtherThan(killed)).toBe(again)
  await vi.waitUntil(async () => (await connected(keeper.adminUrl)).end().then(() => true), { timeout: 10_000 })
  await keeper.release()
  expect(await readPostmaster(await folder.cluster())).toBeUndefined()
})

test.runIf(process.platform === 'linux')('a long query of a killed server does not hold the next one up', async () => {
  const keeper = await openEmbeddedPostgres(folder)
  keeper.keepUp(neverGivesUp)
  const client = await connected(keeper.adminUrl)
  // At work, and never waiting for anything: it does not notice that its server is gone.
  const query = client.query('select count(*) from generate_series(1, 100000000000)').catch((error: Error) => error)
  await delay(500)
  const killed = await serverOtherThan(0)
  process.kill(killed, 'SIGKILL')
  await serverOtherThan(killed)
  expect(await query).toBeInstanceOf(Error)
  await keeper.release()
})
