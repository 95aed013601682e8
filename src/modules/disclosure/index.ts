export type { AnswerTable } from './answer.ts'
export { decisionWords } from './decision.ts'
export {
  type PublishedDisclosure,
  type PublishedSummary,
  publishedLog,
  publishedRequest,
} from './public-log.queries.ts'
