import { sql } from 'kysely'
import { type Tx, tables } from '../../../kernel/index.ts'
import type { AssignableUnit, Course } from '../packages/course-package.ts'
import type { AchievementKind, ElearningTables } from '../tables.ts'

/** A registration in a cmi5 course. */
export interface Cmi5Registration {
  readonly registrationId: string
  readonly personId: string
  /** An Agent, in JSON. */
  readonly agent: string
  readonly packageId: string
}

/** Undefined where there is none, it has ended, or its course is no cmi5 course. */
export async function findRegistration(tx: Tx, registrationId: string): Promise<Cmi5Registration | undefined> {
  const { rows } = await sql<Cmi5Registration>`
    select r.registration_id as "registrationId", r.person_id as "personId", r.agent, r.package_id as "packageId"
    from elearning.registration as r
    join elearning.package as p on p.force_id = r.force_id and p.package_id = r.package_id and p.standard = 'cmi5'
    where r.force_id = ${tx.forceId} and r.registration_id = ${registrationId} and r.ended_at is null`.execute(
    tx.connection,
  )
  return rows[0]
}

export interface CourseUnitRow {
  readonly unitId: string
  readonly activityId: string
  readonly details: AssignableUnit
}

/** The units of a course, and the course as it was read. */
export async function courseOf(
  tx: Tx,
  packageId: string,
): Promise<{ readonly activityId: string; readonly structure: Course; readonly units: readonly CourseUnitRow[] }> {
  const { activityId, structure } = await tables<ElearningTables>(tx)
    .selectFrom('elearning.package')
    .where('force_id', '=', tx.forceId)
    .where('package_id', '=', packageId)
    .select(['activity_id as activityId', 'structure'])
    .executeTakeFirstOrThrow()
  const { rows: units } = await sql<CourseUnitRow>`
    select unit_id as "unitId", activity_id as "activityId", details from elearning.unit
    where force_id = ${tx.forceId} and package_id = ${packageId}`.execute(tx.connection)
  return { activityId, structure, units }
}

/** What was achieved in a registration, by the activity it was achieved in. */
export async function achievedIn(tx: Tx, registrationId: string): Promise<ReadonlyMap<string, Set<AchievementKind>>> {
  const rows = await tables<ElearningTables>(tx)
    .selectFrom('elearning.achievement')
    .where('force_id', '=', tx.forceId)
    .where('registration_id', '=', registrationId)
    .select(['activity_id as activityId', 'kind'])
    .execute()
  const achieved = new Map<string, Set<AchievementKind>>()
  for (const { activityId, kind } of rows) {
    achieved.set(activityId, (achieved.get(activityId) ?? new Set<AchievementKind>()).add(kind))
  }
  return achieved
}

/** Those of these that are activities of courses launched here: of a unit, a block or a course. */
export async function ownActivities(tx: Tx, activityIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (activityIds.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${activityIds}::text[]) as a (id)
    where exists (select from elearning.unit as u where u.force_id = ${tx.forceId} and u.activity_id = a.id)
      or exists (select from elearning.package as p
        where p.force_id = ${tx.forceId} and (a.id = p.activity_id or starts_with(a.id, p.activity_id || '/')))`.execute(
    tx.connection,
  )
  return new Set(rows.map(({ id }) => id))
}
