import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { CandourError } from './errors.ts'
import { logEvent } from './log.ts'

/** The text was read for as long as a reader may take: nothing of it was kept. */
export class TookTooLong extends CandourError {
  override readonly status = 422
  constructor() {
    super(
      'This text took too long to read, so it was not taken in. Send less of it, or take out what is no plain text.',
    )
  }
}

interface Limits {
  /** How long one reading may take, waiting for its turn included. */
  readonly milliseconds?: number
  /** How many are read at once. */
  readonly atOnce?: number
}

/** The most memory one reading may take, in megabytes. */
const mostMemory = 512
/** How long a thread with nothing to do is kept. */
const keptFor = 30_000
/** How many readings may wait. */
const mostWaiting = 50

/**
 * A function of another file, its default export, that runs in threads of its own, so that pages answer meanwhile. What
 * goes in and out is copied; an error comes out as a plain Error, so a function tells what it refuses by what it returns.
 * Throws TookTooLong where it takes longer than it may: its thread is ended, and another begins with the next text.
 */
export function offTheLoop<Given, Told>(
  script: URL,
  { milliseconds = 10_000, atOnce = 2 }: Limits = {},
): (given: Given) => Promise<Told> {
  let pool: Piscina<Given, Told> | null = null
  const opened = () =>
    new Piscina<Given, Told>({
      filename: fileURLToPath(script),
      minThreads: 0,
      maxThreads: atOnce,
      maxQueue: mostWaiting,
      idleTimeout: keptFor,
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
    })
  return async (given) => {
    pool ??= opened()
    const limit = AbortSignal.timeout(milliseconds)
    try {
      return await pool.run(given, { signal: limit })
    } catch (error) {
      if (!limit.aborted && !isEndOfMemory(error)) throw error
      logEvent('reading.stopped', { milliseconds })
      throw new TookTooLong()
    }
  }
}

const isEndOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
