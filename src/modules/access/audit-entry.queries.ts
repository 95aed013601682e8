import { type Tx, tables } from '../../kernel/index.ts'
import type { AccessTables } from './tables.ts'
import type { ChainEnd, StoredEntry } from './verify-audit/chain.ts'

/** A page waits behind a batch for some ten milliseconds. */
const batch = 2000

type ReadEntry = StoredEntry & { readonly restricted: boolean }

/**
 * All entries from `from` on, in the order of the chain, a batch at a time. The actor must be an auditor; in a
 * transaction of any purpose but `verification` those that they may not see are missing.
 */
export async function* auditEntries(tx: Tx, from = 1): AsyncGenerator<ReadEntry> {
  let coming = entriesFrom(tx, from)
  for (;;) {
    const entries = await coming
    const last = entries.at(-1)
    const isLast = !last || entries.length < batch
    // The database reads on while these are looked at.
    if (!isLast) coming = entriesFrom(tx, last.number + 1)
    coming.catch(() => {}) // told when it is awaited; whoever stops early never asks
    yield* entries
    if (isLast) return
  }
}

const entriesFrom = (tx: Tx, from: number): Promise<ReadEntry[]> =>
  tables<AccessTables>(tx)
    .selectFrom('kernel.audit_entry')
    .where('force_id', '=', tx.forceId)
    .where('number', '>=', from)
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

/** What the writer of the chain believes its last entry to be; undefined before the first. */
export const findAuditHead = (tx: Tx): Promise<ChainEnd | undefined> =>
  tables<AccessTables>(tx)
    .selectFrom('kernel.audit_head')
    .where('force_id', '=', tx.forceId)
    .select(['number', 'hash'])
    .executeTakeFirst()
