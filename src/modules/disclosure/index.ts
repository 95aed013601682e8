export type { AnswerTable } from './answering/answer.ts'
export { decisionWords } from './deciding/decision.ts'
export type { LogEntry } from './deciding/log-entry.ts'
export { type PublishedEntry, publishedLog, publishedRequest } from './deciding/public-log.queries.ts'
