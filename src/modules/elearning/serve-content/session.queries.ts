import { sql } from 'kysely'
import {
  type Actor,
  type Db,
  type Force,
  hashToken,
  NotFound,
  rolesOf,
  systemActor,
  type Tx,
  tables,
} from '../../../kernel/index.ts'
import type { LaunchedUnit } from '../launch-unit/launch.ts'
import type { ElearningTables, LaunchMode } from '../tables.ts'

/** A sitting, as its content token opens it. */
export interface OpenSession extends LaunchedUnit {
  readonly sessionId: string
  readonly registrationId: string
  readonly personId: string
  readonly agent: string
  readonly mode: LaunchMode
  readonly returnTo: string
  readonly launchedAt: Date
  readonly terminatedAt: Date | null
  readonly abandonedAt: Date | null
}

/** The sitting that this content token opens. Throws NotFound where there is none, or it is over for good. */
export async function findOpenSession(db: Db, force: Force, token: string): Promise<OpenSession> {
  const found = await db.read(systemActor(force.forceId), (tx) => sessionByContent(tx, token))
  if (!found) throw new NotFound('This course is not open any more. Go back to My learning and start it again')
  return found
}

const sessionByContent = (tx: Tx, token: string): Promise<OpenSession | undefined> =>
  tables<ElearningTables>(tx)
    .selectFrom('elearning.session as s')
    .innerJoin('elearning.registration as r', (join) =>
      join.onRef('r.force_id', '=', 's.force_id').onRef('r.registration_id', '=', 's.registration_id'),
    )
    .innerJoin('elearning.unit as u', (join) =>
      join.onRef('u.force_id', '=', 's.force_id').onRef('u.unit_id', '=', 's.unit_id'),
    )
    .innerJoin('elearning.package as p', (join) =>
      join.onRef('p.force_id', '=', 'u.force_id').onRef('p.package_id', '=', 'u.package_id'),
    )
    .where('s.force_id', '=', tx.forceId)
    .where('s.content_hash', '=', hashToken(token))
    .where(sql<boolean>`s.expires_at > clock_timestamp()`)
    .select([
      's.session_id as sessionId',
      's.registration_id as registrationId',
      's.person_id as personId',
      'r.agent',
      's.launch_mode as mode',
      's.return_to as returnTo',
      's.launched_at as launchedAt',
      's.terminated_at as terminatedAt',
      's.abandoned_at as abandonedAt',
      'u.unit_id as unitId',
      'u.activity_id as activityId',
      'u.title',
      'u.details',
      'p.package_id as packageId',
      'p.standard',
    ])
    .executeTakeFirst()

/** Acts for the learner of a sitting: what is written is written on that person's behalf, and on nobody else's. */
export const actorOf = (force: Force, session: Pick<OpenSession, 'personId' | 'sessionId'>): Actor => ({
  forceId: force.forceId,
  userId: session.sessionId,
  name: 'A course',
  personId: session.personId,
  commandId: null,
  roles: rolesOf.course,
})
