import { audit, mustBeId } from '../../../kernel/index.ts'
import { page, type Route } from '../../../web/index.ts'
import { keptOutOf } from '../kept-out.queries.ts'
import { readReport } from './report.queries.ts'
import { reportView } from './view.ts'

export const showReportRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/reports/:reportId',
    access: 'report.read',
    restricted: true,
    async handle({ db, signedIn, params }) {
      const reportId = mustBeId(params.reportId)
      // Every opening of a person's report is logged, restricted or not (Data Protection Act 2018 s.62).
      const file = await db.write(signedIn, async (tx) => {
        const read = await readReport(tx, reportId)
        const shown = read.sameVictim.map((other) => other.report_id)
        const about = [reportId, ...shown]
        await audit(tx, {
          action: 'response.report-read',
          subjectType: 'report',
          subjectId: reportId,
          detail: { shown },
          about,
          restricted: { keptOut: keptOutOf(tx.forceId, about), of: about, whereSaid: true },
        })
        return read
      })
      return page({
        title: `Report ${file.report.reference}`,
        main: reportView(file),
        backLink: { href: '/reports', text: 'Reports' },
        width: 'full',
        marking: 'OFFICIAL–SENSITIVE',
      })
    },
  },
]
