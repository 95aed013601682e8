import { sql } from 'kysely'
import { commandLineUserId, hasRole, inPurpose, type Measure, type Tx } from '../../kernel/index.ts'

/**
 * Whether this reader has a measure's numbers exactly: of a restricted one, who runs it, is named for restricted
 * statistics and is a party to nothing behind it. Everybody else who runs it sees them masked, a party no otherwise than
 * those who were never named: to be refused would tell her. Somebody whose person is not known can't be told from a
 * party; the command line holds the whole database anyway.
 */
export async function seesExactly(
  tx: Tx,
  measure: Pick<Measure, 'sensitivity' | 'readers' | 'needToKnow'>,
): Promise<boolean> {
  if (measure.sensitivity === 'open') return true
  const { actor, forceId } = tx
  const { needToKnow } = measure
  if (!needToKnow || !hasRole(actor, 'restricted-statistics') || !hasRole(actor, ...measure.readers)) return false
  const { personId } = actor
  if (personId === null) return actor.userId === commandLineUserId
  // Asked for statistics, for a party reads none of the rows that name her; and where they can't be counted, she might.
  return inPurpose(tx, 'statistics', async () => {
    const { rows } = await sql<{ cleared: boolean }>`
      select kernel.for_statistics() and not ${needToKnow.party(forceId, personId)} as cleared`.execute(tx.connection)
    return rows[0]?.cleared ?? false
  })
}
