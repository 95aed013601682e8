import { hashToken, newId, type Tx } from '../../../kernel/index.ts'
import { type JsonObject, ownHomePage, storeOwnDocument, storeOwnStatements } from '../../learning-record/index.ts'
import { addressOf } from '../launch-unit/address.ts'
import type { Launch } from '../launch-unit/launch.ts'
import { newSittingToken } from '../token.ts'
import { abandonOthers } from './abandon-session.ts'
import { launchAddress } from './launch-address.ts'
import { launchData } from './launch-data.ts'
import { satisfy } from './satisfy.ts'
import { changeSession, holdRegistration } from './session.queries.ts'
import { launched, type OwnStatement } from './statements.ts'
import { launchDataId, preferencesId } from './vocabulary.ts'

/** What a learner who never said gets (cmi5 11). */
const preferences: JsonObject = { languagePreference: 'en-GB,en', audioPreference: 'on' }

/**
 * Launches a cmi5 unit in a sitting that has begun: ends the registration's other sittings, writes down what the unit is
 * to be told, says that it was launched, and gives the address with all that the unit has to know (cmi5 8.1, 9.3.1,
 * 9.3.6, 9.6.1, 10.1).
 */
export async function launchCmi5Unit(tx: Tx, launch: Launch): Promise<string> {
  const { sessionId, registrationId, personId, unit, mode, returnTo } = launch
  const { details, activityId, packageId } = unit
  if (details.kind !== 'assignable-unit') throw new TypeError('Not a cmi5 unit')
  const homePage = ownHomePage(new URL(returnTo).origin)
  const agent = JSON.parse(launch.agent) as JsonObject
  await holdRegistration(tx, registrationId)
  await abandonOthers(tx, homePage, registrationId, sessionId)

  const spoken = { agent, registrationId, sessionId, at: tx.at }
  const told: OwnStatement[] = []
  // What asks nothing of the learner is satisfied when they register: outside any sitting of a unit.
  if (launch.isFirst) {
    const registered = { ...spoken, sessionId: newId() }
    told.push(...(await satisfy(tx, registered, { personId, packageId }, null)))
  }
  const about = { sessionId, details, mode, returnTo }
  const address = addressOf(launch)
  told.push(launched(spoken, about, activityId, address))
  await storeOwnStatements(tx, homePage, told)

  const state = { activityId, registration: registrationId }
  await storeOwnDocument(tx, homePage, { agent, state, documentId: launchDataId, content: launchData(about) }, 'always')
  await storeOwnDocument(
    tx,
    homePage,
    { agent, state: null, documentId: preferencesId, content: preferences },
    'missing',
  )

  const token = newSittingToken()
  await changeSession(tx, sessionId, { fetch_hash: hashToken(token) })
  const parameters = {
    endpoint: `${launch.courseOrigin}/xapi/1.0/`,
    fetch: `${launch.courseOrigin}/courses/fetch/${token}`,
    actor: launch.agent,
    registration: registrationId,
    activityId,
  }
  // Through a page of the courses' host where it runs at another (elsewhere-route.ts).
  return launchAddress(details.launch.kind === 'absolute' ? `${launch.base}/elsewhere` : address, parameters)
}
