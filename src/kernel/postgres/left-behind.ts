import { readdir } from 'node:fs/promises'
import { isServerProcess } from './postmaster-file.ts'

/**
 * Ends the processes that a killed server has left at work. Their transactions can never be acknowledged, and while one
 * of them lives the server cannot be started again. Where the system does not tell (it does on Linux), they end when they
 * notice.
 */
export async function endLeftBehind(clusterDirectory: string, signal: 'SIGQUIT' | 'SIGKILL'): Promise<void> {
  if (process.platform !== 'linux') return
  for (const name of await readdir('/proc').catch(() => [])) {
    const pid = Number(name)
    if (!(pid > 1)) continue
    if (!(await isServerProcess(pid, clusterDirectory))) continue
    try {
      process.kill(pid, signal)
    } catch {
      // It has ended by itself.
    }
  }
}
