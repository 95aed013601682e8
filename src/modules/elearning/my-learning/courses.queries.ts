import { sql } from 'kysely'
import type { Tx } from '../../../kernel/index.ts'

/** A course as one learner sees it. */
export interface OfferedCourse {
  readonly packageId: string
  readonly title: string
  readonly description: string | null
  readonly units: number
  readonly registrationId: string | null
  readonly begunAt: Date | null
  readonly finishedAt: Date | null
  readonly lastSeenAt: Date | null
}

/** The courses offered, with how far the person is: those in progress first, then those not begun, then the finished. */
export async function offeredCourses(
  tx: Tx,
  personId: string,
  page: { limit: number; offset: number },
): Promise<readonly OfferedCourse[]> {
  const { rows } = await sql<OfferedCourse>`
    select p.package_id as "packageId", p.title, p.description,
      (select count(*) from elearning.unit as u where u.force_id = p.force_id and u.package_id = p.package_id) as units,
      g.registration_id as "registrationId", g.begun_at as "begunAt", a.recorded_at as "finishedAt",
      (select max(coalesce(s.last_seen_at, s.launched_at)) from elearning.session as s
        where s.force_id = g.force_id and s.registration_id = g.registration_id) as "lastSeenAt"
    from elearning.package as p
    left join elearning.registration as g on g.force_id = p.force_id and g.package_id = p.package_id
      and g.person_id = ${personId} and g.ended_at is null
    left join elearning.achievement as a on a.force_id = g.force_id and a.registration_id = g.registration_id
      and a.activity_id = p.activity_id and a.kind = 'satisfied'
    where p.force_id = ${tx.forceId} and p.withdrawn_at is null
    order by a.recorded_at is not null, g.begun_at is null, p.title, p.package_id
    limit ${page.limit} offset ${page.offset}`.execute(tx.connection)
  return rows
}

export async function countOffered(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from elearning.package
    where force_id = ${tx.forceId} and withdrawn_at is null`.execute(tx.connection)
  return rows[0]?.count ?? 0
}

/** One time that somebody took a course. */
export interface TimeTaken {
  readonly registrationId: string
  readonly begunAt: Date
  readonly endedAt: Date | null
}

/** The times a person took a course, the latest first: the current one, then those before it was begun again. */
export async function timesTaken(tx: Tx, packageId: string, personId: string): Promise<readonly TimeTaken[]> {
  const { rows } = await sql<TimeTaken>`
    select registration_id as "registrationId", begun_at as "begunAt", ended_at as "endedAt"
    from elearning.registration
    where force_id = ${tx.forceId} and person_id = ${personId} and package_id = ${packageId}
    order by begun_at desc limit 50`.execute(tx.connection)
  return rows
}

/** The units of a registration that were begun: launched from the page, or gone on to within a SCORM course. */
export async function unitsLaunched(tx: Tx, registrationId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ unitId: string }>`
    select distinct unit_id as "unitId" from elearning.session
    where force_id = ${tx.forceId} and registration_id = ${registrationId} and launch_mode = 'Normal'
    union
    select unit_id from elearning.scorm_unit_state
    where force_id = ${tx.forceId} and registration_id = ${registrationId}`.execute(tx.connection)
  return new Set(rows.map(({ unitId }) => unitId))
}
