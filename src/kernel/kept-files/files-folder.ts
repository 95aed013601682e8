import { randomUUID } from 'node:crypto'
import { lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isRunning, machineName } from '../running-process.ts'

/** The name, in a data folder, of the folder in which large contents lie: `kept-files/FORCE/ab/abcd…`. */
export const filesFolderName = 'kept-files'
/** Contents on their way in, whose hash is not known before their end. Beside the others, so that a rename brings them there. */
export const arrivingName = 'arriving'

const day = 24 * 60 * 60_000
const isHash = (name: string): boolean => /^[0-9a-f]{64}$/.test(name)

export const contentPath = (folder: string, forceId: string, sha256: string): string =>
  join(folder, forceId, sha256.slice(0, 2), sha256)

/** A new place for content on its way in, named after this process, by which one that was killed is known. */
export async function arrivingPath(folder: string): Promise<string> {
  const arriving = join(folder, arrivingName)
  await mkdir(arriving, { recursive: true, mode: 0o700 })
  return join(arriving, `${await machineName()}-${process.pid}-${randomUUID()}`)
}

/** Puts content that came whole in its place, for good before it returns; what is there already is left. */
export async function placeContent(from: string, to: string, bytes: number): Promise<void> {
  // Another length is damage: what came now is whole.
  if ((await stat(to).catch(() => undefined))?.size === bytes) return
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await rename(from, to)
  // A name is on the disk once its folder is, and a new folder once the one above it is.
  for (const path of [dirname(to), dirname(dirname(to)), dirname(dirname(dirname(to)))]) await syncFolder(path)
}

async function syncFolder(path: string): Promise<void> {
  // Windows opens no folder.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** The hashes of what lies in the folder for a force. */
export async function* contentsInFolder(folder: string, forceId: string): AsyncGenerator<string> {
  for (const part of await namesIn(join(folder, forceId))) {
    for (const name of await namesIn(join(folder, forceId, part))) if (isHash(name)) yield name
  }
}

/** Removes what was on its way in when its process ended; of another machine, after a day without a byte. */
export async function removeStrandedArrivals(folder: string, now: Date): Promise<number> {
  const machine = await machineName()
  let removed = 0
  for (const name of await namesIn(join(folder, arrivingName))) {
    const [, on, pid] = /^([0-9a-f]{8})-(\d+)-/.exec(name) ?? []
    const path = join(folder, arrivingName, name)
    const written = (await lstat(path).catch(() => undefined))?.mtime ?? now
    const isIdle = now.getTime() - written.getTime() > day
    if (!((on === machine && !isRunning(Number(pid))) || isIdle)) continue
    await rm(path, { force: true })
    removed += 1
  }
  return removed
}

const namesIn = (path: string): Promise<string[]> =>
  readdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw error
  })
