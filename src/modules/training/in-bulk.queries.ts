import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../kernel/index.ts'

const many = 2000

/**
 * Does work without nested loops where `rows` selects more than 2,000 rows. The tables have just been filled and the
 * application may not ANALYZE them, so the planner takes them for a handful of rows and would join each with each:
 * 80,000 rows took over ten minutes that way, and two seconds this. A few rows are found by the indexes.
 */
export async function inBulk<T>(tx: Tx, rows: RawBuilder<unknown>, work: () => Promise<T>): Promise<T> {
  const found = await sql<{ count: number }>`
    select count(*) as count from (select from (${rows}) as r limit ${many + 1}) as counted`.execute(tx.connection)
  if ((found.rows[0]?.count ?? 0) <= many) return work()
  const nestedLoops = (setting: 'on' | 'off') =>
    sql`select set_config('enable_nestloop', ${setting}, true)`.execute(tx.connection)
  await nestedLoops('off')
  const done = await work()
  await nestedLoops('on')
  return done
}
