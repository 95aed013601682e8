import { type Html, heading, html, page, type Route, table } from '../../../web/index.ts'
import { standings } from '../currency.ts'
import { when, whose } from '../requirement-words.ts'
import { type ListedRequirement, listRequirements } from './requirements.queries.ts'

export const listRequirementsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/requirements',
    access: 'person-training.read',
    async handle({ db, signedIn }) {
      const requirements = await db.read(signedIn, listRequirements)
      return page({ title: 'Required learning', main: requirementsView(requirements), width: 'full' })
    },
  },
]

const requirementsView = (requirements: readonly ListedRequirement[]): Html => html`
${heading('Required learning')}
<p class="govuk-body">People in post today, by how they stand towards what is required of their post.</p>
${table({
  caption: 'Requirements in force today',
  captionHidden: true,
  rows: requirements,
  empty: 'No requirement is in force today.',
  columns: [
    {
      heading: 'Requirement',
      rowHeader: true,
      cell: (r) => html`<a class="govuk-link" href="/requirements/${r.requirement_id}">${r.title}</a>`,
    },
    { heading: 'Course', cell: (r) => html`<a class="govuk-link" href="/courses/${r.course_id}">${r.course}</a>` },
    { heading: 'Of whom', cell: whose },
    { heading: 'When', cell: when },
    { heading: standings.in_date, numeric: true, cell: (r) => r.in_date },
    { heading: standings.renewal_due, numeric: true, cell: (r) => r.renewal_due },
    { heading: standings.due, numeric: true, cell: (r) => r.due },
    { heading: standings.overdue, numeric: true, cell: (r) => r.overdue },
  ],
})}`
