import { mustBeId } from '../../../kernel/index.ts'
import { page, type Route } from '../../../web/index.ts'
import { achievementsOf, sittingsOf } from '../progress.queries.ts'
import { courseManagers } from '../readers.ts'
import { findPackage, unitsOf } from '../show-package/package.queries.ts'
import { findRegistration } from './registration.queries.ts'
import { registrationView } from './view.ts'

/** One person taking one course once: what they achieved, by which statement, and each sitting. */
export const showRegistrationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/elearning/registrations/:registrationId',
    access: courseManagers,
    async handle(request) {
      const registrationId = mustBeId(request.params.registrationId)
      const shown = await request.db.read(request.signedIn, async (tx) => {
        const registration = await findRegistration(tx, registrationId)
        return {
          registration,
          course: await findPackage(tx, registration.packageId),
          units: await unitsOf(tx, registration.packageId),
          achieved: await achievementsOf(tx, registrationId),
          sittings: await sittingsOf(tx, registrationId),
        }
      })
      const { registration, course } = shown
      return page({
        title: `${registration.name}: ${course.title}`,
        main: registrationView(request, shown),
        backLink: { href: `/elearning/packages/${course.packageId}`, text: course.title },
        width: 'full',
        marking: 'OFFICIAL–SENSITIVE',
      })
    },
  },
]
