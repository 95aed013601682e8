import { audit, dayAt } from '../../../kernel/index.ts'
import { page, type Route, readListQuery } from '../../../web/index.ts'
import { keptOutOf } from '../kept-out.queries.ts'
import { listReports, reportFilters, reportSorts } from './reports.queries.ts'
import { reportsView } from './view.ts'

export const listReportsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/reports',
    access: 'report.read',
    restricted: true,
    async handle({ db, signedIn, query }) {
      const list = readListQuery(query, {
        sortable: reportSorts,
        defaultSort: 'received',
        defaultDirection: 'desc',
        filters: reportFilters,
      })
      const found = await db.write(signedIn, async (tx) => {
        const read = await listReports(tx, list)
        const restricted = read.reports.filter((report) => report.restricted).map((report) => report.report_id)
        if (restricted.length > 0) {
          await audit(tx, {
            action: 'response.restricted-reports-listed',
            subjectType: 'report',
            subjectId: null,
            detail: { reports: restricted },
            about: restricted,
            restricted: { keptOut: keptOutOf(tx.forceId, restricted), of: restricted },
          })
        }
        return { ...read, anyRestricted: restricted.length > 0 }
      })
      return page({
        title: 'Reports',
        main: reportsView(list, found, dayAt(new Date())),
        width: 'full',
        marking: found.anyRestricted ? 'OFFICIAL–SENSITIVE' : 'OFFICIAL',
      })
    },
  },
]
