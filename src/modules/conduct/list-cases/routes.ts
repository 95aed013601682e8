import { page, type Route, readListQuery } from '../../../web/index.ts'
import { caseFilters, caseSorts, listCases } from './cases.queries.ts'
import { casesView } from './view.ts'

export const listCasesRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/conduct/cases',
    access: ['case.read', 'case.read-where-named'],
    restricted: true,
    async handle({ db, signedIn, query }) {
      const list = readListQuery(query, {
        sortable: caseSorts,
        defaultSort: 'received',
        defaultDirection: 'desc',
        filters: caseFilters,
      })
      const found = await db.write(signedIn, (tx) => listCases(tx, list))
      return page({
        title: 'Conduct cases',
        main: casesView(list, found),
        width: 'full',
        marking: 'OFFICIAL–SENSITIVE',
      })
    },
  },
]
