import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeDataFolder } from '../kernel/postgres/index.ts'
import type { BackupKey } from './backup-key.ts'
import type { About, Manifest } from './manifest.ts'
import { restoreBackup } from './restore-backup.ts'

export interface TriedBackup<T> {
  readonly about: About
  readonly manifest: Manifest
  readonly found: T
}

/** Restores a backup into a folder that is thrown away, and looks at the database in it. */
export async function tryBackup<T>(options: {
  readonly file: string
  readonly key: BackupKey
  say(text: string): void
  progress(text: string, done?: number, of?: number): void
  look(ownerUrl: string, about: About): Promise<T>
}): Promise<TriedBackup<T>> {
  const parent = await mkdtemp(join(tmpdir(), 'candour-tried-backup-'))
  // So that, as root, the ordinary user the server runs as can enter it.
  await chmod(parent, 0o711)
  const dataDirectory = join(parent, 'data')
  try {
    const { about, manifest, result } = await restoreBackup({
      ...options,
      dataDirectory,
      target: 'backup',
      walArchive: null,
      finish: options.look,
    })
    return { about, manifest, found: result }
  } finally {
    await removeDataFolder(dataDirectory)
    await rm(parent, { recursive: true, force: true })
  }
}
