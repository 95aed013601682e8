import { sql } from 'kysely'
import { type Actor, type Db, newId, type Tx, tables } from '../../../kernel/index.ts'
import type { AccessTables } from '../tables.ts'
import type { Checkpoint, CheckpointStatement } from './statement.ts'

export async function insertCheckpoint(tx: Tx, said: CheckpointStatement, checkpoint: Checkpoint): Promise<void> {
  await tables<AccessTables>(tx)
    .insertInto('access.audit_checkpoint')
    .values({
      force_id: tx.forceId,
      checkpoint_id: newId(),
      number: said.number,
      hash: Buffer.from(said.hash, 'hex'),
      statement: checkpoint.statement,
      signature: checkpoint.signature,
      public_key: checkpoint.publicKey,
      signed_at: tx.at,
      sequence: said.checkpoint ?? null,
      timestamp_reply: checkpoint.timestamp ?? null,
    })
    .execute()
}

const checkpoints = (tx: Tx) =>
  tables<AccessTables>(tx)
    .selectFrom('access.audit_checkpoint')
    .where('force_id', '=', tx.forceId)
    .select(['statement', 'signature', 'public_key as publicKey', 'timestamp_reply as timestamp'])

/** The force's checkpoints, in the order of the chain. */
export const listCheckpoints = (tx: Tx): Promise<Checkpoint[]> =>
  checkpoints(tx).orderBy('number').orderBy('signed_at').execute()

/** The places among all of those that have one; which is all but those of the first versions. */
async function listSequences(tx: Tx): Promise<number[]> {
  const rows = await tables<AccessTables>(tx)
    .selectFrom('access.audit_checkpoint')
    .where('force_id', '=', tx.forceId)
    .where('sequence', 'is not', null)
    .select('sequence')
    .orderBy('sequence')
    .execute()
  return rows.flatMap(({ sequence }) => sequence ?? [])
}

/** The checkpoints at these places, in their order. */
const readCheckpointsAt = (tx: Tx, sequences: readonly number[]): Promise<Checkpoint[]> =>
  checkpoints(tx).where(sql<boolean>`sequence = any(${sequences}::bigint[])`).orderBy('sequence').execute()

/** A checkpoint with its place among all, and which entry it signs. */
export interface PlacedCheckpoint extends Checkpoint {
  readonly sequence: number | null
  readonly number: number
  readonly signedAt: Date
}

/** The last that was signed; undefined before the first. */
export const findLastCheckpoint = (tx: Tx): Promise<PlacedCheckpoint | undefined> =>
  checkpoints(tx)
    .select(['sequence', 'number', 'signed_at as signedAt'])
    .orderBy('number', 'desc')
    .orderBy('signed_at', 'desc')
    .limit(1)
    .executeTakeFirst()

export async function countCheckpoints(tx: Tx): Promise<number> {
  const { count } = await tables<AccessTables>(tx)
    .selectFrom('access.audit_checkpoint')
    .where('force_id', '=', tx.forceId)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** The checkpoints of the database, of which a place takes those that it lacks. */
export interface KeptCheckpoints {
  sequences(): Promise<readonly number[]>
  read(sequences: readonly number[]): Promise<readonly Checkpoint[]>
}

export const checkpointsOf = (db: Db, actor: Actor): KeptCheckpoints => ({
  sequences: () => db.read(actor, listSequences),
  read: (sequences) => db.read(actor, (tx) => readCheckpointsAt(tx, sequences)),
})
