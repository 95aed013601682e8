import type { BackupKey } from './backup-key.ts'
import type { About, Manifest } from './manifest.ts'
import { restoreBackup } from './restore-backup.ts'
import { dataFolderIn, inScratchFolder } from './scratch-folder.ts'

export interface TriedBackup<T> {
  readonly about: About
  readonly manifest: Manifest
  readonly found: T
}

/** A backup's database while it is up, and a folder that is thrown away with it. */
export interface TriedRecord {
  readonly ownerUrl: string
  readonly about: About
  readonly folder: string
}

/** Restores a backup into a folder that is thrown away, and looks at the database in it. */
export async function tryBackup<T>(options: {
  readonly file: string
  readonly key: BackupKey
  say(text: string): void
  progress(text: string, done?: number, of?: number): void
  look(tried: TriedRecord): Promise<T>
}): Promise<TriedBackup<T>> {
  return await inScratchFolder(async (folder) => {
    const { about, manifest, result } = await restoreBackup({
      ...options,
      dataDirectory: dataFolderIn(folder),
      target: 'backup',
      walArchive: null,
      history: null,
      finish: (ownerUrl, about) => options.look({ ownerUrl, about, folder }),
    })
    return { about, manifest, found: result }
  })
}
