import { type Tx, tables } from '../../../kernel/index.ts'
import type { AccessTables } from '../tables.ts'

/** The user whom this subject of this issuer was found to be. */
export async function findBoundUserId(tx: Tx, issuer: string, subject: string): Promise<string | undefined> {
  const row = await tables<AccessTables>(tx)
    .selectFrom('access.external_identity')
    .where('force_id', '=', tx.forceId)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .select('user_id')
    .executeTakeFirst()
  return row?.user_id
}

/** Binds a subject to a user. False where the user, or the subject, is bound already. */
export async function bindSubject(tx: Tx, issuer: string, subject: string, userId: string): Promise<boolean> {
  const result = await tables<AccessTables>(tx)
    .insertInto('access.external_identity')
    .values({ force_id: tx.forceId, issuer, subject, user_id: userId, bound_at: tx.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}
