import { type Tx, tables } from '../../kernel/index.ts'
import type { SessionTimes } from './session.ts'
import type { AccessTables } from './tables.ts'

export interface Session extends SessionTimes {
  readonly userId: string
  readonly kept: Readonly<Record<string, string>>
}

export const findSession = (tx: Tx, hash: Buffer): Promise<Session | undefined> =>
  tables<AccessTables>(tx)
    .selectFrom('access.session')
    .where('force_id', '=', tx.forceId)
    .where('token_hash', '=', hash)
    .select([
      'user_id as userId',
      'last_seen_at as lastSeenAt',
      'expires_at as expiresAt',
      'ended_at as endedAt',
      'kept',
    ])
    .executeTakeFirst()

export async function insertSession(tx: Tx, hash: Buffer, expiresAt: Date): Promise<void> {
  await tables<AccessTables>(tx)
    .insertInto('access.session')
    .values({
      force_id: tx.forceId,
      token_hash: hash,
      user_id: tx.actor.userId,
      created_at: tx.at,
      last_seen_at: tx.at,
      expires_at: expiresAt,
    })
    .execute()
}

/** Changes a session that has not ended. True if there was one. */
async function updateSession(
  tx: Tx,
  hash: Buffer,
  change: { last_seen_at: Date } | { ended_at: Date } | { kept: string },
): Promise<boolean> {
  const result = await tables<AccessTables>(tx)
    .updateTable('access.session')
    .set(change)
    .where('force_id', '=', tx.forceId)
    .where('token_hash', '=', hash)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export const noteUse = (tx: Tx, hash: Buffer) => updateSession(tx, hash, { last_seen_at: tx.at })
export const endSession = (tx: Tx, hash: Buffer) => updateSession(tx, hash, { ended_at: tx.at })
export const keepValues = (tx: Tx, hash: Buffer, values: Readonly<Record<string, string>>) =>
  updateSession(tx, hash, { kept: JSON.stringify(values) })
