import { randomUUID } from 'node:crypto'
import { open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { isRunning } from '../running-process.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'
import { endLeftBehind } from './left-behind.ts'
import { isAlive, readPostmaster } from './postmaster-file.ts'

const Marker = z.object({ pid: z.number(), host: z.string(), clusterDirectory: z.string() })

type Folder = { dataDirectory: string; clusterDirectory: string }

const markerName = 'restore-unfinished.json'

/** What an empty folder may hold: a disk's own folder, and the lock under which we look. */
const nothing = (name: string): boolean => name === 'lost+found' || name.startsWith('postgres-start.lock')

/** Refuses a folder into which a restore was begun and not ended: what is in it must never pass for the record. */
export async function refuseUnfinishedRestore(dataDirectory: string): Promise<void> {
  if ((await readMarker(dataDirectory)) === undefined) return
  throw new DatabaseUnavailable(
    `A restore into ${dataDirectory} is under way or was cut off, so what is there is no record. Run “candour restore” again: it begins anew.`,
  )
}

/** Clears away what a restore that was cut off has left. Refuses a folder with anything else in it. */
export async function beginRestore(dataDirectory: string): Promise<void> {
  const before = await readMarker(dataDirectory)
  if (before !== undefined) {
    if (isUnderWay(before)) {
      throw new DatabaseUnavailable(
        `Process ${before.pid} on ${before.host} is restoring into ${dataDirectory}. If it is not, remove ${join(dataDirectory, markerName)} and all else in the folder.`,
      )
    }
    await removeRestored({ dataDirectory, clusterDirectory: before.clusterDirectory })
  }
  const found = (await readdir(dataDirectory)).filter((name) => !nothing(name))
  if (found.length > 0) {
    throw new DatabaseUnavailable(
      `${dataDirectory} is not empty (${found.slice(0, 3).join(', ')}). A restore goes only into an empty folder: name one with CANDOUR_DATA.`,
    )
  }
}

/** From here on the folder is the record. */
export const endRestore = (place: Folder): Promise<void> => rm(join(place.dataDirectory, markerName))

/** Removes all that a restore has put there, its mark last; a server that a killed restore left running is ended first. */
export async function removeRestored(place: Folder): Promise<void> {
  await endAtOnce(place.clusterDirectory)
  const remove = (path: string) => rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  if (dirname(place.clusterDirectory) !== place.dataDirectory) await remove(dirname(place.clusterDirectory))
  for (const name of await readdir(place.dataDirectory)) {
    if (!nothing(name) && name !== markerName) await remove(join(place.dataDirectory, name))
  }
  await remove(join(place.dataDirectory, markerName))
}

/** Marks the folder as being restored into. From here on only the restore opens it. */
export async function markRestore({ dataDirectory, clusterDirectory }: Folder): Promise<void> {
  const unfinished = join(dataDirectory, `postgres-start.lock.${randomUUID()}`)
  const file = await open(unfinished, 'wx', 0o600)
  await file.writeFile(JSON.stringify({ pid: process.pid, host: hostname(), clusterDirectory }))
  await file.sync()
  await file.close()
  await rename(unfinished, join(dataDirectory, markerName))
}

/** Where the cluster is of a folder into which a restore was begun and not ended. */
export const clusterOfRestore = async (dataDirectory: string): Promise<string | undefined> =>
  (await readMarker(dataDirectory))?.clusterDirectory

async function endAtOnce(clusterDirectory: string): Promise<void> {
  // One that only begins has not said its number yet.
  await endLeftBehind(clusterDirectory, 'SIGQUIT')
  const postmaster = await readPostmaster(clusterDirectory)
  if (postmaster === undefined) return
  // What it holds is thrown away, so it need not be asked twice.
  for (let signal: 'SIGQUIT' | undefined = 'SIGQUIT'; await isAlive(postmaster, clusterDirectory); signal = undefined) {
    if (signal !== undefined) process.kill(postmaster.pid, signal)
    await delay(20)
  }
}

async function readMarker(dataDirectory: string): Promise<z.infer<typeof Marker> | undefined> {
  const text = await readFile(join(dataDirectory, markerName), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : Marker.parse(JSON.parse(text))
}

const isUnderWay = ({ pid, host }: { pid: number; host: string }): boolean =>
  host !== hostname() || (pid !== process.pid && isRunning(pid))
