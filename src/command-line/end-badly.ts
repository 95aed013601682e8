import { CandourError, databaseFault } from '../kernel/index.ts'

/** What is still under way when the process ends badly is waited for so long, and no longer. */
const longestEndMilliseconds = 5_000

/** Ends the process with exit code 1 and says why. */
export function endBadly(error: unknown): void {
  process.exitCode = 1
  setTimeout(() => process.exit(), longestEndMilliseconds).unref()
  process.stderr.write(lastWords(error, Boolean(process.env.CANDOUR_DEBUG)))
}

/**
 * What to do about it where that is known, else that it is a fault of ours. A stack is shown only to whoever asks for it
 * with CANDOUR_DEBUG.
 */
export function lastWords(error: unknown, debug: boolean): string {
  const seen = databaseFault(error) ?? error
  const where = debug ? 'The details are below' : 'Set CANDOUR_DEBUG=1 and do the same again to see the details'
  const says =
    seen instanceof CandourError
      ? seen.message
      : `Candour had to stop: ${firstLine(error)}. This is a fault in Candour. ${where}`
  return `${says}\n${debug ? `${error instanceof Error ? error.stack : String(error)}\n` : ''}`
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]?.replace(/\.$/, '') ?? ''
