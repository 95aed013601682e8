import { Readable } from 'node:stream'
import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Db, Tx } from '../tx.ts'

/** The file that was sent with a job, a piece at a time, each in a short transaction of its sender's. */
export const openJobFile = (db: Db, actor: Actor, jobId: string): Readable => Readable.from(pieces(db, actor, jobId))

async function* pieces(db: Db, actor: Actor, jobId: string): AsyncGenerator<Buffer> {
  for (let position = 0; ; position += 1) {
    const rows = await db.read(actor, (tx) =>
      tx.prepared<{ bytes: Buffer }>(sql`select bytes from kernel.job_file
        where force_id = ${tx.forceId} and job_id = ${jobId} and position = ${position}`),
    )
    const [piece] = rows
    if (!piece) return
    yield piece.bytes
  }
}

/** How large the file of a job is, in bytes. */
export async function jobFileBytes(tx: Tx, jobId: string): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(length(bytes)), 0)::bigint as bytes from kernel.job_file
    where force_id = ${tx.forceId} and job_id = ${jobId}`.execute(tx.connection)
  return rows[0]?.bytes ?? 0
}

/** Removes the file of a job that has ended, in its sender's name: nobody else may so much as find it. */
export async function dropJobFile(tx: Tx, jobId: string): Promise<void> {
  await sql`delete from kernel.job_file where force_id = ${tx.forceId} and job_id = ${jobId}`.execute(tx.connection)
}
