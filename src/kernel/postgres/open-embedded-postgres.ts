import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openDataFolder } from '../data-folder.ts'
import type { CandourError } from '../errors.ts'
import { withOwner } from '../owner.ts'
import { findBinaries } from './binaries.ts'
import { findCluster } from './cluster-place.ts'
import { createCluster } from './create-cluster.ts'
import { type Credentials, credentialsOf } from './credentials.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'
import { joinServer } from './join-server.ts'
import { keepUp } from './keep-up.ts'
import type { Postmaster } from './postmaster-file.ts'
import { announcePresence } from './presence.ts'
import type { Progress } from './progress.ts'
import { runningServer, startServer, stopServer } from './server.ts'
import { withStartLock } from './start-lock.ts'
import { refuseUnfinishedRestore } from './unfinished-restore.ts'
import { chooseWalArchive } from './wal-archive.ts'

export type EmbeddedPostgres = {
  /**
   * The database owner's connection to the database `candour`, as a URL that `pg` and `psql` take. Where the server is
   * kept up it may change: ask for it again at each connection.
   */
  readonly adminUrl: string
  /** A cluster made now, one that was there and has been started, or a server that was running already. */
  started: 'new' | 'started' | 'joined'
  /** The folder that holds the cluster, its log and its socket: what is on this disk is what the database has room for. */
  readonly clusterParent: string
  /** From now on starts the server again when it ends by itself. `gaveUp` is called where that cannot be done. */
  keepUp(gaveUp: (reason: CandourError) => void): void
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
  const dataDirectory = await openDataFolder(options.dataDirectory)
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
    return { place, binaries, credentials, adminUrl, presence, started } as const
  })

  const { place, binaries, credentials } = opened
  let { adminUrl, presence } = opened
  const released = new AbortController()

  const announce = async () => {
    presence = await announcePresence(adminUrl)
  }
  const rejoin = () =>
    withStartLock(lock, () =>
      joinServer(place, binaries, onProgress, released.signal, async (postmaster) => {
        adminUrl = urlOf(postmaster, credentials, databaseName)
        await announce()
      }),
    )

  /** Undefined where the server has gone away. Another process may have started it again since: it is asked anew. */
  const others = () =>
    presence
      .others()
      .catch(() => announce().then(() => presence.others()))
      .catch(() => undefined)

  let releasing: Promise<void> | undefined
  const release = () => {
    released.abort()
    return withStartLock(lock, async () => {
      const users = await others()
      await presence.end()
      if (users === 0) await stopServer(place, binaries)
    })
  }
  return {
    get adminUrl() {
      return adminUrl
    },
    started: opened.started,
    clusterParent: dirname(place.clusterDirectory),
    keepUp(gaveUp) {
      void keepUp({ lost: () => presence.lost, rejoin, released: released.signal }, gaveUp)
    },
    release() {
      releasing ??= release()
      return releasing
    },
  }
}

export async function majorOf(clusterDirectory: string): Promise<number> {
  const path = join(clusterDirectory, 'PG_VERSION')
  const major = Number((await readFile(path, 'utf8').catch(() => '')).trim())
  if (major > 0) return major
  throw new DatabaseUnavailable(
    `${path} is missing or damaged, so this folder is not a whole database. Nothing has been changed. Bring the data folder back from a backup.`,
  )
}

/** `initdb` makes no database of ours, and a start killed before this one would not have made it either. */
const createDatabase = (url: string): Promise<void> =>
  withOwner(url, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName])
    if (rowCount === 0) await client.query(`create database ${databaseName}`)
  })

function urlOf(postmaster: Postmaster, credentials: Credentials, database: string): string {
  const login = `${encodeURIComponent(credentials.user)}:${encodeURIComponent(credentials.password)}`
  if (postmaster.socketDirectory === '') return `postgres://${login}@127.0.0.1:${postmaster.port}/${database}`
  // With a host in its usual place the URL is one that `new URL` takes; `pg` and libpq use the socket.
  const socket = encodeURIComponent(postmaster.socketDirectory).replaceAll('%2F', '/')
  return `postgres://${login}@localhost:${postmaster.port}/${database}?host=${socket}`
}
