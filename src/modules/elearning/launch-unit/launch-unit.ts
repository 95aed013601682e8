import {
  CandourError,
  Forbidden,
  type Force,
  hashToken,
  NotFound,
  newId,
  type Tx,
  tables,
} from '../../../kernel/index.ts'
import { findPerson } from '../../workforce/index.ts'
import type { ElearningTables, LaunchMode } from '../tables.ts'
import { newSittingToken } from '../token.ts'
import type { Launch, LaunchedUnit } from './launch.ts'
import { currentRegistration } from './registration.queries.ts'
import { startUnit } from './start-unit.ts'

/** The force gave courses no address: nothing can be launched until it does. */
class NoCourseOrigin extends CandourError {
  override readonly status = 503
}

export interface LaunchRequest {
  readonly force: Force
  readonly unitId: string
  readonly mode: LaunchMode
  /** Where the site and the courses are reached, without a slash at the end. */
  readonly origin: string
  readonly courseOrigin: string | null
}

/** A sitting lasts no longer than this: a working day and its overtime. */
const sittingHours = 16

/**
 * Begins a sitting of a unit for whoever acts, registering them where they are not yet. Returns the address at which
 * the unit runs. Throws Forbidden for somebody who is not in the workforce record, NotFound, NoCourseOrigin.
 */
export async function launchUnit(tx: Tx, request: LaunchRequest): Promise<{ launch: Launch; address: string }> {
  const { personId } = tx.actor
  if (request.courseOrigin === null) {
    throw new NoCourseOrigin('Courses cannot be opened yet: an administrator has to set CANDOUR_COURSE_ORIGIN')
  }
  if (personId === null) throw new Forbidden('Only somebody in the workforce record can take a course')
  const unit = await findUnit(tx, request.unitId)
  const { staff_number: staffNumber } = await findPerson(tx, personId)
  const agent = JSON.stringify({
    objectType: 'Agent',
    account: { homePage: `${request.origin}/people`, name: staffNumber },
  })
  const registration = await currentRegistration(tx, unit.packageId, personId, agent)
  const sessionId = newId()
  const token = newSittingToken()
  const base = `${request.courseOrigin}/courses/${token}`
  const returnTo = `${request.origin}/my-learning/${unit.packageId}`
  await tables<ElearningTables>(tx)
    .insertInto('elearning.session')
    .values({
      force_id: tx.forceId,
      session_id: sessionId,
      registration_id: registration.registrationId,
      unit_id: unit.unitId,
      person_id: personId,
      launch_mode: request.mode,
      content_hash: hashToken(token),
      fetch_hash: null,
      access_hash: null,
      return_to: returnTo,
      launched_at: tx.at,
      expires_at: new Date(tx.at.getTime() + sittingHours * 60 * 60 * 1000),
      fetched_at: null,
      initialized_at: null,
      last_seen_at: null,
      terminated_at: null,
      abandoned_at: null,
      seconds: null,
      preferences_read_at: null,
      said_through: null,
      judged_at: null,
    })
    .execute()
  const launch: Launch = {
    force: request.force,
    sessionId,
    registrationId: registration.registrationId,
    isFirst: registration.isNew,
    personId,
    agent: registration.agent,
    unit,
    mode: request.mode,
    returnTo,
    base,
    courseOrigin: request.courseOrigin,
  }
  return { launch, address: await startUnit(tx, launch) }
}

async function findUnit(tx: Tx, unitId: string): Promise<LaunchedUnit> {
  const unit = await tables<ElearningTables>(tx)
    .selectFrom('elearning.unit as u')
    .innerJoin('elearning.package as p', (join) =>
      join.onRef('p.force_id', '=', 'u.force_id').onRef('p.package_id', '=', 'u.package_id'),
    )
    .where('u.force_id', '=', tx.forceId)
    .where('u.unit_id', '=', unitId)
    .where('p.withdrawn_at', 'is', null)
    .select([
      'u.unit_id as unitId',
      'u.activity_id as activityId',
      'u.title',
      'u.details',
      'u.package_id as packageId',
      'p.standard',
    ])
    .executeTakeFirst()
  if (!unit) throw new NotFound('This course is not offered any more')
  return unit
}
