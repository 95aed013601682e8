import { Refused } from '../../../kernel/index.ts'

export type UnreadableReason =
  | 'empty'
  | 'too_long'
  | 'no_question'
  | 'pdf'
  | 'picture'
  | 'office_file'
  | 'not_text'
  /** Pages without words. */
  | 'scan'
  /** Encrypted, or with a password. */
  | 'locked'
  | 'macros'
  /** All that is asked stands in earlier messages that it quotes. */
  | 'nothing_new'

/** A request that cannot be taken in as it is. The message says why and what to do. */
export class RequestUnreadable extends Refused {
  readonly reason: UnreadableReason
  constructor(reason: UnreadableReason, message: string) {
    super(message)
    this.reason = reason
  }
}

/** Refuses what is longer than anybody writes, before it is read any further. */
export function refuseLongerThan(most: number, text: string): void {
  if (text.length <= most) return
  throw new RequestUnreadable(
    'too_long',
    `The request is longer than ${most.toLocaleString('en-GB')} characters. Paste only the letter, without its attachments.`,
  )
}
