import { createHash } from 'node:crypto'
import { readlink } from 'node:fs/promises'
import { hostname } from 'node:os'

/** Whether a process of this machine is there, whoever it belongs to. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Names the machine, or the container: a process number means something within it alone. */
export async function machineName(): Promise<string> {
  const namespace = await readlink('/proc/self/ns/pid').catch(() => '')
  return createHash('sha256').update(`${hostname()} ${namespace}`).digest('hex').slice(0, 8)
}
