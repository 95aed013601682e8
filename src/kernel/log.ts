export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

interface Described {
  readonly level: LogLevel
  /** What happened, for whoever watches the log. */
  readonly says: string
}

/**
 * Every event that the log may hold, by name: what a watcher can rely on. None carries personal data: users, references
 * and records stand by identity, addresses asked for by their route's pattern.
 */
export const logEvents = {
  'site.ready': { level: 'info', says: 'The site answers' },
  'site.stopping': { level: 'info', says: 'The site was told to stop' },
  'database.away': { level: 'error', says: 'The database cannot be reached; pages say to come back in a moment' },
  'database.back': { level: 'info', says: 'The database answers again' },
  'database.connection_lost': { level: 'warn', says: 'A connection to the database that nobody used broke' },
  'database.restarting': { level: 'warn', says: 'The database server of the data folder ended and is started again' },
  'database.restarted': { level: 'warn', says: 'The database server of the data folder runs again' },
  'database.given_up': { level: 'error', says: 'The database server of the data folder cannot be started again' },
  'disk.full': { level: 'error', says: 'The disk that holds the record is full' },
  'disk.room': { level: 'info', says: 'The disk that holds the record has room again' },
  'reading.stopped': { level: 'warn', says: 'A text took too long to read, and was not taken in' },
  'work.failed': { level: 'error', says: 'Work that is done by itself at its time failed' },
} as const satisfies Readonly<Record<string, Described>>

export type LogEvent = keyof typeof logEvents
export type LogFields = Readonly<Record<string, string | number | boolean | null>>

/** Where events go. */
export type LogSink = (event: LogEvent, level: LogLevel, says: string, fields: LogFields, error?: unknown) => void

let sink: LogSink = () => {}

/** Sends all events of this process there; the doors say where. Without one nothing is logged. */
export function openLog(to: LogSink): void {
  sink = to
}

/** Logs that something happened. */
export function logEvent(event: LogEvent, fields: LogFields = {}, error?: unknown): void {
  const { level, says } = logEvents[event]
  sink(event, level, says, fields, error)
}
