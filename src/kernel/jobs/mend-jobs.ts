import { sql } from 'kysely'
import { systemActor } from '../force.ts'
import type { Db, Tx } from '../tx.ts'
import { putInQueue } from './add-job.ts'

/** The lock that a process holds while it does jobs, and loses with its life. */
export const runnerLock = (runner: string): string => `candour runner ${runner}`

/** For so long a job may be without a sign of life, while the lock of its process is gone too. */
const silentSeconds = 5
/**
 * A job whose time has come for so long is put into the queue where it is not there, or is held by a worker that did not take
 * it: whoever takes it makes it `running` at once.
 */
const lostSeconds = 5

interface Found {
  readonly jobId: string
  readonly long: boolean
}

/**
 * Puts right what a process that was killed left: its jobs wait again, and the queue gives them out again. Also puts jobs
 * into the queue that are not in it, as in a record that was brought back from a copy. Returns how many there were.
 */
export async function mendJobs(db: Db, forceId: string): Promise<number> {
  return await db.write(
    systemActor(forceId),
    async (tx) => {
      const left = await takeFromTheDead(tx)
      const lost = await findLost(tx)
      for (const each of [...left, ...lost]) await putInQueue(tx, { ...each, runAt: tx.at })
      return left.length + lost.length
    },
    'queue',
  )
}

async function takeFromTheDead(tx: Tx): Promise<Found[]> {
  const { rows } = await sql<Found>`
    update kernel.job as j set state = 'waiting', run_at = ${tx.at}
    where j.force_id = ${tx.forceId} and j.state = 'running'
      and j.beat_at < clock_timestamp() - make_interval(secs => ${silentSeconds})
      and not exists (
        select from pg_locks as l
        where l.locktype = 'advisory' and l.objsubid = 1
          and l.database = (select oid from pg_database where datname = current_database())
          and (l.classid::bigint << 32 | l.objid::bigint) = hashtextextended(${runnerLock('')} || j.runner, 0))
    returning j.job_id as "jobId", j.long`.execute(tx.connection)
  if (rows.length > 0) {
    // The queue holds each for the dead worker, which has this one alone, for four hours.
    await sql`select queue.force_unlock_workers(array(
      select locked_by from queue._private_jobs where key = any(${rows.map(({ jobId }) => jobId)}) and locked_by is not null))`.execute(
      tx.connection,
    )
  }
  return rows
}

async function findLost(tx: Tx): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select j.job_id as "jobId", j.long from kernel.job as j
    where j.force_id = ${tx.forceId} and j.state = 'waiting'
      and j.run_at < clock_timestamp() - make_interval(secs => ${lostSeconds})
      and not exists (select from queue._private_jobs as q where q.key = j.job_id::text
        and (q.locked_at is null or q.locked_at > clock_timestamp() - make_interval(secs => ${lostSeconds})))
    limit 1000`.execute(tx.connection)
  return rows
}

/** How long a job that has ended can be looked up. */
const keptDays = 30

/** Removes jobs that ended long ago. */
export async function tidyJobs(db: Db, forceId: string): Promise<void> {
  await db.write(
    systemActor(forceId),
    (tx) =>
      sql`delete from kernel.job where force_id = ${tx.forceId} and state in ('done', 'failed', 'stopped')
        and ended_at < ${tx.at}::timestamptz - make_interval(days => ${keptDays})`.execute(tx.connection),
    'queue',
  )
}
