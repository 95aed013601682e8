import { sql } from 'kysely'
import type { Tx } from './tx.ts'

/** Waits until nobody else holds the turn of this name, and holds it until the transaction ends. The name holds the force’s id. */
export async function awaitTurn(tx: Tx, turn: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${turn}, 0))`.execute(tx.connection)
}

/**
 * The moment by now, in whole milliseconds: later than any that was written by whoever had the turn before, and not
 * earlier than the transaction's own, which began when it still waited.
 */
export async function momentInTurn(tx: Tx): Promise<Date> {
  const rows = await tx.prepared<{ at: Date }>(
    // Moments are rounded up to the next millisecond: after two, this one comes after all that were taken before.
    sql`select date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond' as at from pg_sleep(0.002)`,
  )
  const [first] = rows
  if (!first) throw new Error('The database did not say what time it is')
  return first.at
}
