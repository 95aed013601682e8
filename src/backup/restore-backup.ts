import { createWriteStream } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refused } from '../kernel/index.ts'
import { chooseHistory, type RecoveryTarget, restoreCluster } from '../kernel/postgres/index.ts'
import type { BackupKey } from './backup-key.ts'
import { type About, clusterFolder, type Manifest, otherFolder } from './manifest.ts'
import { readBackup } from './read-backup.ts'

export interface RestoreBackup<T> {
  readonly file: string
  readonly key: BackupKey
  readonly dataDirectory: string
  readonly target: RecoveryTarget
  /** Where the log since the backup was kept; null for the backup alone. */
  readonly walArchive: string | null
  /** Along which history of that log, where it went on in several ways; null takes the only one. */
  readonly history: number | null
  say(text: string): void
  progress(text: string, done?: number, of?: number): void
  /** Works on the restored database before it counts as restored. */
  finish(ownerUrl: string, about: About): Promise<T>
}

/** Restores a backup into an empty data folder, whole or not at all. Throws Damaged, Refused or DatabaseUnavailable. */
export async function restoreBackup<T>(
  options: RestoreBackup<T>,
): Promise<{ about: About; manifest: Manifest; result: T }> {
  const { file, walArchive, target } = options
  if (target !== 'backup' && walArchive === null) {
    throw new Refused(
      'To go on from a backup, name the folder in which the database’s log was kept: CANDOUR_WAL_ARCHIVE',
    )
  }
  let contents: { about: About; manifest: Manifest } | undefined
  const result = await restoreCluster({
    dataDirectory: options.dataDirectory,
    onProgress: options.say,
    async fill(folder) {
      contents = await unpack(options, folder)
      if (target instanceof Date && target.toISOString() < contents.manifest.endedAt) {
        throw new Refused(
          `${file} was ended at ${contents.manifest.endedAt}, and can be brought to no moment before. Take an earlier backup`,
        )
      }
      options.progress('Bringing the database up')
      const { about, manifest } = contents
      if (target === 'backup' || walArchive === null) return { target, walArchive, history: null }
      const copy = { timeline: about.timeline, walEnd: manifest.walEnd }
      const history = await chooseHistory(walArchive, copy, options.history)
      return { target, walArchive, history: history === about.timeline ? null : history }
    },
    finish: async (ownerUrl) => {
      if (contents === undefined) throw new Error('Nothing was unpacked')
      return await options.finish(ownerUrl, contents.about)
    },
  })
  if (contents === undefined) throw new Error('Nothing was unpacked')
  return { ...contents, result }
}

async function unpack<T>(
  { file, key, progress }: RestoreBackup<T>,
  { dataDirectory, clusterDirectory }: { dataDirectory: string; clusterDirectory: string },
): Promise<{ about: About; manifest: Manifest }> {
  const whole = (await stat(file).catch(() => undefined))?.size ?? 0
  const folders = new Set<string>()
  const placeOf = (path: string): string => {
    const [top = '', ...rest] = path.split('/')
    if (top === clusterFolder) return join(clusterDirectory, ...rest)
    if (top === otherFolder) return join(dataDirectory, ...rest)
    throw new Refused(`${file} holds ${path}, for which this version of Candour has no place`)
  }
  const makeFolder = async (path: string) => {
    if (folders.has(path)) return
    folders.add(path)
    await mkdir(path, { recursive: true, mode: 0o700 })
  }
  await makeFolder(clusterDirectory)
  const contents = await readBackup(file, key, {
    bytes: (done) => progress('Unpacking', done, whole),
    folder: (path) => makeFolder(placeOf(path)),
    async file(path, mode) {
      const place = placeOf(path)
      await makeFolder(dirname(place))
      // The server brings its own files to the disk before it uses them.
      return createWriteStream(place, { flags: 'wx', mode: mode & 0o700, flush: path.startsWith(`${otherFolder}/`) })
    },
  })
  return contents
}
