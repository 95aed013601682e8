import { audit, Conflict, newId, Refused, type Role, systemUserId, type Tx, tables } from '../../../kernel/index.ts'
import { isPowerful } from '../powers/powerful.ts'
import { proposeRoles } from '../powers/propose.ts'
import type { AccessTables } from '../tables.ts'
import { findUserByEmail } from '../user.queries.ts'
import { checkRoles, parseEmail } from '../user.ts'
import { writeUserVersion } from '../user-version.queries.ts'

export interface NewUser {
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  /** The person of the workforce record whom this user is. */
  readonly personId?: string | null
  readonly commandId?: string | null
  readonly unitIds?: readonly string[]
  /** An invented person, who signs in without proof. The database refuses one outside a sample force. */
  readonly sample?: boolean
  /** The force has nobody yet who could agree to powerful roles: they are given at once. The command line's alone. */
  readonly setsUp?: boolean
}

/**
 * Adds a person who signs in, audited, and returns their user id. The actor must be an administrator. Powerful roles are
 * proposed: until another administrator agrees, the person has the others, and may not sign in where there is no other.
 * Throws Refused where the address is not one or no role is given, Conflict where somebody has the address already.
 */
export async function addUser(tx: Tx, user: NewUser): Promise<string> {
  const email = parseEmail(user.email)
  if (email === null) throw new Refused('Enter an email address in the correct format, like name@example.com')
  if (user.roles.length === 0) throw new Refused('Select at least one role')
  checkRoles(user.roles)
  const known = await findUserByEmail(tx, email)
  if (known) throw new Conflict(`${known.name} already signs in with ${email}`)

  const givesAll = user.setsUp === true || tx.actor.userId === systemUserId
  const proposed = givesAll ? [] : user.roles.filter(isPowerful)
  const given = user.roles.filter((role) => !proposed.includes(role))
  const userId = newId()
  await tables<AccessTables>(tx)
    .insertInto('access.user')
    .values({ force_id: tx.forceId, user_id: userId, sample: user.sample ? true : null, created_at: tx.at })
    .execute()
  const facts = {
    name: user.name,
    email,
    personId: user.personId ?? null,
    commandId: user.commandId ?? null,
    unitIds: user.unitIds ?? [],
    roles: given,
    active: given.length > 0,
  }
  await writeUserVersion(tx, userId, facts, user.setsUp ? 'set-up' : null)
  await audit(tx, {
    action: 'add-user',
    subjectType: 'user',
    subjectId: userId,
    detail: { roles: given, person: user.personId ?? null, sample: user.sample ?? false },
  })
  if (proposed.length > 0) await proposeRoles(tx, { userId, roles: proposed, activates: given.length === 0 })
  return userId
}
