import { newId, type Tx, tables } from '../../../kernel/index.ts'
import type { AccessTables } from '../tables.ts'
import type { ChainEnd } from '../verify-audit/chain.ts'
import type { Checkpoint } from './statement.ts'

export async function insertCheckpoint(tx: Tx, end: ChainEnd, checkpoint: Checkpoint): Promise<void> {
  await tables<AccessTables>(tx)
    .insertInto('access.audit_checkpoint')
    .values({
      force_id: tx.forceId,
      checkpoint_id: newId(),
      number: end.number,
      hash: end.hash,
      statement: checkpoint.statement,
      signature: checkpoint.signature,
      public_key: checkpoint.publicKey,
      signed_at: tx.at,
    })
    .execute()
}

/** The force's checkpoints, in the order of the chain. */
export const listCheckpoints = (tx: Tx): Promise<Checkpoint[]> =>
  tables<AccessTables>(tx)
    .selectFrom('access.audit_checkpoint')
    .where('force_id', '=', tx.forceId)
    .select(['statement', 'signature', 'public_key as publicKey'])
    .orderBy('number')
    .execute()
