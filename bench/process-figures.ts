import { readdirSync, readFileSync } from 'node:fs'
import type pg from 'pg'

/** The most a process has held at once, in bytes, as Linux tells it; null elsewhere. */
export function peakOf(pid: number): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) * 1024
  } catch {
    return null
  }
}

/** The processor time a process has taken so far, in milliseconds, as Linux tells it; null elsewhere. */
export function processorTimeOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    // In hundredths of a second: user time and system time.
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return null
  }
}

/** What a process holds now, in bytes, as Linux tells it; null elsewhere. */
function heldBy(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) * 1024
  } catch {
    return null
  }
}

/** What is being watched: stopping gives the most there was, in bytes; null where the system does not tell. */
export interface Watch {
  stop(): number | null
}

/** Looks twice a second at what is held. */
function watch(held: () => number | null): Watch {
  let most: number | null = null
  const look = () => {
    const now = held()
    if (now !== null) most = Math.max(most ?? 0, now)
  }
  const timer = setInterval(look, 500)
  timer.unref()
  return {
    stop() {
      clearInterval(timer)
      look()
      return most
    },
  }
}

/** Watches what one process holds of memory. */
export const watchHeld = (pid: number): Watch => watch(() => heldBy(pid))

/** PostgreSQL's processes together. */
export interface DatabaseProcesses {
  processorTime(): number | null
  /** Watches what they hold of memory, twice a second, until it is stopped; gives the most there was, in bytes. */
  watchMemory(): Watch
}

export async function databaseProcesses(owner: pg.Client): Promise<DatabaseProcesses> {
  const { rows } = await owner.query<{ pid: number }>('select pg_backend_pid() as pid')
  const postmaster = parentOf(rows[0]?.pid ?? 0)
  return {
    processorTime() {
      if (postmaster === null) return null
      return childrenOf(postmaster).reduce((sum, pid) => sum + (processorTimeOf(pid) ?? 0), 0)
    },
    watchMemory: () => watch(() => (postmaster === null ? null : heldByFamily(postmaster))),
  }
}

/** Proportional: a page that several processes share is counted once in all. */
function heldByFamily(postmaster: number): number | null {
  let sum = 0
  for (const pid of [postmaster, ...childrenOf(postmaster)]) {
    try {
      const kilobytes = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]
      sum += Number(kilobytes ?? 0) * 1024
    } catch (error) {
      // Another user's process keeps its memory to itself; a process that has ended holds none.
      if ((error as NodeJS.ErrnoException).code === 'EACCES') return null
    }
  }
  return sum > 0 ? sum : null
}

const childrenOf = (parent: number): readonly number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && parentOf(pid) === parent)

function parentOf(pid: number): number | null {
  try {
    const parent = /^\d+ \(.*\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]
    return parent === undefined ? null : Number(parent)
  } catch {
    return null
  }
}
