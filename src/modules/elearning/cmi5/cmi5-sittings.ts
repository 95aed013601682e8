import type { CourseSitting, CourseSittings } from '../../learning-record/index.ts'
import { admitStatements, termsOf } from './admit-statements.ts'
import { RuleBroken } from './rule-broken.ts'
import { type Cmi5Session, holdRegistration, isSessionOpen, sessionByAccess } from './session.queries.ts'
import { useDocuments } from './use-documents.ts'

/** The cmi5 units that run here, as the learning record meets them. */
export const cmi5Sittings: CourseSittings = {
  async find(tx, sittingId, tokenHash) {
    const session = await sessionByAccess(tx, sittingId, tokenHash)
    return session ? sittingOf(session) : null
  },
}

function sittingOf(session: Cmi5Session): CourseSitting {
  const terms = termsOf(session)
  const { sessionId, registrationId, courseActivityId, activityId } = session
  return {
    sittingId: sessionId,
    personId: session.personId,
    registration: registrationId,
    agentKey: terms.agentKey,
    async hold(tx, how) {
      if (how === 'write') await holdRegistration(tx, registrationId)
      if (await isSessionOpen(tx, sessionId)) return
      throw new RuleBroken('8.2.1', 'The sitting has ended: its credential is good no more')
    },
    admit: (tx, statements) => admitStatements(tx, session, statements),
    useDocuments: (tx, use) => useDocuments(tx, terms, use),
    knowsActivity: (id) =>
      id === courseActivityId || [courseActivityId, activityId].some((own) => id === own || id.startsWith(`${own}/`)),
  }
}
