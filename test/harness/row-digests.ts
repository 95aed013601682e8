import pg from 'pg'

/** The columns of each table by its name, both quoted where they need it. */
export type TableColumns = Readonly<Record<string, readonly string[]>>

/** How many rows each table has, with a digest of them all whatever their order. */
export type RowDigests = Readonly<Record<string, string>>

/** Every table outside PostgreSQL's own, with its columns in their order. */
export const tableColumns = (url: string): Promise<TableColumns> =>
  asking(url, async (client) => {
    const { rows } = await client.query<{ name: string; columns: string[] }>(`
      select format('%I.%I', n.nspname, c.relname) as name,
        json_agg(quote_ident(a.attname) order by a.attnum) as columns
      from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
      join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind = 'r' and n.nspname !~ '^(pg_|queue$)' and n.nspname <> 'information_schema'
      group by n.nspname, c.relname order by 1`)
    return Object.fromEntries(rows.map(({ name, columns }) => [name, columns]))
  })

/**
 * Digests of these columns; of all there are where none are named; `where` leaves rows of a table out. Asked as the owner.
 */
export async function rowDigests(
  url: string,
  of?: TableColumns,
  where: Readonly<Record<string, string>> = {},
): Promise<RowDigests> {
  const columns = of ?? (await tableColumns(url))
  return await asking(url, async (client) => {
    // The same values must read the same wherever they are asked.
    await client.query(`set timezone = 'UTC'; set datestyle = 'ISO'; set intervalstyle = 'iso_8601'`)
    const found: Record<string, string> = {}
    for (const [name, listed] of Object.entries(columns)) {
      const { rows } = await client.query<{ digest: string }>(
        `select count(*) || ' rows, ' || coalesce(sum(('x' || substr(md5(row(${listed.join(', ')})::text), 1, 15))::bit(60)::bigint), 0) as digest from ${name} where ${where[name] ?? 'true'}`,
      )
      found[name] = rows[0]?.digest ?? ''
    }
    return found
  })
}

async function asking<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
