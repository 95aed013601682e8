import { writeDate } from '../../kernel/index.ts'
import { type HomePanel, html, readListQuery } from '../../web/index.ts'
import { caseFilters, caseSorts, listCases } from './list-cases/cases.queries.ts'
import { caseTypes } from './vocabulary.ts'

/** The cases without an outcome that came in last, of those the reader may see. */
export const casesPanel: HomePanel = {
  title: 'Conduct cases without an outcome',
  may: 'case.read',
  order: 10,
  async render({ db, signedIn }) {
    const list = readListQuery(new URLSearchParams({ state: 'open' }), {
      sortable: caseSorts,
      defaultSort: 'received',
      defaultDirection: 'desc',
      filters: caseFilters,
      pageSize: 5,
    })
    const { cases, total } = await db.write(signedIn, (tx) => listCases(tx, list))
    if (total === 0) return html`<p class="govuk-body">There is no open case that you may read.</p>`
    return html`<ul class="govuk-list">${cases.map(
      (c) =>
        html`<li><a class="govuk-link" href="/conduct/cases/${c.case_id}">${c.reference}</a>, ${caseTypes[c.case_type].toLowerCase()} received ${writeDate(c.received_on)}</li>`,
    )}</ul>
<p class="govuk-body"><a class="govuk-link" href="/conduct/cases?state=open">All ${total} open cases</a></p>`
  },
}
