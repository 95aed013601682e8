import { day, dayAt, type Register, writeDate, yearOf } from '../../../kernel/index.ts'
import { heading, html, page, paragraph, type Route, table } from '../../../web/index.ts'
import { besideView, countBeside } from '../beside.ts'
import { recommendationsKnownAt } from '../register.queries.ts'
import { recommendationStatuses } from '../vocabulary.ts'

/** The last whole year: what is still going on would look like a fall. */
function lastYear(now: Date) {
  const year = yearOf(dayAt(now)) - 1
  return { from: day(`${year}-01-01`), to: day(`${year}-12-31`) }
}

export const listRecommendationsRoutes = (register: () => Register): readonly Route[] => [
  {
    method: 'GET',
    path: '/recommendations',
    access: 'signed-in',
    async handle(request) {
      const rows = await request.db.read(request.signedIn, (tx) => recommendationsKnownAt(tx, tx.at))
      const days = lastYear(new Date())
      const daysOf = ({ measure_id }: { measure_id: string | null }) => ({ measure_id, ...days })
      const beside = await countBeside(request, register(), rows.map(daysOf))
      return page({
        title: 'Inspectorate recommendations',
        width: 'full',
        backLink: { href: '/funding', text: 'Funding' },
        main: html`${heading('Inspectorate recommendations')}
${paragraph('What inspectors asked of the force, where it stands, and what our own record counts in the last whole year.')}
${table({
  caption: 'Recommendations',
  captionHidden: true,
  rows,
  empty: 'No recommendation is in the record.',
  columns: [
    { heading: 'Recommendation', rowHeader: true, cell: (each) => `${each.summary} (${each.code})` },
    { heading: 'Inspectorate', cell: (each) => each.inspectorate },
    { heading: 'Published', cell: (each) => writeDate(each.published_on) },
    { heading: 'Status', cell: (each) => `${recommendationStatuses[each.status]} since ${writeDate(each.status_on)}` },
    { heading: 'What the force did', cell: (each) => each.response ?? 'Nothing is recorded' },
    { heading: 'In our record', cell: (each) => besideView(beside(daysOf(each))) },
  ],
})}`,
      })
    },
  },
]
