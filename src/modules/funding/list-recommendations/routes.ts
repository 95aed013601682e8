import { writeDate } from '../../../kernel/index.ts'
import { heading, html, page, paragraph, type Route, table } from '../../../web/index.ts'
import { measureLink } from '../measure-link.ts'
import { recommendationsKnownAt } from '../register.queries.ts'
import { recommendationStatuses } from '../vocabulary.ts'

export const listRecommendationsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/recommendations',
    access: 'signed-in',
    async handle({ db, signedIn }) {
      const rows = await db.read(signedIn, (tx) => recommendationsKnownAt(tx, tx.at))
      return page({
        title: 'Inspectorate recommendations',
        width: 'full',
        backLink: { href: '/funding', text: 'Funding' },
        main: html`${heading('Inspectorate recommendations')}
${paragraph('What inspectors asked of the force, where it stands, and the measure that shows whether it is met.')}
${table({
  caption: 'Recommendations',
  captionHidden: true,
  rows,
  empty: 'No recommendation is in the record.',
  columns: [
    { heading: 'Recommendation', rowHeader: true, cell: (each) => `${each.code}: ${each.summary}` },
    { heading: 'Inspectorate', cell: (each) => each.inspectorate },
    { heading: 'Published', cell: (each) => writeDate(each.published_on) },
    { heading: 'Status', cell: (each) => `${recommendationStatuses[each.status]} since ${writeDate(each.status_on)}` },
    { heading: 'What the force did', cell: (each) => each.response ?? 'Nothing is recorded' },
    {
      heading: 'Measure',
      cell: (each) => measureLink(each.measure_id, each.measure_id, signedIn),
    },
  ],
})}`,
      })
    },
  },
]
