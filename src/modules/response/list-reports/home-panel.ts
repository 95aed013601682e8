import { type Tx, tables, writeDate } from '../../../kernel/index.ts'
import { type HomePanel, html, table } from '../../../web/index.ts'
import type { ResponseTables } from '../tables.ts'
import { offenceKinds, riskGrades } from '../vocabulary.ts'

/** The last reports of the reader's own command. Restricted ones are left to the list, which notes who read them. */
const lastReports = (tx: Tx, commandId: string, limit: number) =>
  tables<ResponseTables>(tx)
    .selectFrom('response.report_version')
    .select(['report_id', 'reference', 'received_on', 'offence_kind', 'risk_grade'])
    .where('force_id', '=', tx.forceId)
    .where('superseded_at', 'is', null)
    .where('command_id', '=', commandId)
    .where('restricted', '=', false)
    .orderBy('received_on', 'desc')
    .orderBy('report_version_id', 'desc')
    .limit(limit)
    .execute()

export const reportsPanel: HomePanel = {
  title: 'Reports in your command lately',
  may: 'report.work',
  order: 10,
  async render({ db, signedIn }) {
    const { commandId } = signedIn
    const reports = commandId === null ? [] : await db.read(signedIn, (tx) => lastReports(tx, commandId, 8))
    return html`${table({
      caption: 'The last reports of your command',
      captionHidden: true,
      rows: reports,
      empty:
        commandId === null
          ? 'The record does not say which command you work in today.'
          : 'No report of your command is in the record.',
      columns: [
        {
          heading: 'Reference',
          rowHeader: true,
          cell: (r) => html`<a class="govuk-link" href="/reports/${r.report_id}">${r.reference}</a>`,
        },
        { heading: 'Received', whole: true, cell: (r) => writeDate(r.received_on) },
        { heading: 'Offence', cell: (r) => offenceKinds[r.offence_kind] },
        { heading: 'Risk', cell: (r) => riskGrades[r.risk_grade] },
      ],
    })}
<p class="govuk-body">Restricted reports are not listed here. <a class="govuk-link" href="/reports">All reports that you may open</a></p>`
  },
}
