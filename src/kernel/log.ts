import { type LogEvent, type LogLevel, logEvents } from './log-events.ts'

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
