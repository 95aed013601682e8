import { createHash, randomUUID } from 'node:crypto'
import { lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { DatabaseUnavailable } from './database-unavailable.ts'
import { readKeptJson } from './kept-json.ts'
import { rootsDirectory } from './machine-places.ts'
import { canEnter, chooseUser, makePrivateDirectory, type OrdinaryUser } from './ordinary-user.ts'

/** Where a data folder's cluster is or will be, and who owns it. */
export type ClusterPlace = {
  dataDirectory: string
  clusterDirectory: string
  exists: boolean
  user: OrdinaryUser | undefined
  /** Where the server keeps its finished log files, where it does. */
  walArchive?: string | null
}

const Pointer = z.object({ clusterDirectory: z.string().refine(isAbsolute), why: z.string() })

const pointerFile = (dataDirectory: string): string => join(dataDirectory, 'postgres-location.json')

/**
 * Finds the cluster of a data folder: in the folder itself, or where its pointer file says. Refuses when the pointer
 * leads nowhere, as an empty database in place of a lost one would look like a record with nothing in it.
 */
export async function findCluster(dataDirectory: string): Promise<ClusterPlace> {
  const pointer = await readKeptJson(
    pointerFile(dataDirectory),
    Pointer,
    `It says in which folder below ${rootsDirectory} the database is. Bring that file back from a backup.`,
  )
  if (pointer !== undefined) {
    const { clusterDirectory } = pointer
    if (!(await isDirectory(clusterDirectory))) {
      throw new DatabaseUnavailable(
        `The database of ${dataDirectory} should be in ${clusterDirectory}, and is not there. Bring that folder back (a backup, or the disk it was on). If the data may be thrown away, remove ${pointerFile(dataDirectory)} and start again.`,
      )
    }
    return { dataDirectory, clusterDirectory, exists: true, user: await chooseUser(clusterDirectory) }
  }
  const clusterDirectory = join(dataDirectory, 'postgres')
  if (await isDirectory(clusterDirectory)) {
    const user = await chooseUser(clusterDirectory)
    if (!(await canEnter(clusterDirectory, user))) {
      throw new DatabaseUnavailable(
        `PostgreSQL runs as user number ${user?.uid}, which cannot reach ${clusterDirectory}. Move the data folder to where every user can enter the folders above it, and name it with CANDOUR_DATA.`,
      )
    }
    return { dataDirectory, clusterDirectory, exists: true, user }
  }
  const user = await chooseUser(undefined)
  if (await canLiveIn(dataDirectory, user)) return { dataDirectory, clusterDirectory, exists: false, user }
  const name = `${shortHash(dataDirectory)}-${randomUUID().slice(0, 8)}`
  return { dataDirectory, clusterDirectory: join(rootsDirectory, name, 'postgres'), exists: false, user }
}

/** Makes the folder above a new cluster, and returns it. */
export async function prepareParent(place: ClusterPlace): Promise<string> {
  const parent = dirname(place.clusterDirectory)
  await mkdir(parent, { recursive: true, mode: 0o755 })
  return parent
}

/** Records where a cluster outside its data folder is; call it once the cluster is complete. */
export async function recordPlace(place: ClusterPlace): Promise<void> {
  if (livesInDataFolder(place)) return
  const pointer = {
    clusterDirectory: place.clusterDirectory,
    why: 'PostgreSQL does not run as root, and the user it runs as cannot enter this folder.',
  }
  const unfinished = `${pointerFile(place.dataDirectory)}.${randomUUID()}`
  await writeFile(unfinished, `${JSON.stringify(pointer, null, 2)}\n`, { flush: true })
  await rename(unfinished, pointerFile(place.dataDirectory))
}

export const livesInDataFolder = (place: ClusterPlace): boolean =>
  dirname(place.clusterDirectory) === place.dataDirectory

/** A private folder for the server's socket, with a path short enough for one. */
export async function socketDirectory(place: ClusterPlace): Promise<string> {
  // A socket's path may have 103 bytes on macOS and 107 on Linux; PostgreSQL adds a file name and ".lock".
  const longest = 84
  const beside = join(dirname(place.clusterDirectory), 'postgres-socket')
  const elsewhere = `candour-${process.getuid?.() ?? ''}-${shortHash(place.clusterDirectory)}`
  const directory =
    Buffer.byteLength(beside) <= longest
      ? beside
      : join(place.user === undefined ? tmpdir() : rootsDirectory, elsewhere)
  await makePrivateDirectory(directory, place.user)
  const found = await lstat(directory)
  if (!found.isDirectory() || found.uid !== (place.user?.uid ?? process.getuid?.() ?? 0)) {
    throw new DatabaseUnavailable(`${directory} belongs to somebody else. Remove it, or name a shorter CANDOUR_DATA.`)
  }
  return directory
}

async function canLiveIn(directory: string, user: OrdinaryUser | undefined): Promise<boolean> {
  if (user === undefined) return true
  const probe = join(directory, `postgres.${randomUUID()}`)
  try {
    await makePrivateDirectory(probe, user)
    return await canEnter(probe, user)
  } catch {
    return false
  } finally {
    await rm(probe, { recursive: true, force: true })
  }
}

async function isDirectory(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined))?.isDirectory() ?? false
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)
