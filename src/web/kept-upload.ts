import { mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** An uploaded file that outlives its request. */
export interface KeptUpload {
  readonly path: string
  remove(): Promise<void>
}

/**
 * Moves an uploaded file into a folder of its own beside the request's, under the same kind of name: should the process
 * be killed, the sweep of old uploads at a later start removes it too.
 */
export async function keepUpload(path: string): Promise<KeptUpload> {
  const folder = await mkdtemp(join(dirname(dirname(path)), 'upload-'))
  const kept = join(folder, 'file')
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    await rename(path, kept)
  } catch (error) {
    await remove()
    throw error
  }
  return { path: kept, remove }
}
