import { sql } from 'kysely'
import type { Purpose, Tx } from './tx.ts'

/** Does part of a transaction's work for another purpose than the transaction was opened for, and then goes back. */
export async function inPurpose<T>(tx: Tx, purpose: Purpose, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ before: string }>`
    select current_setting('candour.purpose', true) as before`.execute(tx.connection)
  const set = (to: string) => sql`select set_config('candour.purpose', ${to}, true)`.execute(tx.connection)
  await set(purpose)
  // Where the work fails the transaction ends, and the setting with it.
  const result = await work()
  await set(rows[0]?.before ?? '')
  return result
}
