import type { AnswerTable } from '../answering/answer.ts'
import type { RequestDecision } from './decision.ts'

/** A disclosure as the public log shows it. It never names the requester and holds no number that was withheld. */
export interface LogEntry {
  readonly reference: string
  readonly subject: string
  readonly decision: RequestDecision
  readonly questions: readonly {
    readonly number: string
    readonly text: string
    readonly answers: readonly { readonly text: string; readonly table: AnswerTable | null; readonly from: string }[]
  }[]
}
