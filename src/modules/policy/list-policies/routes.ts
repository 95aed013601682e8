import { dayAt } from '../../../kernel/index.ts'
import { page, type Route, readListQuery } from '../../../web/index.ts'
import { listPolicies, policyFilters, policySorts } from './policies.queries.ts'
import { policiesView } from './view.ts'

export const listPoliciesRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/policies',
    access: 'policy.read',
    async handle({ db, signedIn, query }) {
      const list = readListQuery(query, { sortable: policySorts, defaultSort: 'title', filters: policyFilters })
      const today = dayAt(new Date())
      const found = await db.read(signedIn, (tx) => listPolicies(tx, list, today))
      return page({ title: 'Policies', main: policiesView(list, found, today), width: 'full' })
    },
  },
]
