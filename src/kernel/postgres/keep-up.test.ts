import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CandourError } from '../errors.ts'
import { openEmbeddedPostgres } from './index.ts'
import { keepUp } from './keep-up.ts'
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

test('a server that starts and soon ends, again and again, is given up; one that ran for a while in between is not', async () => {
  vi.useFakeTimers()
  try {
    const livesOf = async (seconds: (life: number) => number, mostLives: number) => {
      let lives = 0
      let reason: CandourError | undefined
      const released = new AbortController()
      const server = {
        released: released.signal,
        lost: () => delay(1_000 * seconds(lives)),
        rejoin: async () => {
          lives += 1
          if (lives === mostLives) released.abort()
          return 'restarted' as const
        },
      }
      const kept = keepUp(server, (why) => {
        reason = why
      })
      await vi.advanceTimersByTimeAsync(60 * 60_000)
      await kept
      return { lives, says: reason?.message }
    }
    expect(await livesOf(() => 1, 100)).toEqual({
      lives: 8,
      says: expect.stringMatching(/could not be started again in 8 tries\. Each time it ran for less than a minute/),
    })
    expect(await livesOf((life) => (life % 5 === 4 ? 90 : 1), 30)).toEqual({ lives: 30, says: undefined })
  } finally {
    vi.useRealTimers()
  }
})
