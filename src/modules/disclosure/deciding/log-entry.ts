import type { GivenAnswer } from '../answering/told-answer.ts'
import type { RequestDecision } from './decision.ts'

/** The form of entries that this version writes: their figures are shapes. In the first form they were tables of words. */
export const entryForm = 2

/** A disclosure as the public log shows it. It never names the requester and holds no number that was withheld. */
export interface LogEntry {
  readonly form: typeof entryForm
  readonly reference: string
  readonly subject: string
  readonly decision: RequestDecision
  readonly questions: readonly {
    readonly number: string
    readonly text: string
    readonly answers: readonly GivenAnswer[]
  }[]
}
