import { type RawBuilder, sql } from 'kysely'
import { writing } from './db.ts'
import type { Tx } from './tx.ts'

/** The rows of `alias` as the record knew them at `moment`: recorded by then and not yet superseded. */
export const asKnownAt = (alias: string, moment: Date): RawBuilder<boolean> => {
  const row = sql.ref(alias)
  return sql`${row}.recorded_at <= ${moment} and (${row}.superseded_at is null or ${row}.superseded_at > ${moment})`
}

/**
 * The last moment about which nothing more can be written: now, or just before the oldest open writing transaction
 * began. What is counted as known at that moment counts the same for ever.
 */
export async function settledMoment(tx: Tx): Promise<Date> {
  const rows = await tx.prepared<{ moment: Date }>(sql`
    select date_trunc('milliseconds', least(clock_timestamp(), min(xact_start) - interval '1 millisecond')) as moment
    from pg_stat_activity
    where datname = current_database() and application_name = ${writing} and pid <> pg_backend_pid()
      and state <> 'idle'`)
  const first = rows[0]
  if (!first) throw new Error('The database did not say what time it is')
  return first.moment
}
