import { mustBeId } from '../../../kernel/index.ts'
import { type FormError, type Page, type PageRequest, page, type Route } from '../../../web/index.ts'
import { voidedAmong } from '../../learning-record/index.ts'
import { achievementsOf, sittingsOf } from '../progress.queries.ts'
import { timeOf } from '../scorm/time-of.ts'
import { findPackage, unitsOf } from '../show-package/package.queries.ts'
import { findRegistration } from './registration.queries.ts'
import { registrationView } from './view.ts'

/** One person taking one course once: what they achieved, by which statement, and each sitting. */
export async function registrationPage(request: PageRequest, errors: readonly FormError[] = []): Promise<Page> {
  const registrationId = mustBeId(request.params.registrationId)
  const shown = await request.db.read(request.signedIn, async (tx) => {
    const registration = await findRegistration(tx, registrationId)
    const achieved = await achievementsOf(tx, registrationId)
    return {
      registration,
      achieved,
      course: await findPackage(tx, registration.packageId),
      units: await unitsOf(tx, registration.packageId),
      sittings: await sittingsOf(tx, registrationId),
      time: await timeOf(tx, registrationId),
      voided: await voidedAmong(
        tx,
        achieved.map(({ statementId }) => statementId),
      ),
    }
  })
  const { registration, course } = shown
  return page({
    title: `${registration.name}: ${course.title}`,
    main: registrationView(request, shown, errors),
    backLink: { href: `/elearning/packages/${course.packageId}`, text: course.title },
    errors,
    width: 'full',
    marking: 'OFFICIAL–SENSITIVE',
  })
}

export const showRegistrationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/elearning/registrations/:registrationId',
    access: 'elearning.manage',
    handle: (request) => registrationPage(request),
  },
]
