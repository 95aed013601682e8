import { type AuditTables, type Tx, tables } from '../kernel/index.ts'

/** How many entries the audit record says it has. */
export async function countAuditEntries(tx: Tx): Promise<number> {
  const head = await tables<AuditTables>(tx)
    .selectFrom('kernel.audit_head')
    .where('force_id', '=', tx.forceId)
    .select('number')
    .executeTakeFirst()
  return head?.number ?? 0
}
