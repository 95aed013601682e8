import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** What stands in a site's upload folder now, in whichever process's part of it. */
export async function storedIn(uploadFolder: string): Promise<string[]> {
  const processes = await readdir(uploadFolder)
  return (await Promise.all(processes.map((each) => readdir(join(uploadFolder, each)).catch(() => [])))).flat()
}
