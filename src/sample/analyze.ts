import { withOwner } from '../kernel/index.ts'

/**
 * Has the database look at what its tables hold now, where they have another size than when it looked last. It would do
 * so by itself within a minute or two; files that follow each other faster than that are joined by guesses that can take
 * hours. `except` names schemas into which others write meanwhile: what is not committed would be taken for nothing.
 */
export const analyze = (ownerUrl: string, except: readonly string[] = []): Promise<void> =>
  withOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class as c
       join pg_namespace as n on n.oid = c.relnamespace
       where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
         and n.nspname <> all($1) and pg_relation_size(c.oid) <> c.relpages::bigint * current_setting('block_size')::int`,
      [except],
    )
    if (rows.length > 0) await client.query(`analyze ${rows.map(({ name }) => name).join(', ')}`)
  })
