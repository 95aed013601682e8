import { page, type Route, readListQuery } from '../../../web/index.ts'
import { completionFilters, completionSorts, listCompletions, listCourseNames } from './completions.queries.ts'
import { completionsView } from './view.ts'

export const listCompletionsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/completions',
    access: 'person-training.read',
    async handle({ db, signedIn, query }) {
      const list = readListQuery(query, {
        sortable: completionSorts,
        defaultSort: 'day',
        defaultDirection: 'desc',
        filters: completionFilters,
      })
      const [found, courses] = await db.read(
        signedIn,
        async (tx) => [await listCompletions(tx, list), await listCourseNames(tx)] as const,
      )
      return page({ title: 'Completions', main: completionsView(list, found, courses, signedIn), width: 'full' })
    },
  },
]
