import { page, type Route, readListQuery } from '../../../web/index.ts'
import { waitingProposals } from '../powers/proposals.queries.ts'
import { parseRoles } from '../role-titles.ts'
import { searchUsers, userSorts } from './users.queries.ts'
import { usersView } from './view.ts'

const mayFilters: ReadonlyMap<string, boolean> = new Map([
  ['sign-in', true],
  ['not-sign-in', false],
])

export const listUsersRoute: Route = {
  method: 'GET',
  path: '/users',
  access: 'user.read',
  async handle({ db, query, signedIn }) {
    const list = readListQuery(query, { sortable: userSorts, defaultSort: 'name', filters: ['role', 'may'] })
    const role = parseRoles([list.filters.role])?.[0] ?? null
    const active = mayFilters.get(list.filters.may) ?? null
    const { rows, total, waiting } = await db.read(signedIn, async (tx) => ({
      ...(await searchUsers(tx, { ...list, role, active })),
      waiting: await waitingProposals(tx),
    }))
    return page({ title: 'People who sign in', width: 'full', main: usersView(list, rows, total, waiting) })
  },
}
