import { day, dayAt, mustBeId, NotFound } from '../../../kernel/index.ts'
import { page, type Route } from '../../../web/index.ts'
import { readChanges, readEditions } from '../edition.queries.ts'
import { historiesOf } from '../history.ts'
import { policyView } from './view.ts'

/** Editions that are still to come in are shown as well. */
const everything = day('9999-12-31')

export const showPolicyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/policies/:policyId',
    access: 'policy.read',
    async handle({ db, signedIn, params }) {
      const policyId = mustBeId(params.policyId)
      const today = dayAt(new Date())
      const { policy, changes } = await db.read(signedIn, async (tx) => {
        const editions = await readEditions(tx, { knownAt: tx.at, until: everything, policyId })
        const policy = historiesOf(editions, today)[0]
        if (!policy) throw new NotFound()
        const ids = editions.map(({ editionId }) => editionId)
        return { policy, changes: await readChanges(tx, ids, tx.at) }
      })
      return page({
        title: policy.current.title,
        main: policyView({ policy, changes, today }),
        backLink: { href: '/policies', text: 'Policies' },
        width: 'full',
      })
    },
  },
]
