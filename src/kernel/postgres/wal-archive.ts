import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { liesWithin } from '../data-folder.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'
import { giveTo, makePrivateDirectory, type OrdinaryUser, succeeds } from './ordinary-user.ts'

/** Turns keeping the log off again. */
const off = 'off'

/**
 * Where the server keeps its finished log (WAL) files, from which a backup is brought on to any later moment; null where
 * they are not kept. What was named once is remembered in the data folder, so that a command run without the setting
 * leaves no gap; `off` forgets it.
 */
export async function chooseWalArchive(
  dataDirectory: string,
  named: string | null,
  user: OrdinaryUser | undefined,
): Promise<string | null> {
  const memory = join(dataDirectory, 'postgres-wal-archive.txt')
  if (named === off) {
    await rm(memory, { force: true })
    return null
  }
  const remembered = (await readFile(memory, 'utf8').catch(() => '')).trim()
  const directory = named === null ? remembered : resolve(named)
  if (directory === '') return null
  // Where it was kept before and is away now, the site comes up all the same, and tells its administrators.
  if (directory === remembered) return directory
  if (await liesWithin(dataDirectory, directory)) {
    throw new DatabaseUnavailable(
      `CANDOUR_WAL_ARCHIVE is ${directory}, in the data folder, and would be lost with it. Name a place elsewhere.`,
    )
  }
  if ((await stat(directory).catch(() => undefined)) === undefined) {
    await mkdir(join(directory, '..'), { recursive: true })
    await makePrivateDirectory(directory, user)
  }
  if (
    process.platform !== 'win32' &&
    !(await succeeds('/bin/sh', ['-c', 'test -w "$1" -a -x "$1"', 'sh', directory], user))
  ) {
    const who = user === undefined ? 'This user' : `PostgreSQL runs as user number ${user.uid}, which`
    throw new DatabaseUnavailable(
      `${who} cannot write into ${directory}, where CANDOUR_WAL_ARCHIVE keeps the database's log. Give it that folder, or name another.`,
    )
  }
  const unfinished = `${memory}.${randomUUID()}`
  await writeFile(unfinished, `${directory}\n`)
  await rename(unfinished, memory)
  return directory
}

/** PostgreSQL's own module copies whole files or none and never over another, without a shell. */
export const archiveSettings = (directory: string | null | undefined): Record<string, string> =>
  directory
    ? {
        archive_mode: 'on',
        archive_library: 'basic_archive',
        'basic_archive.archive_directory': directory,
        // So that what is committed is in the archive after five minutes, on quiet days too.
        archive_timeout: '5min',
      }
    : {}

/** The command by which a server in recovery fetches a file of the archive; without one, a command that finds nothing. */
export function fetchCommand(directory: string | null): string {
  const windows = process.platform === 'win32'
  if (directory === null) return windows ? 'exit 1' : 'false'
  const path = directory.replaceAll('%', '%%')
  if (windows) return `copy "${path}\\%f" "%p"`
  const folder = `'${path.replaceAll("'", `'\\''`)}'`
  // What is there and cannot be read must not pass for the end of the log: above 125 the server gives up.
  return `test -x ${folder} || exit 126; test -e ${folder}/%f || exit 1; cp ${folder}/%f '%p' || exit 126`
}

/** Histories that an earlier version, run as root, put there for nobody else to read: the server must find them. */
export async function giveHistories(archive: string, user: OrdinaryUser | undefined): Promise<void> {
  if (user === undefined) return
  for (const name of await readdir(archive)) {
    const path = join(archive, name)
    if (name.endsWith('.history') && (await stat(path)).uid === 0) await giveTo(path, user)
  }
}

/**
 * Puts into the archive how the restored record's history branched off, where it is not there yet: so that no later
 * restore takes the same branch's number.
 */
export async function keepHistories(
  clusterDirectory: string,
  archive: string,
  user: OrdinaryUser | undefined,
): Promise<void> {
  const log = join(clusterDirectory, 'pg_wal')
  for (const name of await readdir(log)) {
    if (!name.endsWith('.history')) continue
    const unfinished = join(archive, `${name}.${randomUUID()}`)
    if ((await stat(join(archive, name)).catch(() => undefined)) !== undefined) continue
    await copyFile(join(log, name), unfinished, constants.COPYFILE_EXCL)
    await giveTo(unfinished, user)
    await rename(unfinished, join(archive, name))
  }
}
