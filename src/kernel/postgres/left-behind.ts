import { readdir, readlink } from 'node:fs/promises'

/**
 * Ends the processes that a killed server has left at work. Their transactions can never be acknowledged, and while one
 * of them lives the server cannot be started again. Every process of a server works in its cluster's folder, and nothing
 * else does. Where the system does not tell (it does on Linux), they end when they notice.
 */
export async function endLeftBehind(clusterDirectory: string, signal: 'SIGQUIT' | 'SIGKILL'): Promise<void> {
  if (process.platform !== 'linux') return
  for (const name of await readdir('/proc').catch(() => [])) {
    const pid = Number(name)
    if (!(pid > 1)) continue
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined)
    if (folder !== clusterDirectory) continue
    try {
      process.kill(pid, signal)
    } catch {
      // It has ended by itself.
    }
  }
}
