import { CandourError } from '../../../kernel/index.ts'

/** A request that breaks the specification: 400 Bad Request, with what is wrong and where. */
export class NotUnderstood extends CandourError {
  override readonly status: number = 400
}
