import { mustBeId } from '../../../kernel/index.ts'
import { page, type Route } from '../../../web/index.ts'
import { readCourse } from './course.queries.ts'
import { courseView } from './view.ts'

export const showCourseRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/courses/:courseId',
    access: 'course.read',
    async handle({ db, signedIn, params }) {
      const courseId = mustBeId(params.courseId)
      const course = await db.read(signedIn, (tx) => readCourse(tx, courseId))
      return page({
        title: course.current.title,
        main: courseView(course),
        backLink: { href: '/courses', text: 'Courses' },
        width: 'full',
      })
    },
  },
]
