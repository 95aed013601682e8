import { dayAt } from '../../../kernel/index.ts'
import { page, type Route } from '../../../web/index.ts'
import { routingPolicies } from '../policy-register.queries.ts'
import { readTrial } from './trial.ts'
import { routingPolicyView } from './view.ts'

export const showRoutingPolicyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/routing-policy',
    access: 'signed-in',
    async handle({ db, signedIn, query }) {
      const policies = await db.read(signedIn, (tx) => routingPolicies(tx))
      return page({
        title: 'Routing policy',
        main: routingPolicyView(policies, dayAt(new Date()), readTrial(query)),
        width: 'full',
      })
    },
  },
]
