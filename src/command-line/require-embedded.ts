import { type Config, Refused } from '../kernel/index.ts'

/** Throws Refused where the database is the force's own: its copies are made by its own tools. */
export function requireEmbedded({ databaseUrl }: Config, what: string): void {
  if (databaseUrl === null) return
  throw new Refused(
    `DATABASE_URL names a PostgreSQL of your own. ${what} it with its own tools, pg_dump or pg_basebackup: docs/backup.md says how. “candour export” works with every database`,
  )
}
