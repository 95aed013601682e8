import { sql } from 'kysely'
import type { Tx } from '../../../kernel/index.ts'
import type { CountedRun } from './count.ts'

const mostRemembered = 200

/** What was counted, by all that it depends on; shared by those who ask while it is being counted. */
const remembered = new Map<string, Promise<CountedRun>>()

/**
 * What these transactions can see, as PostgreSQL names it: of two with one name, whatever has been committed for one has
 * been for the other, so the same question has the same answer.
 */
async function snapshotName(tx: Tx): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select current_database() || ' ' || pg_current_snapshot()::text as name`.execute(tx.connection)
  return rows[0]?.name ?? ''
}

/**
 * Counts, unless the same was counted already for the same reader and nothing at all has been written since. `asked` is
 * the whole question. Only for what needs no audit entry of its own. The transaction has to be a snapshot.
 */
export async function countOnce(tx: Tx, asked: unknown, count: () => Promise<CountedRun>): Promise<CountedRun> {
  const { name: _, ...reader } = tx.actor
  const key = JSON.stringify([await snapshotName(tx), reader, asked])
  const known = remembered.get(key)
  if (known) return known
  const counting = count()
  remembered.set(key, counting)
  counting.catch(() => remembered.delete(key))
  const [oldest] = remembered.keys()
  if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest)
  return counting
}
