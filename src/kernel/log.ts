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
  'backup.made': { level: 'info', says: 'A scheduled backup was made' },
  'backup.failed': { level: 'error', says: 'A scheduled backup could not be made' },
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
