import pg from 'pg'

/**
 * Has the database look at what its tables hold now. It would do so by itself within a minute or two; files that
 * follow each other faster than that are joined by guesses that can take hours.
 */
export async function analyze(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('analyze')
  } finally {
    await client.end()
  }
}
