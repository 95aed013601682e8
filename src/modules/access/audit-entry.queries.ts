import { type Tx, tables } from '../../kernel/index.ts'
import type { AccessTables } from './tables.ts'
import type { ChainEnd, StoredEntry } from './verify-audit/chain.ts'

const batch = 5000

/**
 * All entries from `from` on, in the order of the chain, a batch at a time. The actor must be an auditor; in a
 * transaction of any purpose but `verification` those that they may not see are missing.
 */
export async function* auditEntries(tx: Tx, from = 1): AsyncGenerator<StoredEntry & { readonly restricted: boolean }> {
  for (let next = from; ; ) {
    const entries = await tables<AccessTables>(tx)
      .selectFrom('kernel.audit_entry')
      .where('force_id', '=', tx.forceId)
      .where('number', '>=', next)
      .select([
        'number',
        'at',
        'user_id as userId',
        'action',
        'subject_type as subjectType',
        'subject_id as subjectId',
        'body',
        'previous_hash as previousHash',
        'hash',
        'restricted',
      ])
      .orderBy('number')
      .limit(batch)
      .execute()
    yield* entries
    const last = entries.at(-1)
    if (!last || entries.length < batch) return
    next = last.number + 1
  }
}

/** What the writer of the chain believes its last entry to be; undefined before the first. */
export const findAuditHead = (tx: Tx): Promise<ChainEnd | undefined> =>
  tables<AccessTables>(tx)
    .selectFrom('kernel.audit_head')
    .where('force_id', '=', tx.forceId)
    .select(['number', 'hash'])
    .executeTakeFirst()
