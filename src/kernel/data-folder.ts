import { randomUUID } from 'node:crypto'
import { mkdir, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { CandourError } from './errors.ts'

/** The data folder cannot be used; the message says why and what to do about it. */
class DataFolderUnusable extends CandourError {}

/** Enough for what a start writes there: locks, settings, a secret. */
const probe = Buffer.alloc(8192)

/**
 * Makes the data folder where it is not there yet, and gives its real path. Throws DataFolderUnusable where it is none,
 * or nothing can be kept in it.
 */
export async function openDataFolder(path: string): Promise<string> {
  const file = join(path, `.candour-${randomUUID()}`)
  try {
    await mkdir(path, { recursive: true })
    await writeFile(file, probe, { mode: 0o600 })
    return await realpath(path)
  } catch (error) {
    throw await unusable(path, await trueReason(path, error))
  } finally {
    await rm(file, { force: true }).catch(() => {})
  }
}

/** Whether a place is in a folder or is the folder itself, whichever links lead to either; it need not be there yet. */
export async function liesWithin(folder: string, place: string): Promise<boolean> {
  const way = relative(await realpath(folder), await realPlace(resolve(place)))
  // On another drive there is no way from one to the other, and the place itself is given.
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

async function realPlace(path: string): Promise<string> {
  return await realpath(path).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' || dirname(path) === path) return path
    return join(await realPlace(dirname(path)), basename(path))
  })
}

/** Making several folders at once, Node says ENOENT whatever it was: the first of them, made alone, tells why. */
async function trueReason(path: string, error: unknown): Promise<unknown> {
  if (Object(error).code !== 'ENOENT') return error
  let first = resolve(path)
  while ((await stat(dirname(first)).catch(() => undefined)) === undefined) first = dirname(first)
  return await mkdir(first).then(
    () => error,
    (reason) => reason,
  )
}

async function unusable(path: string, error: unknown): Promise<DataFolderUnusable> {
  const { code, message } = Object(error)
  const say = (what: string) => new DataFolderUnusable(`The data folder ${resolve(path)} ${what}`)
  switch (code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return say('cannot be made, as a file stands in its place. Name another with CANDOUR_DATA')
    case 'EROFS':
      return say('is on a disk that can only be read. Mount it to be written, or name another folder with CANDOUR_DATA')
    case 'ENOSPC':
    case 'EDQUOT':
      return say('is on a disk that is full. Make room on it, and start again')
    case 'EACCES':
    case 'EPERM': {
      const owner = (await stat(path).catch(() => undefined))?.uid
      const whose = owner === undefined || owner === process.getuid?.() ? '' : ` It belongs to user number ${owner}.`
      return say(
        `cannot be written by user number ${process.getuid?.() ?? '?'}.${whose} Run Candour as the user it belongs to, or name another with CANDOUR_DATA`,
      )
    }
    default:
      return say(`cannot be used (${message}). Name another with CANDOUR_DATA`)
  }
}
