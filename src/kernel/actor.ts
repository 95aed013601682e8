import { policySettings, type Role } from './permissions.ts'

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

/** The settings of a transaction by which the policies know who acts in it, and what they may do. */
export const actorSettings = ({
  userId,
  personId,
  commandId,
  roles,
}: Omit<Actor, 'forceId' | 'name'>): Readonly<Record<string, string>> => ({
  'candour.user_id': userId,
  'candour.person_id': personId ?? '',
  'candour.command_id': commandId ?? '',
  ...policySettings(roles),
})
