import pg from 'pg'
import { databaseFault } from './database-faults.ts'
import { CandourError } from './errors.ts'

/** The application would be held by no row-level policy. */
class RoleTooStrong extends CandourError {}

/**
 * Opens one connection as the application does, at the start instead of at the first visitor. Throws RoleTooStrong where
 * its role stands above the policies, and what the database says where it lets nobody in.
 */
export async function checkAppRole(appUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: appUrl, connectionTimeoutMillis: 30_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ strong: boolean; name: string }>(`
      select current_user as name, rolsuper or rolbypassrls or exists (
        select from pg_tables where schemaname = 'kernel' and tableowner = current_user) as strong
      from pg_roles where rolname = current_user`)
    const [role] = rows
    if (role?.strong) {
      throw new RoleTooStrong(
        `DATABASE_APP_URL: “${role.name}” is above the rules that keep records from those who may not see them. Name the role candour_app, or one that is granted the same and no more`,
      )
    }
  } catch (error) {
    throw databaseFault(error) ?? error
  } finally {
    await client.end().catch(() => {})
  }
}
