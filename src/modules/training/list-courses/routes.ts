import { dayAt } from '../../../kernel/index.ts'
import { page, type Route, readListQuery } from '../../../web/index.ts'
import { courseFilters, courseSorts, listCourses } from './courses.queries.ts'
import { coursesView } from './view.ts'

export const listCoursesRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/courses',
    access: 'course.read',
    async handle({ db, signedIn, query }) {
      const list = readListQuery(query, { sortable: courseSorts, defaultSort: 'title', filters: courseFilters })
      const found = await db.read(signedIn, (tx) => listCourses(tx, list, dayAt(new Date())))
      return page({ title: 'Courses', main: coursesView(list, found), width: 'full' })
    },
  },
]
