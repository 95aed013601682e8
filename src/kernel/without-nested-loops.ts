import { type RawBuilder, sql } from 'kysely'
import type { Tx } from './tx.ts'

/** Fewer rows than this are joined in no time, whatever the plan. */
const few = 1000

/**
 * Does work without nested loops where it is about more than a thousand rows: so many, or as many as a query selects.
 *
 * A table that was filled a moment ago has no statistics yet, and only its owner can have them made. The planner then
 * takes it for a row or two, and reads all that it is joined with again for each row of it: 80,000 rows took over ten
 * minutes that way and two seconds this, and with 135,000 it never ended. A few rows are found by the indexes. What is
 * done within such work, by this function or not, has no nested loops either.
 */
export async function withoutNestedLoops<T>(
  tx: Tx,
  rows: number | RawBuilder<unknown>,
  work: () => Promise<T>,
): Promise<T> {
  const count = typeof rows === 'number' ? rows : await countUpTo(tx, rows, few + 1)
  if (count <= few || (await areOff(tx))) return work()
  await sql`set local enable_nestloop = off`.execute(tx.connection)
  const done = await work()
  await sql`set local enable_nestloop to default`.execute(tx.connection)
  return done
}

async function countUpTo(tx: Tx, rows: RawBuilder<unknown>, most: number): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*) as count from (select from (${rows}) as r limit ${most}) as counted`.execute(tx.connection)
  return found.rows[0]?.count ?? 0
}

async function areOff(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ off: boolean }>`
    select current_setting('enable_nestloop') = 'off' as off`.execute(tx.connection)
  return rows[0]?.off ?? false
}
