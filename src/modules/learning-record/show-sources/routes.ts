import { page, type Route } from '../../../web/index.ts'
import { countUnmatched } from '../list-unmatched/unmatched.queries.ts'
import { learningReaders } from '../readers.ts'
import { statementsByHour } from './hours.queries.ts'
import { latestStatements, listSources } from './sources.queries.ts'
import { sourcesView } from './view.ts'

export const showSourcesRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/learning-record',
    access: learningReaders,
    async handle({ db, signedIn, origin }) {
      const shown = await db.read(signedIn, async (tx) => ({
        sources: await listSources(tx),
        hours: await statementsByHour(tx),
        latest: await latestStatements(tx, 20),
        unmatched: await countUnmatched(tx),
      }))
      return page({ title: 'Learning record', main: sourcesView(shown, origin), width: 'full' })
    },
  },
]
