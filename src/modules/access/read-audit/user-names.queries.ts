import type { ThingNames } from '../../../web/index.ts'
import { currentUsers } from '../user.queries.ts'

export const userNames: ThingNames = {
  type: 'user',
  async find(tx, ids) {
    const users = await currentUsers(tx).where('v.user_id', 'in', ids).execute()
    return new Map(users.map(({ userId, name }) => [userId, name]))
  },
}
