import { Refused } from '../../kernel/index.ts'

export type UnreadableReason = 'empty' | 'too_long' | 'no_question' | 'pdf' | 'picture' | 'office_file' | 'not_text'

/** A request that cannot be taken in as it is. The message says why and what to do. */
export class RequestUnreadable extends Refused {
  readonly reason: UnreadableReason
  constructor(reason: UnreadableReason, message: string) {
    super(message)
    this.reason = reason
  }
}
