import { audit, NotFound, type Role, systemUserId, type Tx } from '../../../kernel/index.ts'
import { isPowerful } from '../powers/powerful.ts'
import { proposeRoles } from '../powers/propose.ts'
import { findUser } from '../user.queries.ts'
import { checkChange, checkLeft, type User } from '../user.ts'
import { writeUserVersion } from '../user-version.queries.ts'

export interface UserChange {
  readonly roles: readonly Role[]
  /** False: this person may no longer sign in, and any session they have ends at its next page. */
  readonly active: boolean
  /** Who they are in the workforce record; null for nobody there. Left as it is where it is not given. */
  readonly personId?: string | null
}

/**
 * Writes a new version of a user with other roles or another link to the workforce, audited; the earlier one stays as
 * it was. Returns whether anything differed. Powerful roles that the user does not hold are only proposed; they are taken
 * away at once, and all of them from whoever may no longer sign in. Throws NotFound, Refused where the actor would
 * change what they may do themselves, and Conflict where somebody else changed the user meanwhile.
 */
export async function changeUser(tx: Tx, userId: string, change: UserChange): Promise<boolean> {
  const user = await findUser(tx, userId)
  if (!user) throw new NotFound()
  checkChange(tx.actor, userId, change.roles, change.active)
  const proposed = toPropose(tx, user, change)
  const roles = change.roles.filter((role) => !proposed.includes(role) && (change.active || !isPowerful(role)))
  const active = change.active && (user.active || roles.length > 0)
  checkLeft(roles, active)
  const personId = change.personId === undefined ? user.personId : change.personId
  const sameRoles = active === user.active && roles.join() === user.roles.join()
  const same = sameRoles && personId === user.personId
  if (!same) {
    await writeUserVersion(tx, userId, { ...user, roles, active, personId })
    await audit(tx, {
      action: actionOf(user.active, active, sameRoles),
      subjectType: 'user',
      subjectId: userId,
      detail: { before: user.roles, after: roles, active, person: personId },
    })
  }
  if (proposed.length > 0) await proposeRoles(tx, { userId, roles: proposed, activates: !active })
  return !same || proposed.length > 0
}

/** The powerful roles among those asked for that the user does not hold. */
function toPropose(tx: Tx, user: User, change: UserChange): readonly Role[] {
  if (!change.active || tx.actor.userId === systemUserId) return []
  return change.roles.filter((role) => isPowerful(role) && !(user.active && user.roles.includes(role)))
}

function actionOf(before: boolean, after: boolean, sameRoles: boolean): string {
  if (before !== after) return after ? 'reactivate-user' : 'deactivate-user'
  return sameRoles ? 'link-user' : 'change-roles'
}
