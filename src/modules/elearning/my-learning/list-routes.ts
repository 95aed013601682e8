import { dayAt, type PlainDate, writeDate } from '../../../kernel/index.ts'
import {
  type Html,
  heading,
  html,
  mojBadge,
  page,
  pagination,
  paragraph,
  type Route,
  readListQuery,
  table,
} from '../../../web/index.ts'
import { unitStateColours, unitStateWords } from '../unit-state.ts'
import { countOffered, type OfferedCourse, offeredCourses } from './courses.queries.ts'

/** The courses that whoever is signed in can take. */
export const listRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/my-learning',
    access: 'signed-in',
    async handle({ db, signedIn, query }) {
      const list = readListQuery(query, { sortable: ['title'], defaultSort: 'title', pageSize: 25 })
      const { personId } = signedIn
      const shown = personId && {
        ...(await db.read(signedIn, async (tx) => ({
          rows: await offeredCourses(tx, personId, { limit: list.pageSize, offset: list.offset }),
          total: await countOffered(tx),
        }))),
      }
      return page({
        title: 'My learning',
        width: 'full',
        main: html`
${heading('My learning')}
${
  shown
    ? html`${paragraph('Courses you can take in your browser. You can leave one at any time and go on later, here or at another computer.')}
${courses(shown.rows)}${pagination(list, shown.total)}`
    : paragraph(
        'You are not in the workforce record, so results could not be kept for you. Ask an administrator to join your sign-in to your staff number.',
      )
}`,
      })
    },
  },
]

const courses = (rows: readonly OfferedCourse[]): Html =>
  table({
    caption: 'Courses you can take',
    captionHidden: true,
    rows,
    empty: 'There is no course to take here at the moment.',
    columns: [
      {
        heading: 'Course',
        rowHeader: true,
        cell: (c) => html`<a class="govuk-link" href="/my-learning/${c.packageId}">${c.title}</a>`,
      },
      { heading: 'Units', numeric: true, cell: (c) => c.units },
      { heading: 'How far', whole: true, cell: stateOf },
      { heading: 'Last there', whole: true, cell: (c) => c.lastSeenAt && writeDate(day(c.lastSeenAt)) },
    ],
  })

const day = (moment: Date): PlainDate => dayAt(moment)

function stateOf({ finishedAt, begunAt }: OfferedCourse): Html {
  const state = finishedAt ? 'finished' : begunAt ? 'started' : 'not-started'
  return mojBadge(unitStateWords[state], unitStateColours[state])
}
