export type { AnswerTable } from './answer.ts'
export { decisionWords } from './decision.ts'
export type { LogEntry } from './log-entry.ts'
export { type PublishedEntry, publishedLog, publishedRequest } from './public-log.queries.ts'
