export type { LogEntry } from './log-entry.ts'
