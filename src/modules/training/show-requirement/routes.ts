import { mustBeId } from '../../../kernel/index.ts'
import { page, type Route, readListQuery } from '../../../web/index.ts'
import { findRequirement, peopleStanding, unitsStanding } from './requirement.queries.ts'
import { requirementView } from './view.ts'

export const showRequirementRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/requirements/:requirementId',
    access: 'person-training.read',
    async handle({ db, signedIn, params, query }) {
      const requirementId = mustBeId(params.requirementId)
      const list = readListQuery(query, { sortable: ['unit'], defaultSort: 'unit', filters: ['standing', 'unit'] })
      const shown = await db.read(signedIn, async (tx) => ({
        requirement: await findRequirement(tx, requirementId),
        units: await unitsStanding(tx, requirementId),
        ...(await peopleStanding(tx, requirementId, list)),
      }))
      return page({
        title: shown.requirement.title,
        main: requirementView(list, shown),
        backLink: { href: '/requirements', text: 'Required learning' },
        width: 'full',
      })
    },
  },
]
