import { Refused } from '../errors.ts'

/** The file as a whole can't be read; the message says why, what to do, and where the trouble begins. */
export class UnreadableFile extends Refused {
  readonly line: number
  constructor(message: string, line = 1) {
    super(message)
    this.line = line
  }
}
