import { sql } from 'kysely'
import type { Purpose, Tx } from './tx.ts'

/** Does part of a transaction's work under another purpose, and then goes back to its own. */
export async function withPurpose<T>(tx: Tx, purpose: Purpose, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ before: string }>`
    select coalesce(current_setting('candour.purpose', true), '') as before`.execute(tx.connection)
  await setPurpose(tx, purpose)
  try {
    return await work()
  } finally {
    // Where the work broke the transaction, nothing more is done in it under any purpose.
    await setPurpose(tx, rows[0]?.before ?? '').catch(() => {})
  }
}

const setPurpose = (tx: Tx, purpose: string) =>
  sql`select set_config('candour.purpose', ${purpose}, true)`.execute(tx.connection)
