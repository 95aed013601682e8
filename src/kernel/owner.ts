import pg from 'pg'
import { databaseFault } from './database-faults.ts'

/**
 * Runs work on one connection of the tables' owner, which row-level security does not hold: set-up, migrations, upkeep.
 * Throws DatabaseAway and DiskFull where the database is at fault.
 */
export async function withOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: 'candour owner',
    connectionTimeoutMillis: 30_000,
  })
  // A connection that breaks fails the query under way; without a listener it would end the process as well.
  client.on('error', () => {})
  try {
    await client.connect()
    return await work(client)
  } catch (error) {
    throw databaseFault(error) ?? error
  } finally {
    await client.end().catch(() => {})
  }
}
