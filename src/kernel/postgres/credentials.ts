import { randomBytes, randomUUID } from 'node:crypto'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { DatabaseUnavailable } from './database-unavailable.ts'
import { readKeptJson } from './kept-json.ts'

const Credentials = z.object({ user: z.string().min(1), password: z.string().min(1) })

/** The database owner's name and password. */
export type Credentials = z.infer<typeof Credentials>

/** The data folder's credentials, made the first time. Refuses where a cluster is there and its credentials are not. */
export async function credentialsOf(dataDirectory: string, clusterExists: boolean): Promise<Credentials> {
  const path = join(dataDirectory, 'credentials.json')
  const kept = await readKeptJson(
    path,
    Credentials,
    clusterExists
      ? 'Bring that file back from a backup.'
      : 'There is no database in this folder yet: remove the file and start again.',
  )
  if (kept !== undefined) return kept
  if (clusterExists) {
    throw new DatabaseUnavailable(`${path} is missing, so the database cannot be opened. Bring it back from a backup.`)
  }
  const made = { user: 'postgres', password: randomBytes(24).toString('hex') }
  const unfinished = `${path}.${randomUUID()}`
  await writeFile(unfinished, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flush: true })
  await rename(unfinished, path)
  return made
}
