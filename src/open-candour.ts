import { appUrl, type Config, type Db, type Force, findForce, migrate, openDb } from './kernel/index.ts'
import { openEmbeddedPostgres } from './kernel/postgres/index.ts'
import { modules } from './modules.ts'

/** Candour with its database up and its schema current. */
export interface OpenCandour {
  readonly db: Db
  readonly ownerUrl: string
  /** Null in a database where no force has been set up. */
  readonly force: Force | null
  /** The migrations that opening it ran. */
  readonly ran: readonly string[]
  /** Closes the pool, and stops the embedded database where nobody else uses it. */
  close(): Promise<void>
}

/** Kernel first, then the modules' own; run in the order of the files' timestamps. */
const migrationFolders: readonly URL[] = [
  new URL('./kernel/migrations/', import.meta.url),
  ...modules.flatMap((module) => module.migrations ?? []),
]

/** Brings the database up: the embedded one, or the force's own. Throws with what to do about it. */
export async function openCandour(config: Config, say: (text: string) => void): Promise<OpenCandour> {
  const embedded = config.databaseUrl
    ? null
    : await openEmbeddedPostgres({
        dataDirectory: config.dataDirectory,
        onProgress: say,
        walArchive: config.walArchive,
      })
  const ownerUrl = config.databaseUrl ?? embedded?.adminUrl ?? ''
  try {
    const ran = await migrate(ownerUrl, migrationFolders)
    if (ran.length > 0) say(`Database schema brought up to date: ${ran.length} migrations`)
    const db = openDb(config.databaseAppUrl ?? appUrl(ownerUrl))
    const close = async () => {
      await db.close()
      await embedded?.release()
    }
    return { db, ownerUrl, force: await findForce(ownerUrl), ran, close }
  } catch (error) {
    await embedded?.release()
    throw error
  }
}

/** Brings a database to the schema of this version, as its owner. */
export const migrateAll = (ownerUrl: string): Promise<string[]> => migrate(ownerUrl, migrationFolders)

/** Brings an empty database to the schema of an earlier version, by its migrations' names and hashes. */
export const migrateTo = (ownerUrl: string, only: ReadonlyMap<string, string>): Promise<string[]> =>
  migrate(ownerUrl, migrationFolders, { only })
