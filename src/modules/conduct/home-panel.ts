import { writeDate } from '../../kernel/index.ts'
import { counted, type HomePanel, type HomeTasks, html, readListQuery } from '../../web/index.ts'
import { caseFilters, caseSorts, listCases } from './list-cases/cases.queries.ts'
import { caseTypes } from './vocabulary.ts'

const openCases = (direction: 'asc' | 'desc', pageSize: number) =>
  readListQuery(new URLSearchParams({ state: 'open' }), {
    sortable: caseSorts,
    defaultSort: 'received',
    defaultDirection: direction,
    filters: caseFilters,
    pageSize,
  })

/** The case without an outcome that came in first. */
export const casesTasks: HomeTasks = {
  may: 'case.read',
  async find({ db, signedIn }) {
    const { cases, total } = await db.write(signedIn, (tx) => listCases(tx, openCases('asc', 1)))
    const [oldest] = cases
    if (!oldest) return []
    const open = counted(total, 'conduct case is', 'conduct cases are')
    const text = `${open} open, the oldest (${oldest.reference}) since ${writeDate(oldest.received_on)}`
    return [{ text, href: '/conduct/cases?state=open&sort=received&direction=asc', state: 'Waiting' }]
  },
}

/** The cases without an outcome that came in last, of those the reader may see. */
export const casesPanel: HomePanel = {
  title: 'Conduct cases without an outcome',
  may: 'case.read',
  order: 10,
  async render({ db, signedIn }) {
    const { cases, total } = await db.write(signedIn, (tx) => listCases(tx, openCases('desc', 5)))
    if (total === 0) return html`<p class="govuk-body">There is no open case that you may read.</p>`
    return html`<ul class="govuk-list">${cases.map(
      (c) =>
        html`<li><a class="govuk-link" href="/conduct/cases/${c.case_id}">${c.reference}</a>, ${caseTypes[c.case_type].toLowerCase()} received ${writeDate(c.received_on)}</li>`,
    )}</ul>
<p class="govuk-body"><a class="govuk-link" href="/conduct/cases?state=open">All ${total} open cases</a></p>`
  },
}
