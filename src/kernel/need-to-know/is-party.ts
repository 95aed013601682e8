import { sql } from 'kysely'
import { inPurpose } from '../purpose.ts'
import type { Tx } from '../tx.ts'
import type { RestrictedThing } from './restricted-thing.ts'

/**
 * Whether the actor, or the command they work in, is kept out of any of these things; true also for somebody whose
 * person or command is not known, where any thing keeps somebody out. Nothing else of them is read, and nothing of the
 * answer may be told to the actor.
 */
export async function isKeptOutOfAny(tx: Tx, things: readonly RestrictedThing[]): Promise<boolean> {
  if (things.length === 0) return false
  const asked = things.map(
    ({ own }) => sql`exists (
      select from ${sql.table(own.table)} as c
      where c.force_id = ${tx.forceId} and kernel.is_kept_out(c.denied_person_ids, c.denied_command_ids))`,
  )
  return inPurpose(tx, 'keep-out', async () => {
    const { rows } = await sql<{ is: boolean }>`select ${sql.join(asked, sql` or `)} as is`.execute(tx.connection)
    return rows[0]?.is ?? true
  })
}
