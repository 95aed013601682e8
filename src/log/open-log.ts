import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { pino } from 'pino'
import { CandourError, type LogSink, openLog, softwareVersion } from '../kernel/index.ts'
import { safeError } from './safe-error.ts'
import type { LogSettings } from './settings.ts'

/** The log's file cannot be written. */
class NoLog extends CandourError {}

/** A log that is open. */
export interface OpenLog {
  /** Begins the file again: after a program that rotates logs has moved it away. */
  reopen(): void
  close(): void
}

/** Lines that wait for a full disk; beyond that they are lost, for the site has to go on. */
const mostWaiting = 8 * 1024 ** 2

/**
 * Sends every event to standard output or to the file, one line of JSON each, and to `also`. A disk that is full, or a
 * file that is gone, is said once by `say`, and stops nothing. Throws NoLog where the file cannot be opened at first.
 */
export function startLog(
  { file, level, standard = 1 }: LogSettings,
  say: (text: string) => void,
  also?: LogSink,
): OpenLog {
  const destination = openDestination(file, standard)
  let failing = false
  destination.on('error', (error: NodeJS.ErrnoException) => {
    if (!failing)
      say(`The log ${file ?? 'on standard output'} cannot be written (${error.code}): events are being lost`)
    failing = true
  })
  destination.on('write', () => {
    failing = false
  })
  const log = pino(
    {
      level,
      base: { pid: process.pid, version: softwareVersion },
      messageKey: 'says',
      timestamp: () => `,"at":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  )
  openLog((event, at, says, fields, error) => {
    also?.(event, at, says, fields, error)
    log[at]({ event, ...fields, ...(error === undefined ? {} : { error: safeError(error) }) }, says)
  })
  return {
    reopen: () => file !== null && destination.reopen(),
    close() {
      openLog(() => {})
      if (file === null) return
      if (failing)
        destination.destroy() // to wait for room on a full disk would be to wait for ever
      else destination.end()
    },
  }
}

function openDestination(file: string | null, standard: 1 | 2) {
  try {
    if (file !== null) mkdirSync(dirname(file), { recursive: true })
    return pino.destination({ dest: file ?? standard, sync: true, mode: 0o600, maxLength: mostWaiting })
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new NoLog(
      `The log ${file} cannot be written (${code}). Name another in CANDOUR_LOG, or “-” for standard output`,
      {
        cause,
      },
    )
  }
}
