import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CheckpointPlace, PlaceFailed } from './place.ts'
import { writeOnce } from './write-once.ts'

/** A folder, which may be another machine's. */
export function folderPlace(folder: string): CheckpointPlace {
  const failed = (cause: unknown): never => {
    const { code } = cause as NodeJS.ErrnoException
    throw new PlaceFailed(`The folder ${folder} for checkpoints cannot be used (${code}). See CANDOUR_CHECKPOINTS_TO`, {
      cause,
    })
  }
  return {
    name: folder,
    async list(beginning) {
      const files = await readdir(folder).catch((error) => (error.code === 'ENOENT' ? [] : failed(error)))
      return files.filter((file) => file.startsWith(beginning) && file.endsWith('.json')).sort()
    },
    read: (file) => readFile(join(folder, file), 'utf8').catch(failed),
    async write(file, text) {
      try {
        await mkdir(folder, { recursive: true })
        return await writeOnce(join(folder, file), text, 0o444)
      } catch (error) {
        return failed(error)
      }
    },
  }
}
