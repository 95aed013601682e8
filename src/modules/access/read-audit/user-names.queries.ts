import type { ThingNames } from '../../../web/index.ts'
import { namesOfUsers } from '../names-of-users.ts'

export const userNames: ThingNames = {
  type: 'user',
  find: namesOfUsers,
}
