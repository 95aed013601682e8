import { audit, NotFound, newId, Refused, type Tx } from '../../../kernel/index.ts'
import { type JsonObject, storeOwnStatements } from '../../learning-record/index.ts'
import { addAchievements } from '../achievement.queries.ts'
import { meetsMoveOn } from './move-on.ts'
import { achievedIn, courseOf, findRegistration } from './registration.queries.ts'
import { satisfy } from './satisfy.ts'
import { holdRegistration } from './session.queries.ts'
import { waived } from './statements.ts'

export interface Waiver {
  readonly registrationId: string
  readonly unitId: string
  /** Why: in somebody's own words, or one of those cmi5 proposes (9.5.5.2). */
  readonly reason: string
  /** As in `storeOwnStatements`. */
  readonly homePage: string
}

const longestReason = 200

/**
 * Has a unit count as done in a registration for a reason outside it, and says what that makes of its blocks and the
 * course: one session id for all (cmi5 9.3.7). Throws NotFound, and Refused without a reason or where it counts already.
 */
export async function waiveUnit(tx: Tx, { registrationId, unitId, reason, homePage }: Waiver): Promise<void> {
  const why = reason.trim()
  if (why === '') throw new Refused('Enter why the unit is waived')
  if (why.length > longestReason) throw new Refused(`The reason must be ${longestReason} characters or fewer`)
  await holdRegistration(tx, registrationId)
  const registration = await findRegistration(tx, registrationId)
  if (!registration) throw new NotFound('There is no such registration any more')
  const unit = (await courseOf(tx, registration.packageId)).units.find((each) => each.unitId === unitId)
  if (!unit) throw new NotFound('The course has no such unit')
  const achieved = (await achievedIn(tx, registrationId)).get(unit.activityId) ?? new Set()
  if (meetsMoveOn({ ...unit.details, kind: 'unit' }, achieved)) throw new Refused('The unit counts as done already')

  const agent = JSON.parse(registration.agent) as JsonObject
  const spoken = { agent, registrationId, sessionId: newId(), at: tx.at }
  const statement = waived(spoken, unit, why)
  const achievement = { activityId: unit.activityId, kind: 'waived', statementId: statement.id } as const
  await addAchievements(tx, registration, [achievement])
  await storeOwnStatements(tx, homePage, [statement, ...(await satisfy(tx, spoken, registration, achievement))])
  await audit(tx, {
    action: 'elearning.waive-unit',
    subjectType: 'course-registration',
    subjectId: registrationId,
    detail: { unit: unitId },
  })
}
