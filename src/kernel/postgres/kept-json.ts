import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { DatabaseUnavailable } from './database-unavailable.ts'

/**
 * What a file of the data folder holds; undefined where there is none. Throws DatabaseUnavailable where it cannot be
 * read, or is not what Candour wrote there; `advice` says what to do then.
 */
export async function readKeptJson<T>(path: string, schema: z.ZodType<T>, advice: string): Promise<T | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new DatabaseUnavailable(`Cannot read ${path} (${error.code}). Run Candour as the user who started it first.`)
  })
  if (text === undefined) return undefined
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    const what = text.trim() === '' ? 'is empty' : 'is damaged'
    throw new DatabaseUnavailable(
      `${path} ${what}, so the database cannot be opened. Nothing has been changed. ${advice}`,
    )
  }
}
