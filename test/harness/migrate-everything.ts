import { existsSync } from 'node:fs'
import { migrate } from '../../src/kernel/index.ts'
import { modules } from '../../src/modules.ts'

/** Brings a database to the schema of the kernel and every module. */
export async function migrateEverything(ownerUrl: string): Promise<void> {
  const kernel = new URL('../../src/kernel/migrations/', import.meta.url)
  const folders = [kernel, ...modules.map((module) => module.migrations)]
  await migrate(
    ownerUrl,
    folders.filter((folder) => existsSync(folder)),
  )
}
