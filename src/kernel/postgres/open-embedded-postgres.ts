import { mkdir, readFile, realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { findBinaries } from './binaries.ts'
import { findCluster } from './cluster-place.ts'
import { createCluster } from './create-cluster.ts'
import { type Credentials, credentialsOf } from './credentials.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'
import type { Postmaster } from './postmaster-file.ts'
import { announcePresence } from './presence.ts'
import type { Progress } from './progress.ts'
import { runningServer, startServer, stopServer } from './server.ts'
import { withStartLock } from './start-lock.ts'
import { refuseUnfinishedRestore } from './unfinished-restore.ts'
import { chooseWalArchive } from './wal-archive.ts'

export type EmbeddedPostgres = {
  /** The database owner's connection to the database `candour`, as a URL that `pg` and `psql` take. */
  adminUrl: string
  /** A cluster made now, one that was there and has been started, or a server that was running already. */
  started: 'new' | 'started' | 'joined'
  /** Stops using the server, and stops the server itself where no other process uses it. Safe to call twice. */
  release(): Promise<void>
}

/** The one database that Candour keeps in its cluster. */
const databaseName = 'candour'

/**
 * Opens the PostgreSQL server of a data folder: makes it the first time, starts it, or joins the one that runs. Several
 * processes may have it open. A process that is killed leaves it running for the next.
 *
 * @throws DatabaseUnavailable with what to do, where it cannot be opened
 */
export async function openEmbeddedPostgres(options: {
  dataDirectory: string
  onProgress?: Progress
  /** Where finished log files are kept: CANDOUR_WAL_ARCHIVE. Without it where they were kept before. */
  walArchive?: string | null
  /** Opened by the restore that is filling the folder. */
  restoring?: boolean
}): Promise<EmbeddedPostgres> {
  const onProgress = options.onProgress ?? (() => undefined)
  const dataDirectory = await makeDataDirectory(options.dataDirectory)
  const lock = join(dataDirectory, 'postgres-start.lock')

  const opened = await withStartLock(lock, async () => {
    if (!options.restoring) await refuseUnfinishedRestore(dataDirectory)
    const found = await findCluster(dataDirectory)
    const place = {
      ...found,
      walArchive: await chooseWalArchive(dataDirectory, options.walArchive ?? null, found.user),
    }
    const credentials = await credentialsOf(dataDirectory, place.exists)
    const clusterMajor = place.exists ? await majorOf(place.clusterDirectory) : undefined
    const binaries = await findBinaries({ clusterMajor, user: place.user, onProgress })
    if (!place.exists) await createCluster(place, binaries, credentials, onProgress)
    const running = await runningServer(place, onProgress)
    const postmaster = running ?? (await startServer(place, binaries, onProgress))
    await createDatabase(urlOf(postmaster, credentials, 'postgres'))
    const adminUrl = urlOf(postmaster, credentials, databaseName)
    const presence = await announcePresence(adminUrl)
    const started = running !== undefined ? 'joined' : place.exists ? 'started' : 'new'
    return { place, binaries, adminUrl, presence, started } as const
  })

  let released: Promise<void> | undefined
  const release = () =>
    withStartLock(lock, async () => {
      const others = await opened.presence.others()
      await opened.presence.end()
      if (others === 0) await stopServer(opened.place, opened.binaries)
    })
  return {
    adminUrl: opened.adminUrl,
    started: opened.started,
    release() {
      released ??= release()
      return released
    },
  }
}

export async function makeDataDirectory(path: string): Promise<string> {
  try {
    await mkdir(path, { recursive: true })
    return await realpath(path)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new DatabaseUnavailable(
      `The data folder ${resolve(path)} cannot be made (${why}). Name another with CANDOUR_DATA.`,
    )
  }
}

export async function majorOf(clusterDirectory: string): Promise<number> {
  return Number((await readFile(join(clusterDirectory, 'PG_VERSION'), 'utf8')).trim())
}

/** `initdb` makes no database of ours, and a start killed before this one would not have made it either. */
async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName])
    if (rowCount === 0) await client.query(`create database ${databaseName}`)
  } finally {
    await client.end()
  }
}

function urlOf(postmaster: Postmaster, credentials: Credentials, database: string): string {
  const login = `${encodeURIComponent(credentials.user)}:${encodeURIComponent(credentials.password)}`
  if (postmaster.socketDirectory === '') return `postgres://${login}@127.0.0.1:${postmaster.port}/${database}`
  // With a host in its usual place the URL is one that `new URL` takes; `pg` and libpq use the socket.
  const socket = encodeURIComponent(postmaster.socketDirectory).replaceAll('%2F', '/')
  return `postgres://${login}@localhost:${postmaster.port}/${database}?host=${socket}`
}
