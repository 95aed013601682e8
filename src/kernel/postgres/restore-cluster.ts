import { appendFile, chown, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDataFolder } from '../data-folder.ts'
import { findBinaries } from './binaries.ts'
import { type ClusterPlace, findCluster, prepareParent, recordPlace } from './cluster-place.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'
import { majorOf, openEmbeddedPostgres } from './open-embedded-postgres.ts'
import { makePrivateDirectory, type OrdinaryUser } from './ordinary-user.ts'
import type { Progress } from './progress.ts'
import { startServer, stopServer } from './server.ts'
import { withStartLock } from './start-lock.ts'
import { beginRestore, clusterOfRestore, endRestore, markRestore, removeRestored } from './unfinished-restore.ts'
import { fetchCommand, giveHistories, keepHistories } from './wal-archive.ts'

/** How far a copy is brought on: to its own end, to the end of the archive, or to a moment between. */
export type RecoveryTarget = 'backup' | 'latest' | Date

export type EmptyFolder = { dataDirectory: string; clusterDirectory: string }

export type Recovery = {
  readonly target: RecoveryTarget
  readonly walArchive: string | null
  /** Along which history; null for the copy's own. */
  readonly history: number | null
}

export type RestoreOptions<T> = {
  dataDirectory: string
  onProgress: Progress
  /**
   * Puts the cluster's files and the data folder's others there, and says how the server is then to recover; `null`
   * where there are no files, and the database is made new.
   */
  fill(folder: EmptyFolder): Promise<Recovery | null>
  /** Works on the restored database, as its owner, before it counts as restored. */
  finish(ownerUrl: string): Promise<T>
}

/**
 * Restores into an empty data folder, whole or not at all: until the last step a mark in the folder keeps everything from
 * opening it, a failure removes what was put there, and a restore that was killed is cleared away by the next.
 *
 * @throws DatabaseUnavailable where the folder is not empty or the server cannot recover
 */
export async function restoreCluster<T>(options: RestoreOptions<T>): Promise<T> {
  const { onProgress } = options
  const dataDirectory = await openDataFolder(options.dataDirectory)
  const place = await withStartLock(join(dataDirectory, 'postgres-start.lock'), async () => {
    await beginRestore(dataDirectory)
    const found = await findCluster(dataDirectory)
    await markRestore(found)
    return found
  })
  try {
    await prepareParent(place)
    const recovery = await options.fill({ dataDirectory, clusterDirectory: place.clusterDirectory })
    const putBack = recovery === null ? null : await recover(place, recovery, onProgress)
    const server = await openEmbeddedPostgres({ dataDirectory, onProgress, restoring: true })
    let result: T
    try {
      result = await options.finish(server.adminUrl)
    } finally {
      await server.release()
    }
    await putBack?.()
    if (recovery?.walArchive) await keepHistories(place.clusterDirectory, recovery.walArchive, place.user)
    await endRestore(place)
    return result
  } catch (error) {
    await removeRestored(place)
    throw error
  }
}

/** Gives what puts the force's own settings back, once nothing is to be thrown away any more. */
async function recover(
  place: ClusterPlace,
  { target, walArchive, history }: Recovery,
  onProgress: Progress,
): Promise<() => Promise<void>> {
  const { clusterDirectory, user } = place
  const own = join(clusterDirectory, 'postgresql.auto.conf')
  const before = await readFile(own, 'utf8')
  const settings = [
    `restore_command = '${fetchCommand(walArchive).replaceAll("'", "''")}'`,
    `recovery_target_action = 'promote'`,
    `recovery_target_timeline = '${history ?? 'current'}'`,
    // Not ready, then, before it has recovered.
    `hot_standby = 'off'`,
    // The force's own setting must not send a copy that may yet be thrown away to the archive.
    `archive_mode = 'off'`,
    ...(target === 'backup' ? [`recovery_target = 'immediate'`] : []),
    ...(target instanceof Date
      ? [`recovery_target_time = '${target.toISOString().replace('T', ' ').replace('Z', '+00')}'`]
      : []),
  ]
  await appendFile(own, `\n${settings.join('\n')}\n`)
  // With this file the server recovers and then begins a history of its own, which cannot be mixed up with the old one's.
  await writeFile(join(clusterDirectory, 'recovery.signal'), '')
  await makePrivateDirectory(clusterDirectory, user)
  await giveAllTo(clusterDirectory, user)
  if (walArchive !== null) await giveHistories(walArchive, user)
  const binaries = await findBinaries({ clusterMajor: await majorOf(clusterDirectory), user, onProgress })
  await startServer({ ...place, exists: true, walArchive: null }, binaries, onProgress).catch((error: unknown) => {
    if (error instanceof Error && error.message.includes('before configured recovery target was reached')) {
      throw new DatabaseUnavailable(
        'The kept log ends before that moment. “--to latest” brings the record on as far as the log goes.',
      )
    }
    throw error
  })
  await stopServer(place, binaries)
  await recordPlace(place)
  return () => writeFile(own, before)
}

async function giveAllTo(directory: string, user: OrdinaryUser | undefined): Promise<void> {
  if (user === undefined) return
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    await chown(path, user.uid, user.gid)
    if (entry.isDirectory()) await giveAllTo(path, user)
  }
}

/** Removes a data folder that nobody uses, restored whole or not, and its cluster where that is elsewhere. */
export async function removeDataFolder(dataDirectory: string): Promise<void> {
  const restoring = await clusterOfRestore(dataDirectory)
  const place = restoring === undefined ? await findCluster(dataDirectory).catch(() => undefined) : undefined
  const clusterDirectory = restoring ?? (place?.exists ? place.clusterDirectory : undefined)
  if (clusterDirectory !== undefined) await removeRestored({ dataDirectory, clusterDirectory })
  await rm(dataDirectory, { recursive: true, force: true })
}
