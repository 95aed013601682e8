import { join } from 'node:path'
import { refuseUnfinishedImport } from './backup/index.ts'
import {
  adviceFor,
  appUrl,
  type CandourError,
  type Config,
  checkAppRole,
  type Db,
  type Force,
  filesFolderName,
  findForce,
  migrate,
  openDb,
  pendingMigrations as pendingIn,
  unmigrate,
  watchRoom,
} from './kernel/index.ts'
import { type EmbeddedPostgres, openEmbeddedPostgres } from './kernel/postgres/index.ts'
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

/**
 * Brings the database up: the embedded one, or the force's own. Throws with what to do about it. With `onGone` the
 * embedded server is kept up for as long as it is open, and `onGone` is told where it cannot be.
 */
export async function openCandour(
  config: Config,
  say: (text: string) => void,
  onGone?: (reason: CandourError) => void,
): Promise<OpenCandour> {
  let embedded: EmbeddedPostgres | undefined
  const ownerUrl = () => config.databaseUrl ?? embedded?.adminUrl ?? ''
  try {
    if (!config.databaseUrl) {
      embedded = await openEmbeddedPostgres({
        dataDirectory: config.dataDirectory,
        onProgress: say,
        walArchive: config.walArchive,
      })
    }
    await refuseUnfinishedImport(ownerUrl())
    const ran = await migrate(ownerUrl(), migrationFolders)
    if (ran.length > 0) say(`Database schema brought up to date: ${ran.length} migrations`)
    const force = await findForce(ownerUrl())
    const urlOfApp = () => config.databaseAppUrl ?? appUrl(ownerUrl())
    await checkAppRole(urlOfApp()).catch((error) => {
      throw adviceFor(error, config, true)
    })
    const room = embedded ? await watchRoom(embedded.clusterParent, { keeper: onGone !== undefined }) : undefined
    const filesFolder = join(config.dataDirectory, filesFolderName)
    const db = openDb(urlOfApp, { filesFolder, ...(room ? { room } : {}) })
    if (onGone !== undefined) embedded?.keepUp(onGone)
    if (force) for (const module of modules) await module.bringUpToDate?.(db, force.forceId)
    return {
      db,
      get ownerUrl() {
        return ownerUrl()
      },
      force,
      ran,
      async close() {
        await room?.close()
        await db.close()
        await embedded?.release()
      },
    }
  } catch (error) {
    await embedded?.release().catch(() => {})
    throw adviceFor(error, config)
  }
}

/** Brings a database to the schema of this version, as its owner. */
export const migrateAll = (ownerUrl: string): Promise<string[]> => migrate(ownerUrl, migrationFolders)

/** The migrations of this version that a database lacks. */
export const pendingMigrations = (ownerUrl: string): Promise<string[]> => pendingIn(ownerUrl, migrationFolders)
/** Takes the schema away with all that is in it, for a restore to begin anew. */
export const dropSchemas = (ownerUrl: string): Promise<void> => unmigrate(ownerUrl, migrationFolders)

/** Brings an empty database to the schema of an earlier version, by its migrations' names and hashes. */
export const migrateTo = (ownerUrl: string, only: ReadonlyMap<string, string>): Promise<string[]> =>
  migrate(ownerUrl, migrationFolders, { only })
