import { readFile, readlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a running server says of itself in `postmaster.pid`. */
export type Postmaster = { pid: number; port: number; socketDirectory: string; status: string }

const fileOf = (clusterDirectory: string): string => join(clusterDirectory, 'postmaster.pid')

/** The server's own file, or undefined where there is none or it is not complete yet. */
export async function readPostmaster(clusterDirectory: string): Promise<Postmaster | undefined> {
  const text = await readFile(fileOf(clusterDirectory), 'utf8').catch(() => '')
  const [pid, , , port, socketDirectory, , , status] = text.split('\n')
  if (!(Number(pid) > 0)) return undefined
  return { pid: Number(pid), port: Number(port), socketDirectory: socketDirectory ?? '', status: status?.trim() ?? '' }
}

/** Whether the process that wrote the file is still that server, and not gone or another process with its number. */
export async function isAlive(postmaster: Postmaster, clusterDirectory: string): Promise<boolean> {
  try {
    process.kill(postmaster.pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  if (process.platform !== 'linux') return true
  // A postmaster works in its own cluster folder; a dead one that nobody has reaped has no folder.
  return (await readlink(`/proc/${postmaster.pid}/cwd`).catch(() => undefined)) === clusterDirectory
}

/**
 * Makes a dead server's file say a process number that cannot exist. PostgreSQL would refuse to start while another
 * process has the old number. The rest of the file must stay: by it the new server finds out whether processes of the
 * old one still use its memory.
 */
export async function disownPostmaster(clusterDirectory: string): Promise<void> {
  const text = await readFile(fileOf(clusterDirectory), 'utf8').catch(() => undefined)
  if (text !== undefined) await writeFile(fileOf(clusterDirectory), text.replace(/^\d+/, '2147483646'))
}
