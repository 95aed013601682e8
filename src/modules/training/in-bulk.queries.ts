import { sql } from 'kysely'
import type { Tx } from '../../kernel/index.ts'

/**
 * Does work that joins millions of rows without nested loops. The tables have just been filled and the application may
 * not ANALYZE them, so the planner takes them for a handful of rows and would join each with each: 80,000 rows took
 * over ten minutes that way, and less than a second this.
 */
export async function inBulk<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const nestedLoops = (setting: 'on' | 'off') =>
    sql`select set_config('enable_nestloop', ${setting}, true)`.execute(tx.connection)
  await nestedLoops('off')
  const done = await work()
  await nestedLoops('on')
  return done
}
