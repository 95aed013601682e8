import { type Tx, tables } from '../../../kernel/index.ts'
import type { AccessTables } from '../tables.ts'

/** When somebody who may not sign in now could do so last; null where they never could. */
export async function activeUntil(tx: Tx, userId: string): Promise<Date | null> {
  const last = await tables<AccessTables>(tx)
    .selectFrom('access.user_version')
    .where('force_id', '=', tx.forceId)
    .where('user_id', '=', userId)
    .where('active', '=', true)
    .select('superseded_at')
    .orderBy('superseded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.superseded_at ?? null
}
