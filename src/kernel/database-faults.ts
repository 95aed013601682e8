import { CandourError } from './errors.ts'

/** How long, in seconds, whoever is told that the database is away is asked to wait. */
export const comeBackSeconds = 10

/**
 * The database cannot be reached, or went away in the middle. Whether what was being written is in the record is then
 * not known; it is there whole or not at all.
 */
export class DatabaseAway extends CandourError {
  override readonly status = 503
  constructor(cause?: unknown) {
    super(
      'The database went away for the moment. Whether what was under way was saved is not known: look before you do it again',
      { cause },
    )
  }
}

/** There is no room for what was to be kept. */
export class DiskFull extends CandourError {
  override readonly status = 503
  constructor(cause?: unknown) {
    super('The disk that holds the record is full. Nothing can be added to it until an administrator makes room', {
      cause,
    })
  }
}

/**
 * SQLSTATEs of a server that cannot be reached, is starting or stopping, has no connection or memory left, or has
 * become a standby after a failover (PostgreSQL manual, appendix A: classes 08, 53 and 57).
 */
const awayStates = /^(08...|53[0234]..|57P0[1235]|25P03)$/
const becameStandby = '25006'
/** Of the network, as Node names them. */
const networkCodes = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
])
/** What the driver says of a connection in words alone. */
const driverSays =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end)/

const fullStates = new Set(['53100', 'ENOSPC', 'EDQUOT'])
const saysFull = /No space left on device|Disk quota exceeded/

/** What an error of Node or of the driver says of itself. */
function factsOf(error: unknown): { code: string; syscall: string; message: string } {
  // Where a host has several addresses, each has refused for a reason of its own.
  const one = error instanceof AggregateError && error.errors.length > 0 ? error.errors[0] : error
  const { code, syscall, message } = Object(one)
  return { code: String(code ?? ''), syscall: String(syscall ?? ''), message: String(message ?? '') }
}

/** The error as a full disk where it is one, of the database's or of this process's own files; else null. */
export function diskFault(error: unknown): DiskFull | null {
  if (error instanceof DiskFull) return error
  const { code, message } = factsOf(error)
  return fullStates.has(code) || saysFull.test(message) ? new DiskFull(error) : null
}

/**
 * What the database threw as a fault of its own, of which no one's work is the cause: it is away, or its disk is full.
 * Null for everything else. `readOnly` is said of a transaction that was not to write, to which a standby is no fault.
 */
export function databaseFault(error: unknown, readOnly = false): DatabaseAway | DiskFull | null {
  if (error instanceof DatabaseAway) return error
  const full = diskFault(error)
  if (full) return full
  if (error instanceof CandourError) return null
  const { code, syscall, message } = factsOf(error)
  const standby = !readOnly && (code === becameStandby || (code === '0A000' && message.includes('during recovery')))
  const noSocket = code === 'ENOENT' && syscall === 'connect'
  const away = awayStates.test(code) || networkCodes.has(code) || driverSays.test(message)
  return away || standby || noSocket ? new DatabaseAway(error) : null
}

/** The SQLSTATE or the code of Node, for the log. */
export const faultCode = (fault: CandourError): string => factsOf(fault.cause).code || 'connection'
