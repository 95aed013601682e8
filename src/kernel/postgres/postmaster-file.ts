import { readFile, readlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isRunning } from '../running-process.ts'

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
  if (!isRunning(postmaster.pid)) return false
  return process.platform !== 'linux' || (await isServerProcess(postmaster.pid, clusterDirectory))
}

/**
 * Whether a process is one of a cluster's server, as Linux tells: PostgreSQL, at work in the cluster's folder. Anybody's
 * shell may stand in that folder, and a dead process that nobody has reaped has neither folder nor program.
 */
export async function isServerProcess(pid: number, clusterDirectory: string): Promise<boolean> {
  const read = (what: string) => readlink(`/proc/${pid}/${what}`).catch(() => '')
  return (await read('cwd')) === clusterDirectory && basename(await read('exe')).includes('postgres')
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
