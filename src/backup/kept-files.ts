import { type FileHandle, open, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { Readable } from 'node:stream'
import { arrivingName, filesFolderName, liesWithin, Refused } from '../kernel/index.ts'
import { holdsPrivateKey } from './private-key.ts'

/** What of a data folder is not copied, and why. Everything else in it is, whatever puts it there. */
const leftOut: readonly { readonly why: string; matches(name: string): boolean }[] = [
  { why: 'the database, which is copied by its server', matches: (name) => name === 'postgres' },
  {
    why: 'where the database, its socket, its log and its locks are on this machine',
    matches: (name) => /^postgres[-.]/.test(name),
  },
  {
    why: 'a mark of this folder alone',
    matches: (name) => name === 'restore-unfinished.json' || name.endsWith('.lock'),
  },
  { why: 'files on their way in', matches: (name) => /uploads$/.test(name) },
  // Made anew on restoring, so that no session of before goes on: among them may be one that was ended since.
  { why: 'what signs cookies', matches: (name) => name === 'cookie-secret' },
  { why: 'a disk’s own folder', matches: (name) => name === 'lost+found' },
  { why: 'the log of what the site did, which is written all the time', matches: (name) => name === 'log' },
  { why: 'room held back on this disk', matches: (name) => name.startsWith('candour-reserve') },
  { why: 'a trial whether the folder can be written', matches: (name) => name.startsWith('.candour-') },
]

/** A file beside the database that goes into a copy of the record. */
export interface KeptFile {
  /** Relative to the data folder, with slashes. */
  readonly path: string
  readonly bytes: number
  readonly mode: number
  /** As long as it was when it was opened, whatever is written to it meanwhile. */
  readonly content: Readable
}

/**
 * The files beside the database that a copy of the record holds, each open while it is asked for; one that goes away
 * meanwhile is left out. A private key is never among them, whatever its name: whoever gets hold of a backup must not be
 * able to sign the audit record. Only what somebody sent is part of the record whatever it holds. With `ofRecord` these
 * alone: the rest is of a database that goes elsewhere.
 */
export async function* keptFiles(dataDirectory: string, { ofRecord = false } = {}): AsyncGenerator<KeptFile> {
  // A force with a database of its own may have no data folder yet.
  const paths = ofRecord ? ((await whereThere(listed(dataDirectory))) ?? []) : await listed(dataDirectory)
  for (const found of paths) {
    const path = relative(dataDirectory, found).split(sep).join('/')
    const wasSent = isOfRecord(path)
    if ((ofRecord && !wasSent) || path.startsWith(`${filesFolderName}/${arrivingName}/`)) continue
    const file = await whereThere(open(found))
    if (file === undefined) continue
    try {
      if (!wasSent && (await holdsPrivateKey(file))) continue
      const { size, mode } = await file.stat()
      yield {
        path,
        bytes: size,
        mode: mode & 0o777,
        content: Readable.from(pieces(file, size)),
      }
    } finally {
      await file.close()
    }
  }
}

/** Whether a path in the data folder is that of what a row of the record says lies there. */
export const isOfRecord = (path: string): boolean =>
  path.startsWith(`${filesFolderName}/`) && /\/[0-9a-f]{64}$/.test(path)

async function* pieces(file: FileHandle, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < size; ) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(1 << 18, size - at)), { position: at })
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
    at += bytesRead
  }
}

async function listed(dataDirectory: string): Promise<string[]> {
  const paths: string[] = []
  for (const entry of await readdir(dataDirectory, { withFileTypes: true })) {
    if (leftOut.some((each) => each.matches(entry.name))) continue
    if (entry.isFile()) paths.push(join(dataDirectory, entry.name))
    if (!entry.isDirectory()) continue
    const folder = join(dataDirectory, entry.name)
    const inside = await whereThere(readdir(folder, { withFileTypes: true, recursive: true }))
    paths.push(...(inside ?? []).flatMap((each) => (each.isFile() ? join(each.parentPath, each.name) : [])))
  }
  return paths.sort()
}

/** Undefined where what was there a moment ago is gone. */
const whereThere = <T>(found: Promise<T>): Promise<T | undefined> =>
  found.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })

/** Backups and kept logs do not lie in the folder that they are to save. Throws Refused. */
export async function requireOutside(dataDirectory: string, folder: string, what: string): Promise<void> {
  const isWithin = await liesWithin(dataDirectory, folder).catch(() => {
    throw new Refused(`There is no data folder ${dataDirectory}. Name it with CANDOUR_DATA`)
  })
  if (!isWithin) return
  throw new Refused(`${what} is in the data folder ${dataDirectory}, and would be lost with it. Name a place elsewhere`)
}
