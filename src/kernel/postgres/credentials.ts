import { randomBytes, randomUUID } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { DatabaseUnavailable } from './database-unavailable.ts'

const Credentials = z.object({ user: z.string(), password: z.string() })

/** The database owner's name and password. */
export type Credentials = z.infer<typeof Credentials>

/** The data folder's credentials, made the first time. Refuses where a cluster is there and its credentials are not. */
export async function credentialsOf(dataDirectory: string, clusterExists: boolean): Promise<Credentials> {
  const path = join(dataDirectory, 'credentials.json')
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new DatabaseUnavailable(`Cannot read ${path} (${error.code}). Run Candour as the user who started it first.`)
  })
  if (text !== undefined) return Credentials.parse(JSON.parse(text))
  if (clusterExists) {
    throw new DatabaseUnavailable(`${path} is missing, so the database cannot be opened. Bring it back from a backup.`)
  }
  const made = { user: 'postgres', password: randomBytes(24).toString('hex') }
  const unfinished = `${path}.${randomUUID()}`
  await writeFile(unfinished, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flush: true })
  await rename(unfinished, path)
  return made
}
