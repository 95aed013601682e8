import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { isRunning } from '../running-process.ts'

/** A holder that has not touched its lock for this long is gone, even if its process number is in use again. */
const abandonedAfterMilliseconds = 30_000
const touchEveryMilliseconds = 2_000

/**
 * Runs the work while no other process of this data folder starts or stops the server. The lock of a process that was
 * killed is taken over.
 */
export async function withStartLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const mine = `${path}.${randomUUID()}`
  await writeFile(mine, JSON.stringify({ pid: process.pid, host: hostname() }), { mode: 0o644 })
  while (!(await take(mine, path))) {
    await breakIfAbandoned(path)
    await delay(20)
  }
  await rm(mine, { force: true })
  const touching = setInterval(() => {
    const now = new Date()
    utimes(path, now, now).catch(() => undefined)
  }, touchEveryMilliseconds)
  try {
    return await work()
  } finally {
    clearInterval(touching)
    await rm(path, { force: true })
  }
}

/** A hard link is made whole or not at all, so nobody reads a lock without its owner in it. */
async function take(mine: string, path: string): Promise<boolean> {
  try {
    await link(mine, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function breakIfAbandoned(path: string): Promise<void> {
  const seen = await read(path)
  if (seen === undefined || isHeld(seen)) return
  // Renamed before it is removed: of two that break it at once, only one gets it, and a new lock taken meanwhile goes back.
  const aside = `${path}.${randomUUID()}`
  try {
    await rename(path, aside)
  } catch {
    return
  }
  const taken = await read(aside)
  if (taken !== undefined && isHeld(taken)) await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
}

type Lock = { pid: number; host: string; touched: number }

async function read(path: string): Promise<Lock | undefined> {
  try {
    const content: unknown = JSON.parse(await readFile(path, 'utf8'))
    const { mtimeMs } = await stat(path)
    if (typeof content !== 'object' || content === null || !('pid' in content) || !('host' in content)) return undefined
    return { pid: Number(content.pid), host: String(content.host), touched: mtimeMs }
  } catch {
    return undefined
  }
}

function isHeld(lock: Lock): boolean {
  if (Date.now() - lock.touched > abandonedAfterMilliseconds) return false
  return lock.host !== hostname() || isRunning(lock.pid)
}
