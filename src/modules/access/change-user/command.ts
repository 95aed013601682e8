import { audit, NotFound, type Role, type Tx } from '../../../kernel/index.ts'
import { findUser } from '../user.queries.ts'
import { checkChange } from '../user.ts'
import { writeUserVersion } from '../user-version.queries.ts'

export interface UserChange {
  readonly roles: readonly Role[]
  /** False: this person may no longer sign in, and any session they have ends at its next page. */
  readonly active: boolean
}

/**
 * Writes a new version of a user with other roles, audited; the earlier one stays as it was. Returns whether anything
 * differed. Throws NotFound, and Refused where the actor would change what they may do themselves.
 */
export async function changeUser(tx: Tx, userId: string, change: UserChange): Promise<boolean> {
  const user = await findUser(tx, userId)
  if (!user) throw new NotFound()
  checkChange(tx.actor, userId, change.roles, change.active)
  const same = change.active === user.active && change.roles.join() === user.roles.join()
  if (same) return false

  await writeUserVersion(tx, userId, { ...user, roles: change.roles, active: change.active })
  await audit(tx, {
    action: change.active === user.active ? 'change-roles' : change.active ? 'reactivate-user' : 'deactivate-user',
    subjectType: 'user',
    subjectId: userId,
    detail: { before: user.roles, after: change.roles, active: change.active },
  })
  return true
}
