import pg from 'pg'
import { Conflict, newId, type Role, type Tx, tables } from '../../kernel/index.ts'
import { type Gives, grantPowers } from './powers/grant.queries.ts'
import type { AccessTables } from './tables.ts'

const uniqueViolation = '23505'

/** What is to be known of a user from now on. */
export interface UserFacts {
  readonly name: string
  readonly email: string
  readonly personId: string | null
  readonly commandId: string | null
  readonly unitIds: readonly string[]
  readonly roles: readonly Role[]
  readonly active: boolean
}

/**
 * Ends the current version of a user, if there is one, and writes the next: nothing is overwritten.
 * Powerful roles that the user does not hold yet need something that gives them. Throws Conflict where another
 * transaction wrote a version, or took the address, at the same time.
 */
export const writeUserVersion = (tx: Tx, userId: string, facts: UserFacts, gives: Gives = null): Promise<void> =>
  write(tx, userId, facts, gives).catch((error: unknown) => {
    if (!(error instanceof pg.DatabaseError) || error.code !== uniqueViolation) throw error
    throw new Conflict('Somebody else changed this person at the same time. Look at them again, then make your change')
  })

async function write(tx: Tx, userId: string, facts: UserFacts, gives: Gives): Promise<void> {
  const granted = await grantPowers(tx, userId, facts.roles, gives)
  const db = tables<AccessTables>(tx)
  await db
    .updateTable('access.user_version')
    .set({ superseded_at: tx.at })
    .where('force_id', '=', tx.forceId)
    .where('user_id', '=', userId)
    .where('superseded_at', 'is', null)
    .execute()
  await db
    .insertInto('access.user_version')
    .values({
      force_id: tx.forceId,
      user_version_id: newId(),
      user_id: userId,
      name: facts.name,
      email: facts.email,
      person_id: facts.personId,
      command_id: facts.commandId,
      unit_ids: facts.unitIds,
      roles: facts.roles,
      powerful_roles: granted.roles,
      power_grant_id: granted.roles.length > 0 ? granted.grantId : null,
      active: facts.active,
      recorded_by: tx.actor.userId,
      recorded_at: tx.at,
    })
    .execute()
}
