import { withOwner } from '../kernel/index.ts'

/**
 * Has the database look at what its tables hold now. It would do so by itself within a minute or two; files that
 * follow each other faster than that are joined by guesses that can take hours.
 */
export const analyze = (ownerUrl: string): Promise<void> =>
  withOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ tables: string }>(`
      select string_agg(format('%I.%I', schemaname, tablename), ', ') as tables from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`)
    for (const { tables } of rows) await client.query(`analyze ${tables}`)
  })
