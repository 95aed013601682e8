import { type Tx, tables } from '../../../kernel/index.ts'
import type { AccessTables } from '../tables.ts'
import { type Identity, monthMilliseconds, type Origin } from './independence.ts'

/** Who made an account, or proposed the powerful roles that were agreed for it, in the last 30 days. */
export async function recentOrigins(tx: Tx): Promise<Origin[]> {
  const db = tables<AccessTables>(tx)
  const since = new Date(tx.at.getTime() - monthMilliseconds)
  const made = await db
    .selectFrom('access.user as u')
    .innerJoin('access.user_version as v', (join) =>
      join
        .onRef('v.force_id', '=', 'u.force_id')
        .onRef('v.user_id', '=', 'u.user_id')
        .onRef('v.recorded_at', '=', 'u.created_at'),
    )
    .where('u.force_id', '=', tx.forceId)
    .where('u.created_at', '>', since)
    .select(['u.user_id as userId', 'v.recorded_by as by', 'u.created_at as at'])
    .execute()
  const given = await db
    .selectFrom('access.role_decision')
    .where('force_id', '=', tx.forceId)
    .where('agreed', '=', true)
    .where('decided_at', '>', since)
    .select(['user_id as userId', 'proposed_by as by', 'decided_at as at'])
    .execute()
  return [...made, ...given]
}

/** Who a user is, by everything that was ever known of the account. */
export async function identityOf(tx: Tx, userId: string): Promise<Identity> {
  const rows = await tables<AccessTables>(tx)
    .selectFrom('access.user_version')
    .where('force_id', '=', tx.forceId)
    .where('user_id', '=', userId)
    .select(['person_id as personId', 'email'])
    .execute()
  return {
    userId,
    personIds: rows.flatMap(({ personId }) => personId ?? []),
    emails: rows.map(({ email }) => email),
  }
}
