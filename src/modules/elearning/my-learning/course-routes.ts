import { Forbidden, mustBeId, NotFound, type Tx } from '../../../kernel/index.ts'
import { type PageRequest, page, type Reply, type Route, redirect } from '../../../web/index.ts'
import { endRegistration } from '../launch-unit/registration.queries.ts'
import { type Achievement, achievementsOf } from '../progress.queries.ts'
import { findPackage, unitsOf } from '../show-package/package.queries.ts'
import { type CourseShown, courseView } from './course-view.ts'
import { type TimeTaken, timesTaken, unitsLaunched } from './courses.queries.ts'

const path = '/my-learning/:packageId'

/** One course as its learner sees it: units to start or go on with, and beginning it again. */
export const courseRoutes: readonly Route[] = [
  { method: 'GET', path, access: 'signed-in', handle: showCourse },
  {
    method: 'POST',
    path: `${path}/again`,
    access: 'signed-in',
    async handle({ db, signedIn, params }) {
      const packageId = mustBeId(params.packageId)
      await db.write(signedIn, async (tx) => {
        const current = currentOf(await timesTaken(tx, packageId, mustBeInRecord(signedIn.personId)))
        if (current) await endRegistration(tx, current.registrationId)
      })
      return redirect(`/my-learning/${packageId}`, 'You can take the course again from its beginning')
    },
  },
]

const currentOf = (times: readonly TimeTaken[]): TimeTaken | undefined => times.find(({ endedAt }) => endedAt === null)

function mustBeInRecord(personId: string | null): string {
  if (personId === null) throw new Forbidden('Only somebody in the workforce record can take a course')
  return personId
}

async function showCourse(request: PageRequest): Promise<Reply> {
  const { db, signedIn, params } = request
  const packageId = mustBeId(params.packageId)
  const personId = mustBeInRecord(signedIn.personId)
  const shown = await db.read(signedIn, (tx) => readCourse(tx, packageId, personId))
  return page({
    title: shown.course.title,
    main: courseView(request, shown),
    backLink: { href: '/my-learning', text: 'My learning' },
  })
}

async function readCourse(tx: Tx, packageId: string, personId: string): Promise<CourseShown> {
  const course = await findPackage(tx, packageId)
  const times = await timesTaken(tx, packageId, personId)
  // A withdrawn course stays to be seen by those who took it.
  if (course.withdrawnAt !== null && times.length === 0) throw new NotFound('This course is not offered any more')
  const current = currentOf(times)
  const achieved: readonly Achievement[] = current ? await achievementsOf(tx, current.registrationId) : []
  return {
    course,
    units: await unitsOf(tx, packageId),
    current: current ?? null,
    earlier: times.filter((each) => each !== current),
    achieved,
    launched: current ? await unitsLaunched(tx, current.registrationId) : new Set(),
  }
}
