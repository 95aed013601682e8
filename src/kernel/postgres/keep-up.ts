import { setTimeout as delay } from 'node:timers/promises'
import type { CandourError } from '../errors.ts'
import { logEvent } from '../log.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'

/** How often a server that ended is started again before it is given up, each time after a longer wait. */
const mostTries = 8
const firstWaitMilliseconds = 250
const longestWaitMilliseconds = 15_000
/** A server that ran for so long is well; one that ends sooner goes on being counted, so that it never runs in circles. */
const steadyMilliseconds = 60_000

/** A server as its keeper sees it. */
export type Kept = {
  /** Settles when it is gone. */
  lost(): Promise<void>
  /** Joins the server that another process has started meanwhile, or starts it. */
  rejoin(): Promise<'joined' | 'restarted'>
  /** Aborted when nobody here needs it any more. */
  readonly released: AbortSignal
}

/** The time as the keeper has it. */
interface Clock {
  now(): number
  /** Ends early, without a fault, where the signal is given. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>
}

const machineClock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds, signal) => delay(milliseconds, undefined, { signal }).catch(() => undefined),
}

/**
 * Brings a server up again whenever it ends by itself, until it is released. Calls `gaveUp` once, with the reason, where
 * that cannot be done; then nothing is tried any more.
 */
export async function keepUp(
  server: Kept,
  gaveUp: (reason: CandourError) => void,
  { now, wait }: Clock = machineClock,
): Promise<void> {
  const { released } = server
  const giveUp = (error: unknown) => {
    logEvent('database.given-up', { tries: mostTries }, error)
    gaveUp(reasonOf(error))
  }
  for (let tries = 0; ; ) {
    const since = now()
    await server.lost()
    if (released.aborted) return
    if (now() - since > steadyMilliseconds) tries = 0
    if (tries >= mostTries) return giveUp(new Error('Each time it ran for less than a minute, and ended again.'))
    logEvent('database.restarting')
    for (let up = false; !up; tries += 1) {
      await wait(waitBefore(tries), released)
      if (released.aborted) return
      try {
        const how = await server.rejoin()
        if (!released.aborted)
          logEvent('database.restarted', { by: how === 'joined' ? 'another process' : 'this process' })
        up = true
      } catch (error) {
        if (released.aborted) return
        if (tries + 1 < mostTries) continue
        return giveUp(error)
      }
    }
  }
}

const waitBefore = (tries: number): number =>
  tries === 0 ? 0 : Math.min(longestWaitMilliseconds, firstWaitMilliseconds * 2 ** (tries - 1))

const reasonOf = (error: unknown): CandourError =>
  new DatabaseUnavailable(
    `The database server ended, and could not be started again in ${mostTries} tries. ${error instanceof Error ? error.message : String(error)}`,
  )
