import { execFile } from 'node:child_process'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { logEvent, Refused, type ScheduledWork } from '../kernel/index.ts'
import type { BackupWatch } from './backup-watch.ts'

export interface BackupSchedule {
  /** The folder that backups go to: another disk, or another machine's. */
  readonly to: string
  readonly hours: number
  /** How many are kept; older ones that the schedule made are removed once a new one is there. */
  readonly keep: number
}

/** Of what the command said, its last words come last. */
const longestReason = 600

const named = /^candour-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)\.backup$/

export const backupName = (at: Date): string => `candour-${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z.backup`

/** When a backup of the schedule's was made, by its name; null for any other file. */
function madeAt(name: string): Date | null {
  const text = named.exec(name)?.[1]
  return text === undefined ? null : new Date(text.replace(/T(\d\d)-(\d\d)-(\d\d)Z$/, 'T$1:$2:$3Z'))
}

/** Whether a new backup is due, going by the files there: one that was missed while the site was down is made up for. */
export function isDue(names: readonly string[], { hours }: BackupSchedule, now: Date): boolean {
  const last = lastOf(names, now)
  return last === null || now.getTime() - last.getTime() >= hours * 3_600_000
}

/** When the newest of the schedule's backups was made. */
function lastOf(names: readonly string[], now: Date): Date | null {
  const times = made(names, now).flatMap((name) => madeAt(name)?.getTime() ?? [])
  return times.length === 0 ? null : new Date(Math.max(...times))
}

/** The schedule's own backups. One of a time yet to come, by a clock that was wrong, says nothing of when any was made. */
const made = (names: readonly string[], now: Date): string[] =>
  names.filter((name) => (madeAt(name)?.getTime() ?? Number.POSITIVE_INFINITY) <= now.getTime())

/** The schedule's own files beyond the newest that are kept. */
export const tooOld = (names: readonly string[], { keep }: BackupSchedule, now: Date): string[] =>
  made(names, now).sort().reverse().slice(keep)

/**
 * Backups by themselves. Each is made by `candour backup` in a process of its own, so that packing and encrypting take
 * nothing from the pages. A failure is logged and kept for the home page, and the next try comes in five minutes.
 */
export function scheduledBackup(
  schedule: BackupSchedule,
  watch: BackupWatch,
  environment: NodeJS.ProcessEnv = process.env,
): ScheduledWork {
  const minute = 60_000
  return {
    name: 'backup',
    everyMilliseconds: 5 * minute,
    firstAfterMilliseconds: minute,
    async run(signal) {
      try {
        await backUpWhereDue(schedule, signal, environment)
        watch.failing = null
      } catch (error) {
        if (signal.aborted) return
        logEvent('backup.failed', {}, error)
        const why = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(-longestReason)
        watch.failing = { since: watch.failing?.since ?? new Date(), why }
      }
      // Of a folder that cannot be read nothing new is known.
      const names = await readdir(schedule.to).catch(() => null)
      if (names !== null) watch.lastMade = lastOf(names, new Date())
    },
  }
}

/** Makes a backup where one is due, then removes what is too old. */
async function backUpWhereDue(schedule: BackupSchedule, signal: AbortSignal, env: NodeJS.ProcessEnv): Promise<void> {
  const now = new Date()
  await mkdir(schedule.to, { recursive: true, mode: 0o700 })
  if (!isDue(await readdir(schedule.to), schedule, now)) return
  const name = backupName(now)
  await runBackup(join(schedule.to, name), signal, env)
  logEvent('backup.made', { name })
  for (const old of tooOld(await readdir(schedule.to), schedule, now)) await rm(join(schedule.to, old))
}

function runBackup(file: string, signal: AbortSignal, env: NodeJS.ProcessEnv): Promise<void> {
  const program = fileURLToPath(new URL('../cli.ts', import.meta.url))
  const args = ['--disable-warning=ExperimentalWarning', program, 'backup', '--by-schedule', file]
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { signal, env }, (error, _, complaint) =>
      error === null ? resolve() : reject(new Refused(complaint.trim() || error.message, { cause: error })),
    )
  })
}
