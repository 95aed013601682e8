import type { Actor, Role } from '../../kernel/index.ts'
import { hasRoleOfOwn, Refused } from '../../kernel/index.ts'

/** A person who signs in, as the record knows them now. */
export interface User {
  readonly forceId: string
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly personId: string | null
  /** The command they work in, by which a restricted record is denied to the parties' own command. */
  readonly commandId: string | null
  readonly unitIds: readonly string[]
  readonly roles: readonly Role[]
  readonly active: boolean
  /** An invented person of a sample force, who signs in without proof. */
  readonly sample: boolean
}

/** The person as the one who acts; the policies see no more than this. */
export const actorOf = (user: User): Actor => ({
  forceId: user.forceId,
  userId: user.userId,
  name: user.name,
  personId: user.personId,
  commandId: user.commandId,
  roles: user.roles,
})

const emailShape = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/

/** An email address as it is kept and compared, or null where it is not one. */
export function parseEmail(text: string): string | null {
  const email = text.trim().toLowerCase()
  return email.length <= 254 && emailShape.test(email) ? email : null
}

/** Throws Refused where somebody would hold nothing but what is given beside another role. */
export function checkRoles(roles: readonly Role[]): void {
  if (!hasRoleOfOwn(roles)) {
    throw new Refused('Restricted audit and restricted statistics are given beside another role. Select that role too')
  }
}

/** Throws Refused where nothing would be left to somebody who signs in until other roles are agreed. */
export function checkLeft(roles: readonly Role[], active: boolean): void {
  if (active && roles.length === 0) {
    throw new Refused(
      'Another administrator must agree to these roles first. Leave this person one of their present roles until then',
    )
  }
}

/** Throws Refused where `by` would change what they may do themselves, or would leave an active user without a role. */
export function checkChange(by: Actor, userId: string, roles: readonly Role[], active: boolean): void {
  if (by.userId === userId) {
    throw new Refused('You cannot change your own roles. Ask another administrator to do it')
  }
  if (!active) return
  if (roles.length === 0) throw new Refused('Select at least one role, or stop this person signing in instead')
  checkRoles(roles)
}
