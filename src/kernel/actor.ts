import type { Role } from './permissions.ts'

/**
 * Whoever acts on the record: the row-level policies read nothing but what stands here.
 * `commandId` is the command the person works in, by which a restricted record is denied to the parties' own command.
 */
export interface Actor {
  readonly forceId: string
  readonly userId: string
  readonly name: string
  readonly personId: string | null
  readonly commandId: string | null
  readonly roles: readonly Role[]
}
