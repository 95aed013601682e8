import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Refused } from '../kernel/index.ts'
import { restoreCluster } from '../kernel/postgres/index.ts'
import type { BackupKey } from './backup-key.ts'
import type { ExportManifest } from './export-manifest.ts'
import { importRecord } from './import-record.ts'
import { openSealed, writeWhole } from './sealed-file.ts'

/** How the bytes of a zip and of a gzip begin. */
const zipStart = 'PK'
const gzipStart = '\x1f\x8b'

/** What a file holds: an open export, a sealed one, or else a backup, whose reader says what is wrong with it. */
export async function kindOf(
  path: string,
  key: () => Promise<BackupKey>,
): Promise<'open-export' | 'sealed-export' | 'backup'> {
  if ((await beginning(path)) === zipStart) return 'open-export'
  const opened = await openSealed(path, await key(), () => {})
  for await (const chunk of opened) {
    const start = Buffer.from(chunk).toString('latin1', 0, 2)
    return start !== gzipStart && start === zipStart ? 'sealed-export' : 'backup'
  }
  return 'backup'
}

async function beginning(path: string): Promise<string> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new Refused(error.code === 'ENOENT' ? `There is no file ${path}` : `${path} cannot be read (${error.code})`)
  })
  const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0).finally(() => file.close())
  return buffer.toString('latin1')
}

/** Writes what a sealed export holds into a new open file. */
export async function unseal(path: string, key: BackupKey, to: string): Promise<void> {
  await writeWhole(to, await openSealed(path, key, () => {}))
}

export interface RestoreExport {
  readonly file: string
  /** Null for an export that lies open. */
  readonly key: BackupKey | null
  readonly dataDirectory: string
  migrateTo(ownerUrl: string, migrations: ReadonlyMap<string, string>): Promise<unknown>
  /** Works on the restored database before it counts as restored. */
  finish(ownerUrl: string, manifest: ExportManifest): Promise<void>
  say(text: string): void
  progress(text: string, done?: number, of?: number): void
}

/** Restores an export into an empty data folder, whole or not at all, on a database made new. */
export async function restoreExport(options: RestoreExport): Promise<ExportManifest> {
  const { file, key, dataDirectory, progress } = options
  let opened = file
  return await restoreCluster({
    dataDirectory,
    onProgress: options.say,
    async fill(folder) {
      if (key !== null) {
        opened = join(folder.dataDirectory, 'export.zip')
        await unseal(file, key, opened)
      }
      return null
    },
    async finish(ownerUrl) {
      const migrateTo = (level: ReadonlyMap<string, string>) => options.migrateTo(ownerUrl, level)
      const manifest = await importRecord({
        file: opened,
        ownerUrl,
        dataDirectory,
        // The database was made for this.
        startAnew: async () => {},
        migrateTo,
        progress,
        finish: (read) => options.finish(ownerUrl, read),
      })
      if (opened !== file) await rm(opened)
      return manifest
    },
  })
}
