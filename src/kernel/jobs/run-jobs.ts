import { setTimeout as delay } from 'node:timers/promises'
import { type Runner, run } from 'graphile-worker'
import pg from 'pg'
import type { Actor } from '../actor.ts'
import { CandourError } from '../errors.ts'
import { newId } from '../identity.ts'
import { logEvent } from '../log.ts'
import { keepSchedule } from '../schedule.ts'
import type { Db } from '../tx.ts'
import { type Attempt, attemptJob, type JobHouse } from './attempt-job.ts'
import { holdLock } from './hold-lock.ts'
import { queueSchema, queueUrl, silent } from './install-queue.ts'
import type { JobKind } from './job-kind.ts'
import { keepRepeated } from './keep-repeated.ts'
import { mendJobs, runnerLock, tidyJobs } from './mend-jobs.ts'

export interface JobsSettings {
  readonly db: Db
  readonly forceId: string
  readonly kinds: readonly JobKind[]
  /** Who somebody is now, with the roles they hold; null where they may no longer sign in. */
  readonly findActor: (forceId: string, userId: string) => Promise<Actor | null>
}

/** The jobs of this process. */
export interface RunningJobs {
  /** Takes no more, has what is under way handed back, and waits for it. */
  stop(): Promise<void>
}

/** Each holds one of the pool's connections while it writes; the pages need the others. */
export const longAtOnce = 4
const shortAtOnce = 3
/** The queue tells of new jobs by itself; so often it is asked all the same. */
const askMilliseconds = 2000
const mendMilliseconds = 2500
const tidyMilliseconds = 3_600_000

/**
 * Does jobs in this process, next to others that do so on the same database, until it is stopped. While the database is
 * away it waits for it.
 */
export async function runJobs(settings: JobsSettings): Promise<RunningJobs> {
  const { db, forceId, kinds } = settings
  const runnerId = newId()
  const address = () => queueUrl(db.address())
  class Client extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      super({ ...config, connectionString: address(), application_name: 'candour jobs' })
    }
  }
  const lock = await holdLock(async () => {
    const client = new Client({ keepAlive: true, connectionTimeoutMillis: 10_000 })
    client.on('error', () => {})
    await client.connect()
    return client
  }, runnerLock(runnerId))
  const pool = new pg.Pool({ Client, max: 4, keepAlive: true, connectionTimeoutMillis: 30_000 })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))

  const stopped = new AbortController()
  const attempts = new Set<Promise<unknown>>()
  const house: JobHouse = {
    ...settings,
    runnerId,
    kinds: new Map(kinds.map((kind) => [kind.kind, kind])),
    stopped: stopped.signal,
  }
  const task = async (payload: unknown) => {
    const attempt = attemptJob(house, payload as Attempt)
    attempts.add(attempt)
    await attempt.finally(() => attempts.delete(attempt))
  }
  const line = (name: 'long' | 'short', concurrency: number) =>
    keepLine(stopped.signal, () =>
      run({
        pgPool: pool,
        schema: queueSchema,
        concurrency,
        pollInterval: askMilliseconds,
        noHandleSignals: true,
        logger: silent,
        taskList: { [name]: task },
        // Otherwise nobody waits for a job to be taken out of the queue, and where that fails nobody hears of it.
        preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      }),
    )
  await keepRepeated(db, forceId, kinds)
  const lines = [line('long', longAtOnce), line('short', shortAtOnce)]
  const upkeep = keepSchedule(
    [
      {
        name: 'mending jobs',
        everyMilliseconds: mendMilliseconds,
        firstAfterMilliseconds: 0,
        run: async () => void (await mendJobs(db, forceId)),
      },
      {
        name: 'tidying jobs',
        everyMilliseconds: tidyMilliseconds,
        firstAfterMilliseconds: 0,
        run: () => tidyJobs(db, forceId),
      },
    ],
    // What fails because the database is away is done the next time.
    ({ name }, error) => error instanceof CandourError || logEvent('work.failed', { work: name }, error),
  )

  return {
    async stop() {
      stopped.abort()
      await Promise.all([...attempts, upkeep.stop()])
      await Promise.all(lines)
      await pool.end()
      await lock.release()
    },
  }
}

/** Keeps one line of the queue going: it is begun again where it ended by itself, as when the database was away. */
async function keepLine(signal: AbortSignal, begin: () => Promise<Runner>): Promise<void> {
  while (!signal.aborted) {
    const line = await begin().catch(() => null)
    if (line !== null) {
      const told = Promise.withResolvers<void>()
      signal.addEventListener('abort', () => told.resolve(), { once: true })
      // It may have been told to stop while the line began.
      if (signal.aborted) told.resolve()
      await Promise.race([line.promise.catch(() => {}), told.promise])
      await line.stop().catch(() => {})
    }
    if (!signal.aborted) await delay(1000, undefined, { ref: false, signal }).catch(() => {})
  }
}
