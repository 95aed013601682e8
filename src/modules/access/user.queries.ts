import { sql } from 'kysely'
import { rolesThat, type Tx, tables } from '../../kernel/index.ts'
import type { AccessTables } from './tables.ts'
import type { User } from './user.ts'

/** Users as they are known now; each reader sees those of their own force. */
export const currentUsers = (tx: Tx) =>
  tables<AccessTables>(tx)
    .selectFrom('access.user_version as v')
    .innerJoin('access.user as u', (join) =>
      join.onRef('u.force_id', '=', 'v.force_id').onRef('u.user_id', '=', 'v.user_id'),
    )
    .where('v.force_id', '=', tx.forceId)
    .where('v.superseded_at', 'is', null)
    .select([
      'v.force_id as forceId',
      'v.user_id as userId',
      'v.name',
      'v.email',
      'v.person_id as personId',
      'v.command_id as commandId',
      'v.unit_ids as unitIds',
      'v.roles',
      'v.active',
      sql<boolean>`u.sample is true`.as('sample'),
    ])

/** Asked for every page. */
export async function findUser(tx: Tx, userId: string): Promise<User | undefined> {
  const [user] = await tx.prepared(currentUsers(tx).where('v.user_id', '=', userId))
  return user
}

export const findUserByEmail = (tx: Tx, email: string): Promise<User | undefined> =>
  currentUsers(tx).where('v.email', '=', email).executeTakeFirst()

/** Whether somebody signs in who can give roles: else the command line sets the first one up. */
export async function hasAdministrator(tx: Tx): Promise<boolean> {
  const found = await currentUsers(tx)
    .where('v.active', '=', true)
    .where(sql<boolean>`v.roles && ${rolesThat('user.change')}::text[]`)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** The invented people one can sign in as, by name. */
export const listSampleUsers = (tx: Tx): Promise<User[]> =>
  currentUsers(tx).where('u.sample', '=', true).where('v.active', '=', true).orderBy('v.name').execute()

/** The users whose name or address holds these words, now or at any time before. */
export async function findUserIdsNamed(tx: Tx, words: string): Promise<string[]> {
  const pattern = containing(words)
  const rows = await tables<AccessTables>(tx)
    .selectFrom('access.user_version')
    .where('force_id', '=', tx.forceId)
    .where((where) => where.or([where('name', 'ilike', pattern), where('email', 'ilike', pattern)]))
    .select('user_id')
    .distinct()
    .execute()
  return rows.map((row) => row.user_id)
}

/** What stands between two percent signs in ILIKE: the words as they are, whatever signs they hold. */
export const containing = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`
