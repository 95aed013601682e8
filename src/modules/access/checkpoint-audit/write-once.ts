import { randomUUID } from 'node:crypto'
import { link, open, unlink } from 'node:fs/promises'

/**
 * Writes a file that is whole or not there, whatever happens meanwhile, and never over one that is. False where one was
 * there already.
 */
export async function writeOnce(path: string, content: string | Buffer, mode: number): Promise<boolean> {
  const unfinished = `${path}.${randomUUID()}`
  const file = await open(unfinished, 'wx', mode)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  try {
    await link(unfinished, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    await unlink(unfinished)
  }
}
