import { sql } from 'kysely'
import { systemActor } from '../force.ts'
import { newId } from '../identity.ts'
import type { Db, Tx } from '../tx.ts'
import { putInQueue } from './add-job.ts'
import type { JobKind } from './job-kind.ts'

/** The key of the one job of a kind that is done again and again. */
const key = 'again and again'

/**
 * Sees to it that each of the kinds that are done again and again waits for its time: one job for all processes. A
 * process that starts brings the time forward to its own first time, so that what was missed is made up for.
 */
export async function keepRepeated(db: Db, forceId: string, kinds: readonly JobKind[]): Promise<void> {
  const candour = systemActor(forceId)
  for (const kind of kinds) {
    const { every } = kind
    if (every) await db.write(candour, (tx) => keepOne(tx, kind, every), 'queue')
  }
}

async function keepOne(tx: Tx, kind: JobKind, every: NonNullable<JobKind['every']>): Promise<void> {
  const runAt = new Date(tx.at.getTime() + every.firstAfterMilliseconds)
  const long = kind.long ?? false
  const { rows } = await sql<{ jobId: string; runAt: Date }>`
    insert into kernel.job as j (force_id, job_id, kind, payload, key, long, every_milliseconds, user_id, user_name, roles,
      seen_by_all, state, run_at, added_at)
    values (${tx.forceId}, ${newId()}, ${kind.kind}, '{}', ${key}, ${long}, ${every.milliseconds}, ${tx.actor.userId},
      ${tx.actor.name}, ${[...tx.actor.roles]}, false, 'waiting', ${runAt}, ${tx.at})
    on conflict (force_id, kind, key) where key is not null do update
      set every_milliseconds = excluded.every_milliseconds, run_at = least(j.run_at, excluded.run_at),
        state = case when j.state = 'running' then j.state else 'waiting' end
    returning job_id as "jobId", run_at as "runAt"`.execute(tx.connection)
  for (const each of rows) await putInQueue(tx, { ...each, long })
}
