import { sql } from 'kysely'
import { NotFound, type Tx } from '../../../kernel/index.ts'
import { peopleNow } from '../../workforce/index.ts'
import type { Course, MoveOn, Standard } from '../packages/course-package.ts'

export interface ShownPackage {
  readonly packageId: string
  readonly title: string
  readonly description: string | null
  readonly standard: Standard
  readonly publisherId: string
  readonly version: string | null
  readonly activityId: string
  readonly structure: Course
  readonly fileName: string
  readonly fileBytes: number
  readonly sha256: string
  readonly recordedAt: Date
  readonly recordedBy: string
  readonly withdrawnAt: Date | null
  readonly withdrawnBy: string | null
}

/** Throws NotFound. */
export async function findPackage(tx: Tx, packageId: string): Promise<ShownPackage> {
  const { rows } = await sql<ShownPackage>`
    select package_id as "packageId", title, description, standard, publisher_id as "publisherId", version,
      activity_id as "activityId", structure, file_name as "fileName", file_bytes as "fileBytes", sha256,
      recorded_at as "recordedAt", recorded_by_name as "recordedBy", withdrawn_at as "withdrawnAt",
      withdrawn_by_name as "withdrawnBy"
    from elearning.package where force_id = ${tx.forceId} and package_id = ${packageId}`.execute(tx.connection)
  const [found] = rows
  if (!found) throw new NotFound('There is no such course')
  return found
}

export interface ShownUnit {
  readonly unitId: string
  readonly position: number
  readonly title: string
  readonly activityId: string
  /** Null for SCORM. */
  readonly moveOn: MoveOn | null
}

/** The course's units, in order. */
export async function unitsOf(tx: Tx, packageId: string): Promise<readonly ShownUnit[]> {
  const { rows } = await sql<ShownUnit>`
    select unit_id as "unitId", position, title, activity_id as "activityId", details ->> 'moveOn' as "moveOn"
    from elearning.unit
    where force_id = ${tx.forceId} and package_id = ${packageId} order by position`.execute(tx.connection)
  return rows
}

export interface Learner {
  readonly registrationId: string
  readonly personId: string
  readonly name: string
  readonly staffNumber: string
  readonly begunAt: Date
  readonly endedAt: Date | null
  readonly finishedAt: Date | null
  readonly lastSeenAt: Date | null
}

/** Who takes or took the course, the latest first. */
export async function learnersOf(
  tx: Tx,
  { packageId, activityId }: ShownPackage,
  page: { limit: number; offset: number },
): Promise<readonly Learner[]> {
  const { rows } = await sql<Learner>`
    select g.registration_id as "registrationId", g.person_id as "personId", p.name, p.staff_number as "staffNumber",
      g.begun_at as "begunAt", g.ended_at as "endedAt",
      (select min(a.recorded_at) from elearning.achievement as a where a.force_id = g.force_id
        and a.registration_id = g.registration_id and a.activity_id = ${activityId} and a.kind = 'satisfied')
        as "finishedAt",
      (select max(coalesce(s.last_seen_at, s.launched_at)) from elearning.session as s where s.force_id = g.force_id
        and s.registration_id = g.registration_id) as "lastSeenAt"
    from (
      select * from elearning.registration where force_id = ${tx.forceId} and package_id = ${packageId}
      order by begun_at desc limit ${page.limit} offset ${page.offset}
    ) as g
    join (${peopleNow(tx.forceId)}) as p on p.person_id = g.person_id
    order by g.begun_at desc`.execute(tx.connection)
  return rows
}

export async function countLearners(tx: Tx, packageId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from elearning.registration
    where force_id = ${tx.forceId} and package_id = ${packageId}`.execute(tx.connection)
  return rows[0]?.count ?? 0
}
