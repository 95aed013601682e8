import { audit, NotFound, type Role, type Tx } from '../../../kernel/index.ts'
import { findUser } from '../user.queries.ts'
import { checkChange } from '../user.ts'
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
 * it was. Returns whether anything differed. Throws NotFound, Refused where the actor would change what they may do
 * themselves, and Conflict where somebody else changed the user meanwhile.
 */
export async function changeUser(tx: Tx, userId: string, change: UserChange): Promise<boolean> {
  const user = await findUser(tx, userId)
  if (!user) throw new NotFound()
  checkChange(tx.actor, userId, change.roles, change.active)
  const personId = change.personId === undefined ? user.personId : change.personId
  const sameRoles = change.active === user.active && change.roles.join() === user.roles.join()
  if (sameRoles && personId === user.personId) return false

  await writeUserVersion(tx, userId, { ...user, roles: change.roles, active: change.active, personId })
  await audit(tx, {
    action: actionOf(user.active, change.active, sameRoles),
    subjectType: 'user',
    subjectId: userId,
    detail: { before: user.roles, after: change.roles, active: change.active, person: personId },
  })
  return true
}

function actionOf(before: boolean, after: boolean, sameRoles: boolean): string {
  if (before !== after) return after ? 'reactivate-user' : 'deactivate-user'
  return sameRoles ? 'link-user' : 'change-roles'
}
