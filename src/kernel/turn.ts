import { sql } from 'kysely'
import type { Tx } from './tx.ts'

/** Waits until nobody else holds the turn of this name, and holds it until the transaction ends. The name holds the force’s id. */
export async function awaitTurn(tx: Tx, turn: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${turn}, 0))`.execute(tx.connection)
}
