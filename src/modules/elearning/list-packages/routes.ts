import { writeMoment } from '../../../kernel/index.ts'
import {
  govukButton,
  govukWarningText,
  heading,
  html,
  mojBadge,
  page,
  pagination,
  paragraph,
  type Route,
  readListQuery,
  showing,
  table,
} from '../../../web/index.ts'
import { standardNames } from '../standards.ts'
import { countPackages, listPackages } from './packages.queries.ts'

/** Every course package, and how many people began and finished it. */
export const listPackagesRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/elearning',
    access: 'elearning.manage',
    async handle({ db, signedIn, query, courseOrigin }) {
      const list = readListQuery(query, { sortable: ['title'], defaultSort: 'title' })
      const { rows, total } = await db.read(signedIn, async (tx) => ({
        rows: await listPackages(tx, { limit: list.pageSize, offset: list.offset }),
        total: await countPackages(tx),
      }))
      return page({
        title: 'eLearning',
        width: 'full',
        main: html`
${heading('eLearning')}
${paragraph('Courses that people take here, in their browser. What they do is kept as statements in the learning record, and rules bring results into the training record.')}
${
  courseOrigin === null &&
  govukWarningText({
    iconFallbackText: 'Warning',
    text: 'Nobody can open a course yet. Courses need a web address of their own, beside this site’s: set CANDOUR_COURSE_ORIGIN',
  })
}
${govukButton({ text: 'Add a course', href: '/elearning/packages/new' })}
${showing(list, total, 'courses')}
${table({
  caption: 'Courses',
  captionHidden: true,
  rows,
  empty: 'There is no course yet.',
  columns: [
    {
      heading: 'Course',
      rowHeader: true,
      cell: (p) => html`<a class="govuk-link" href="/elearning/packages/${p.packageId}">${p.title}</a>`,
    },
    { heading: 'Standard', whole: true, cell: (p) => standardNames[p.standard] },
    { heading: 'State', cell: (p) => (p.withdrawnAt ? mojBadge('Withdrawn', 'grey') : mojBadge('Offered', 'green')) },
    { heading: 'People who began it', numeric: true, cell: (p) => p.begun },
    { heading: 'People who finished it', numeric: true, cell: (p) => p.finished },
    { heading: 'Added', cell: (p) => `${writeMoment(p.recordedAt)} by ${p.recordedBy}` },
  ],
})}
${pagination(list, total)}`,
      })
    },
  },
]
