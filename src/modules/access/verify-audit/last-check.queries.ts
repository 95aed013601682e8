import { systemUserId, type Tx, tables } from '../../../kernel/index.ts'
import type { AccessTables } from '../tables.ts'

/**
 * When Candour itself last checked the whole record; null where it never did. What somebody at the command line watches
 * is only the end of it, and does not count. The purpose must be `verification`.
 */
export async function lastOwnCheck(tx: Tx): Promise<Date | null> {
  const last = await tables<AccessTables>(tx)
    .selectFrom('kernel.audit_entry')
    .where('force_id', '=', tx.forceId)
    .where('action', '=', 'verify-audit')
    .where('user_id', '=', systemUserId)
    .select('at')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.at ?? null
}
