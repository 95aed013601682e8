import { page, type Route, readListQuery } from '../../../web/index.ts'
import { namesOfUsers } from '../../access/index.ts'
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
      const { found, courses, names } = await db.read(signedIn, async (tx) => {
        const listed = await listCompletions(tx, list)
        const enterers = listed.completions.map(({ entered_by }) => entered_by)
        return { found: listed, courses: await listCourseNames(tx), names: await namesOfUsers(tx, enterers) }
      })
      return page({
        title: 'Completions',
        main: completionsView(list, { ...found, names }, courses, signedIn),
        width: 'full',
      })
    },
  },
]
