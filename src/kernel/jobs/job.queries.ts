import { sql } from 'kysely'
import type { Role } from '../permissions.ts'
import type { Tx } from '../tx.ts'
import type { JobProgress } from './job-kind.ts'

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'stopped'

/** A job as those who may see it do. */
export interface Job {
  readonly jobId: string
  readonly kind: string
  readonly payload: unknown
  readonly state: JobState
  readonly userId: string
  readonly userName: string
  readonly roles: readonly Role[]
  readonly long: boolean
  /** Null for what is done once. */
  readonly everyMilliseconds: number | null
  readonly runAt: Date
  readonly addedAt: Date
  readonly beganAt: Date | null
  readonly endedAt: Date | null
  readonly attempts: number
  readonly phase: string | null
  readonly done: number | null
  readonly total: number | null
  readonly message: string | null
  readonly result: unknown
  /** Why it failed, or failed the last time. */
  readonly reason: string | null
  readonly failedAt: Date | null
  readonly stopAskedAt: Date | null
}

const columns = sql`job_id as "jobId", kind, payload, state, user_id as "userId", user_name as "userName", roles, long,
  every_milliseconds as "everyMilliseconds", run_at as "runAt", added_at as "addedAt", began_at as "beganAt",
  ended_at as "endedAt", attempts, phase, done, total, message, result, reason, failed_at as "failedAt",
  stop_asked_at as "stopAskedAt"`

export async function findJob(tx: Tx, jobId: string): Promise<Job | undefined> {
  const { rows } = await sql<Job>`
    select ${columns} from kernel.job where force_id = ${tx.forceId} and job_id = ${jobId}`.execute(tx.connection)
  return rows[0]
}

/** Which jobs are wanted. `failed`: those that failed, and those done again and again that failed the last time. */
export interface JobsWanted {
  readonly state?: JobState | undefined
  readonly kind?: string | undefined
}

const wantedOf = (tx: Tx, { state, kind }: JobsWanted) => sql<boolean>`force_id = ${tx.forceId}
  and (${kind ?? null}::text is null or kind = ${kind ?? null})
  and (${state ?? null}::text is null or state = ${state ?? null}
    or (${state ?? null} = 'failed' and failed_at is not null and state = 'waiting'))`

/** Jobs that this reader may see: what failed first, then what is under way, then the newest. */
export async function listJobs(
  tx: Tx,
  { limit = 50, offset = 0, ...wanted }: JobsWanted & { limit?: number; offset?: number },
): Promise<Job[]> {
  const { rows } = await sql<Job>`
    select ${columns} from kernel.job where ${wantedOf(tx, wanted)}
    order by failed_at is null, state <> 'running', coalesce(failed_at, ended_at, began_at, added_at) desc, job_id desc
    limit ${limit} offset ${offset}`.execute(tx.connection)
  return rows
}

export async function countJobs(tx: Tx, wanted: JobsWanted): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from kernel.job where ${wantedOf(tx, wanted)}`.execute(tx.connection)
  return rows[0]?.total ?? 0
}

// What follows is for the purpose `queue`.

/** Takes a job on whose turn it is. Undefined where somebody else has it, or it is no more to be done. */
export async function takeJob(tx: Tx, jobId: string, runner: string): Promise<Job | undefined> {
  const { rows } = await sql<Job>`
    update kernel.job set state = 'running', attempts = attempts + 1, runner = ${runner}, began_at = ${tx.at},
      beat_at = ${tx.at}, ended_at = null, phase = null, done = null, total = null, message = null
    where force_id = ${tx.forceId} and job_id = ${jobId} and state = 'waiting'
    returning ${columns}`.execute(tx.connection)
  return rows[0]
}

export interface Beat {
  readonly jobId: string
  readonly runner: string
  readonly attempt: number
}

/** That an attempt is alive, and how far it is. Null where the job is no longer its own. */
export async function beat(
  tx: Tx,
  { jobId, runner, attempt }: Beat,
  progress: JobProgress | null,
): Promise<{ readonly stopAsked: boolean } | null> {
  const { phase = null, done = null, total = null, message = null } = progress ?? {}
  const told = progress ? sql`, phase = ${phase}, done = ${done}, total = ${total}, message = ${message}` : sql.raw('')
  const { rows } = await sql<{ stopAsked: boolean }>`
    update kernel.job set beat_at = ${tx.at} ${told}
    where force_id = ${tx.forceId} and job_id = ${jobId} and state = 'running' and runner = ${runner}
      and attempts = ${attempt}
    returning stop_asked_at is not null as "stopAsked"`.execute(tx.connection)
  return rows[0] ?? null
}

/** How an attempt ended. */
export type Ending =
  | { readonly state: 'done'; readonly result: unknown }
  | { readonly state: 'stopped' }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'waiting'; readonly runAt: Date; readonly reason: string | null; readonly uncounted?: boolean }

/** Writes how an attempt ended. False where the job is no longer its own. */
export async function endAttempt(tx: Tx, { jobId, runner, attempt }: Beat, ending: Ending): Promise<boolean> {
  const waits = ending.state === 'waiting'
  const reason = 'reason' in ending ? ending.reason : null
  const result = ending.state === 'done' ? JSON.stringify(ending.result ?? null) : null
  const { numAffectedRows } = await sql`
    update kernel.job set state = ${ending.state}, ended_at = ${waits ? null : tx.at},
      run_at = ${waits ? ending.runAt : sql`run_at`}, reason = ${reason},
      failed_at = ${ending.state === 'failed' ? tx.at : null}, result = ${result}::jsonb,
      attempts = ${waits && ending.uncounted ? sql`attempts - 1` : sql`attempts`}
    where force_id = ${tx.forceId} and job_id = ${jobId} and state = 'running' and runner = ${runner}
      and attempts = ${attempt}`.execute(tx.connection)
  return (numAffectedRows ?? 0n) > 0n
}

/** Has what is done again and again wait for its next time, with why it failed if it did. */
export async function waitForNextTime(tx: Tx, { jobId }: Pick<Beat, 'jobId'>, runAt: Date): Promise<void> {
  await sql`
    update kernel.job set state = 'waiting', run_at = ${runAt}, attempts = 0, stop_asked_at = null
    where force_id = ${tx.forceId} and job_id = ${jobId} and state in ('done', 'failed', 'stopped')`.execute(
    tx.connection,
  )
}
