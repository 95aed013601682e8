import { type LogFields, logEvent } from './log.ts'
import type { LogEvent } from './log-events.ts'
import type { Tx } from './tx.ts'

const waiting = new WeakMap<object, (readonly [LogEvent, LogFields])[]>()

/** Logs an event once its transaction is in the record; never, if it is undone. */
export function logAfter(tx: Tx, event: LogEvent, fields: LogFields = {}): void {
  const events = waiting.get(tx.connection) ?? []
  events.push([event, fields])
  waiting.set(tx.connection, events)
}

/** Logs what waited for this transaction, which has been committed. */
export function logCommitted({ connection }: Pick<Tx, 'connection'>): void {
  for (const [event, fields] of waiting.get(connection) ?? []) logEvent(event, fields)
  waiting.delete(connection)
}
