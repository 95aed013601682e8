import { mustBeId } from '../../../kernel/index.ts'
import { page, type Route, readListQuery } from '../../../web/index.ts'
import { rulesAbout } from '../../learning-record/index.ts'
import { countLearners, findPackage, learnersOf, unitsOf } from './package.queries.ts'
import { packageView } from './view.ts'

/** One course: what is in it, what it counts towards and who takes it. */
export const showPackageRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/elearning/packages/:packageId',
    access: 'elearning.manage',
    async handle(request) {
      const packageId = mustBeId(request.params.packageId)
      const list = readListQuery(request.query, { sortable: ['begun'], defaultSort: 'begun' })
      const shown = await request.db.read(request.signedIn, async (tx) => {
        const course = await findPackage(tx, packageId)
        const units = await unitsOf(tx, packageId)
        const activityIds = [course.activityId, ...units.map(({ activityId }) => activityId)]
        return {
          course,
          units,
          rules: await rulesAbout(tx, activityIds),
          learners: await learnersOf(tx, course, { limit: list.pageSize, offset: list.offset }),
          total: await countLearners(tx, packageId),
        }
      })
      return page({
        title: shown.course.title,
        main: packageView(request, shown, list),
        backLink: { href: '/elearning', text: 'eLearning' },
        width: 'full',
      })
    },
  },
]
