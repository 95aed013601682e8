import { setTimeout as delay } from 'node:timers/promises'

/** Work that a served site does again and again by itself: checkpoints of the audit record, backups. */
export interface ScheduledWork {
  readonly name: string
  readonly everyMilliseconds: number
  /** How long after the start it is done first; `everyMilliseconds` where it is not said. */
  readonly firstAfterMilliseconds?: number
  /** Is told to stop by the signal. What it throws goes to `onError`; the next time comes all the same. */
  run(signal: AbortSignal): Promise<void>
}

/** The longest that a timer waits, 24.8 days; one that is told to wait longer does not wait at all. */
export const longestWaitMilliseconds = 2 ** 31 - 1

/**
 * Does each of the works at its time until it is stopped; none ever runs twice at once. Stopping waits for what is under
 * way. A process that was down catches up by its first run, so work must look at the record for what is due.
 */
export function keepSchedule(
  works: readonly ScheduledWork[],
  onError: (work: ScheduledWork, error: unknown) => void,
): { stop(): Promise<void> } {
  const stopped = new AbortController()
  const { signal } = stopped
  const kept = works.map(async (work) => {
    let wait = work.firstAfterMilliseconds ?? work.everyMilliseconds
    while (await waited(wait, signal)) {
      await work.run(signal).catch((error) => onError(work, error))
      wait = work.everyMilliseconds
    }
  })
  return {
    async stop() {
      stopped.abort()
      await Promise.all(kept)
    },
  }
}

/** False where it was told to stop meanwhile. */
const waited = (milliseconds: number, signal: AbortSignal): Promise<boolean> =>
  delay(Math.min(milliseconds, longestWaitMilliseconds), true, { signal, ref: false }).catch(() => false)
