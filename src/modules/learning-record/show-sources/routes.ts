import { download, page, type Route, writeCsv } from '../../../web/index.ts'
import { countUnmatched } from '../list-unmatched/unmatched.queries.ts'
import { statementsByHour } from './hours.queries.ts'
import { latestStatements, listSources } from './sources.queries.ts'
import { sourcesView } from './view.ts'

export const showSourcesRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/learning-record',
    access: 'statement.read',
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
  {
    method: 'GET',
    path: '/learning-record/hours.csv',
    access: 'statement.read',
    async handle({ db, signedIn }) {
      const hours = await db.read(signedIn, statementsByHour)
      const rows = hours.map(({ hour, statements }) => [hour.toISOString(), statements])
      const body = writeCsv(['Hour from (UTC)', 'Statements stored'], rows, { mark: true })
      return download({ fileName: 'statements-by-hour.csv', contentType: 'text/csv; charset=utf-8', body })
    },
  },
]
