import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A secret of 256 bits, kept under its name in the data folder and made the first time. Readable by its owner alone. */
export async function keptSecret(dataDirectory: string, name: string): Promise<string> {
  const path = join(dataDirectory, name)
  await mkdir(dataDirectory, { recursive: true })
  try {
    // `wx`: of two processes that start together one makes it and the other reads it.
    await writeFile(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return (await readFile(path, 'utf8')).trim()
}
