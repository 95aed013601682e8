import { audit, NotFound, type Tx } from '../../../kernel/index.ts'
import { type JsonObject, storeOwnStatements } from '../../learning-record/index.ts'
import { durationOf } from './duration.ts'
import { type Cmi5Session, changeSession, holdRegistration, openSession, openSessions } from './session.queries.ts'
import { abandoned } from './statements.ts'

/** The sitting is over already, or there is none such. */
class NoOpenSitting extends NotFound {
  constructor() {
    super('This sitting is not open any more')
  }
}

/**
 * Ends a sitting whose unit did not, at somebody's word: nothing can be said in it any more (cmi5 9.3.6). Throws NotFound
 * where it is over. `homePage`: as in `storeOwnStatements`.
 */
export async function abandonSession(tx: Tx, homePage: string, sessionId: string): Promise<Cmi5Session> {
  const found = await openSession(tx, sessionId)
  if (!found) throw new NoOpenSitting()
  await holdRegistration(tx, found.registrationId)
  const session = await abandonIfOpen(tx, homePage, sessionId)
  if (!session) throw new NoOpenSitting()
  await audit(tx, {
    action: 'elearning.abandon-session',
    subjectType: 'course-session',
    subjectId: sessionId,
    detail: { registration: session.registrationId },
  })
  return session
}

/** Ends one sitting, where it is open still. The registration has to be held already. */
export async function abandonIfOpen(tx: Tx, homePage: string, sessionId: string): Promise<Cmi5Session | undefined> {
  const session = await openSession(tx, sessionId)
  if (session) await abandon(tx, homePage, session)
  return session
}

/** Ends every open sitting of a registration but one. The registration has to be held already. */
export async function abandonOthers(tx: Tx, homePage: string, registrationId: string, but: string): Promise<void> {
  for (const session of await openSessions(tx, registrationId)) {
    if (session.sessionId !== but) await abandon(tx, homePage, session)
  }
}

/** The time from the launch to the last the unit said (cmi5 9.5.4.2). */
async function abandon(tx: Tx, homePage: string, session: Cmi5Session): Promise<void> {
  const { sessionId, registrationId, launchedAt, lastSeenAt } = session
  const seconds = lastSeenAt === null ? 0 : (lastSeenAt.getTime() - launchedAt.getTime()) / 1000
  const spoken = { agent: JSON.parse(session.agent) as JsonObject, registrationId, sessionId, at: tx.at }
  await changeSession(tx, sessionId, { abandoned_at: tx.at, seconds })
  await storeOwnStatements(tx, homePage, [abandoned(spoken, session, durationOf(seconds))])
}
