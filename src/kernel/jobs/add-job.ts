import { createReadStream } from 'node:fs'
import { sql } from 'kysely'
import { systemActor } from '../force.ts'
import { newId } from '../identity.ts'
import { inPurpose } from '../purpose.ts'
import type { Tx } from '../tx.ts'
import type { TypedJobKind } from './job-kind.ts'

export interface JobOptions {
  /** Its identity, where something else is to carry the same. */
  readonly jobId?: string
  /** Not before this moment. */
  readonly runAt?: Date
  /** Of all jobs of a kind with one key there is only ever one, also after it was done. */
  readonly key?: string
  /** Where it is not as its kind says. */
  readonly seenByAll?: boolean
  /** A file that was sent for it, kept with it until it has ended. */
  readonly file?: { readonly path: string }
}

/** A file is kept in pieces of this size: each stands in memory as it is written and read. */
const pieceBytes = 1024 ** 2

/**
 * Has something done later, by whichever process of the site has a hand free: if and only if this transaction is in the
 * record. It is done in the name of whoever acts here, under what they may then do. Returns the job's identity, or that of the
 * job which had the key already.
 */
export async function addJob<Payload>(
  tx: Tx,
  kind: TypedJobKind<Payload>,
  payload: Payload,
  options: JobOptions = {},
): Promise<string> {
  const { jobId = newId(), runAt = tx.at, key = null, seenByAll = kind.seenByAll ?? false } = options
  const long = kind.long ?? false
  const as = kind.asCandour ? systemActor(tx.forceId) : tx.actor
  const insert = sql<{ id: string }>`
    insert into kernel.job (force_id, job_id, kind, payload, key, long, user_id, user_name, roles, seen_by_all, state,
      run_at, added_at)
    values (${tx.forceId}, ${jobId}, ${kind.kind}, ${JSON.stringify(kind.parse(payload))}, ${key}, ${long},
      ${as.userId}, ${as.name}, ${[...as.roles]}, ${seenByAll}, 'waiting', ${runAt}, ${tx.at})
    on conflict (force_id, kind, key) where key is not null do nothing
    returning job_id as id`
  // For this purpose whoever asks for what Candour itself does sees that it is there.
  const { rows } = await inPurpose(tx, 'queue', () => insert.execute(tx.connection))
  if (rows.length === 0) return await jobOfKey(tx, kind.kind, key ?? '')
  if (options.file) await keepFile(tx, jobId, options.file.path)
  await inPurpose(tx, 'queue', () => putInQueue(tx, { jobId, long, runAt }))
  return jobId
}

async function jobOfKey(tx: Tx, kind: string, key: string): Promise<string> {
  const find = () =>
    sql<{ id: string }>`select job_id as id from kernel.job
      where force_id = ${tx.forceId} and kind = ${kind} and key = ${key}`.execute(tx.connection)
  const { rows } = await inPurpose(tx, 'queue', find)
  const [found] = rows
  if (!found) throw new Error(`There is no job ${kind} of the key that was there`)
  return found.id
}

async function keepFile(tx: Tx, jobId: string, path: string): Promise<void> {
  let position = 0
  for await (const bytes of createReadStream(path, { highWaterMark: pieceBytes })) {
    await sql`insert into kernel.job_file (force_id, job_id, position, user_id, bytes)
      values (${tx.forceId}, ${jobId}, ${position}, ${tx.actor.userId}, ${bytes})`.execute(tx.connection)
    position += 1
  }
}

/** The queue's two lines: what takes long keeps nothing waiting that is soon done. */
const lineOf = (long: boolean): 'long' | 'short' => (long ? 'long' : 'short')

/** Gives a job its place, or another moment. For the purpose `queue`. */
export async function putInQueue(
  tx: Tx,
  { jobId, long, runAt }: { readonly jobId: string; readonly long: boolean; readonly runAt: Date },
): Promise<void> {
  const payload = JSON.stringify({ forceId: tx.forceId, jobId })
  // How often a job is begun is counted on the job; the queue itself never gives up.
  await sql`select from queue.add_job(${lineOf(long)}, ${payload}::json, run_at => ${runAt}::timestamptz,
    max_attempts => 32000, job_key => ${jobId})`.execute(tx.connection)
}
