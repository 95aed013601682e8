import { sql } from 'kysely'
import { inPurpose } from '../purpose.ts'
import type { Tx } from '../tx.ts'
import { putInQueue } from './add-job.ts'
import type { JobState } from './job.queries.ts'
import { dropJobFile } from './job-file.ts'

/**
 * Asks a job to stop, wherever it runs: at its next sign of life it hears of it. One that waits is `stopped` at once, and
 * what depends on it is the caller's to end. `over` where it has ended, or is not this person's to stop.
 */
export const stopJob = (tx: Tx, jobId: string): Promise<'stopped' | 'asked' | 'over'> =>
  inPurpose(tx, 'queue', async () => {
    const { rows } = await sql<{ state: JobState }>`
      update kernel.job set stop_asked_at = coalesce(stop_asked_at, ${tx.at}),
        state = case when state = 'waiting' then 'stopped' else state end,
        ended_at = case when state = 'waiting' then ${tx.at}::timestamptz else ended_at end
      where force_id = ${tx.forceId} and job_id = ${jobId} and state in ('waiting', 'running')
        and every_milliseconds is null
      returning state`.execute(tx.connection)
    if (rows[0]?.state === 'stopped') await dropJobFile(tx, jobId)
    return rows[0] === undefined ? 'over' : rows[0].state === 'stopped' ? 'stopped' : 'asked'
  })

/** Has a job that failed tried again from the beginning. False where it did not fail. */
export const retryJob = (tx: Tx, jobId: string): Promise<boolean> =>
  inPurpose(tx, 'queue', async () => {
    const { rows } = await sql<{ long: boolean }>`
      update kernel.job set state = 'waiting', attempts = 0, run_at = ${tx.at}, ended_at = null, stop_asked_at = null,
        failed_at = case when every_milliseconds is null then null else failed_at end
      where force_id = ${tx.forceId} and job_id = ${jobId} and failed_at is not null and state in ('failed', 'waiting')
      returning long`.execute(tx.connection)
    for (const { long } of rows) await putInQueue(tx, { jobId, long, runAt: tx.at })
    return rows.length > 0
  })

/** Has a job that failed counted among what is over: nobody has to look at it any more. False where it did not fail. */
export const giveUpJob = (tx: Tx, jobId: string): Promise<boolean> =>
  inPurpose(tx, 'queue', async () => {
    const { numAffectedRows } = await sql`
      update kernel.job set state = case when state = 'failed' then 'stopped' else state end, failed_at = null
      where force_id = ${tx.forceId} and job_id = ${jobId} and failed_at is not null and state in ('failed', 'waiting')`.execute(
      tx.connection,
    )
    return (numAffectedRows ?? 0n) > 0n
  })
