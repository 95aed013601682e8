import { CandourError } from '../../../kernel/index.ts'

/** What a unit sends breaks cmi5: 403 Forbidden, as cmi5 6.3 has the launching system reject it. */
export class RuleBroken extends CandourError {
  override readonly status = 403
  constructor(clause: string, says: string) {
    super(`${says} (cmi5 ${clause})`)
  }
}
