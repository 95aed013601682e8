import type { Tx } from '../../kernel/index.ts'
import { currentUsers } from './user.queries.ts'

/** The names of users by their identity: of those who entered some rows, say. One query, and none for nobody. */
export async function namesOfUsers(tx: Tx, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const users = await currentUsers(tx).where('v.user_id', 'in', wanted).execute()
  return new Map(users.map(({ userId, name }) => [userId, name]))
}
