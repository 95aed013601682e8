import { mustBeId, Refused } from '../../../kernel/index.ts'
import { type Route, redirect } from '../../../web/index.ts'
import { ownHomePage, retryTransaction } from '../../learning-record/index.ts'
import { registrationPage } from '../show-registration/routes.ts'
import { abandonSession } from './abandon-session.ts'
import { waiveUnit } from './waive-unit.ts'

/** What the learning team does about a registration from its page. */
export const cmi5Routes: readonly Route[] = [
  {
    method: 'POST',
    path: '/elearning/sessions/:sessionId/abandon',
    access: 'elearning.manage',
    async handle({ db, signedIn, params, origin }) {
      const sessionId = mustBeId(params.sessionId)
      const { registrationId } = await retryTransaction(() =>
        db.write(signedIn, (tx) => abandonSession(tx, ownHomePage(origin), sessionId)),
      )
      return redirect(`/elearning/registrations/${registrationId}`, 'The sitting is ended')
    },
  },
  {
    method: 'POST',
    path: '/elearning/registrations/:registrationId/units/:unitId/waive',
    access: 'elearning.manage',
    async handle(request) {
      const { db, signedIn, params, form, origin } = request
      const registrationId = mustBeId(params.registrationId)
      const unitId = mustBeId(params.unitId)
      const waiver = { registrationId, unitId, reason: form.get('reason') ?? '', homePage: ownHomePage(origin) }
      try {
        await retryTransaction(() => db.write(signedIn, (tx) => waiveUnit(tx, waiver)))
        return redirect(`/elearning/registrations/${registrationId}`, 'The unit is waived')
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        return registrationPage(request, [{ field: 'reason', message: error.message, href: `#reason-${unitId}` }])
      }
    },
  },
]
