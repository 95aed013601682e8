import { sql } from 'kysely'
import { CandourError, type Tx } from '../../kernel/index.ts'

/** What some work came to, or what it refused with. */
export type Worked<T> = { readonly result: T } | { readonly refused: CandourError }

/**
 * Does a part of a transaction so that the rest of it, such as the audit entry of what was asked, stands also where the
 * part is refused: nothing of it is left then. What is no refusal is thrown.
 */
export async function orRefused<T>(tx: Tx, work: () => Promise<T>): Promise<Worked<T>> {
  await sql`savepoint work`.execute(tx.connection)
  try {
    return { result: await work() }
  } catch (error) {
    if (!(error instanceof CandourError) || error.status >= 500) throw error
    await sql`rollback to savepoint work`.execute(tx.connection)
    return { refused: error }
  }
}

/** The result; throws what the work was refused with. To be asked once the transaction stands. */
export function resultOf<T>(worked: Worked<T>): T {
  if ('refused' in worked) throw worked.refused
  return worked.result
}
