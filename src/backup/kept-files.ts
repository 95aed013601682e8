import { open, readdir, realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { Refused } from '../kernel/index.ts'

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
]

/**
 * The paths, relative to the data folder and with slashes, of the files beside the database that a backup holds. A private
 * key is never among them, whatever its name: whoever gets hold of a backup must not be able to sign the audit record.
 */
export async function keptFiles(dataDirectory: string): Promise<string[]> {
  const paths: string[] = []
  for (const entry of await readdir(dataDirectory, { withFileTypes: true })) {
    if (leftOut.some((each) => each.matches(entry.name))) continue
    if (entry.isFile()) paths.push(join(dataDirectory, entry.name))
    if (entry.isDirectory()) {
      const inside = await readdir(join(dataDirectory, entry.name), { withFileTypes: true, recursive: true })
      paths.push(...inside.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name)))
    }
  }
  const kept: string[] = []
  for (const path of paths.sort()) {
    if (!(await holdsPrivateKey(path))) kept.push(relative(dataDirectory, path).split(sep).join('/'))
  }
  return kept
}

async function holdsPrivateKey(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    return /PRIVATE KEY-----|AGE-SECRET-KEY-/.test(buffer.toString('latin1', 0, bytesRead))
  } finally {
    await file.close()
  }
}

/** Backups and kept logs do not lie in the folder that they are to save. Throws Refused. */
export async function requireOutside(dataDirectory: string, folder: string, what: string): Promise<void> {
  const record = await realpath(dataDirectory).catch(() => {
    throw new Refused(`There is no data folder ${dataDirectory}. Name it with CANDOUR_DATA`)
  })
  const inside = relative(record, await realpath(folder).catch(() => folder))
  if (inside.startsWith('..') || inside.startsWith(sep) || /^[A-Za-z]:/.test(inside)) return
  throw new Refused(`${what} is in the data folder ${dataDirectory}, and would be lost with it. Name a place elsewhere`)
}
