import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { readPostmaster } from '../postmaster-file.ts'

/** A data folder for one test, in a folder that everybody may enter unless told otherwise. */
export type ScratchFolder = {
  parent: string
  dataDirectory: string
  cluster(): Promise<string>
  remove(): Promise<void>
}

export async function scratchFolder(mode = 0o755): Promise<ScratchFolder> {
  const parent = await mkdtemp(join(tmpdir(), 'candour-postgres-'))
  await chmod(parent, mode)
  const dataDirectory = join(parent, 'data')
  const cluster = async () => {
    const text = await readFile(join(dataDirectory, 'postgres-location.json'), 'utf8').catch(() => undefined)
    if (text === undefined) return join(dataDirectory, 'postgres')
    return z.object({ clusterDirectory: z.string() }).parse(JSON.parse(text)).clusterDirectory
  }
  return {
    parent,
    dataDirectory,
    cluster,
    async remove() {
      const directory = await cluster()
      const postmaster = await readPostmaster(directory)
      if (postmaster !== undefined) killIfThere(postmaster.pid)
      if (!directory.startsWith(parent)) await rm(dirname(directory), { recursive: true, force: true })
      await rm(parent, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}

function killIfThere(pid: number): void {
  try {
    if (pid !== process.pid) process.kill(pid, 'SIGQUIT')
  } catch {
    // It has ended by itself.
  }
}
