import { setTimeout as delay } from 'node:timers/promises'
import type { Db } from '../../../kernel/index.ts'
import type { AuditCheck } from './check-audit.ts'

/** A check of the audit record that somebody asked for on a page: how far it is, and what came of it. */
export interface RunningCheck {
  readonly begun: Date
  entries: number
  result: AuditCheck | 'failed' | null
}

const checks = new WeakMap<Db, RunningCheck>()

/** The check under way or the last one, of this process; undefined before the first. */
export const lastCheck = (db: Db): RunningCheck | undefined => checks.get(db)

/**
 * Begins a check, unless one is under way, and waits for its end, but not longer than `patience` milliseconds: a chain of
 * millions takes longer than a browser waits.
 */
export async function beginCheck(
  db: Db,
  check: (onProgress: (entries: number) => void) => Promise<AuditCheck>,
  patience: number,
): Promise<RunningCheck> {
  const under = checks.get(db)
  const running: RunningCheck = under?.result === null ? under : { begun: new Date(), entries: 0, result: null }
  if (running === under) return running
  checks.set(db, running)
  const done = check((entries) => {
    running.entries = entries
  }).then(
    (result) => {
      running.result = result
    },
    (error: unknown) => {
      running.result = 'failed'
      throw error
    },
  )
  const late = new AbortController()
  await Promise.race([done, delay(patience, undefined, { signal: late.signal })])
  late.abort()
  done.catch(() => {}) // whoever comes back for it is told
  return running
}
