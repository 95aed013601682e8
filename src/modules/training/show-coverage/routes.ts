import { dayAt } from '../../../kernel/index.ts'
import { page, type Route } from '../../../web/index.ts'
import { readCourseVersions, readCoverage } from '../catalogue.queries.ts'
import { coverageMatrix } from '../coverage-matrix.ts'
import { type Topic, topics } from '../vocabulary.ts'
import { coverageView } from './view.ts'

export const showCoverageRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/courses/coverage',
    access: 'course.read',
    async handle({ db, signedIn }) {
      const matrix = await db.read(signedIn, async (tx) => {
        const versions = await readCourseVersions(tx, { knownAt: tx.at, on: dayAt(tx.at) })
        const courses = versions.filter((version) => version.covers_domestic_abuse)
        return coverageMatrix(courses, await readCoverage(tx, courses, tx.at), Object.keys(topics) as Topic[])
      })
      return page({
        title: 'Coverage of topics',
        main: coverageView(matrix),
        backLink: { href: '/courses', text: 'Courses' },
        width: 'full',
      })
    },
  },
]
