import { sql } from 'kysely'
import type { Tx } from '../../../kernel/index.ts'
import type { Standard } from '../packages/course-package.ts'

export interface ListedPackage {
  readonly packageId: string
  readonly title: string
  readonly standard: Standard
  readonly recordedAt: Date
  readonly recordedBy: string
  readonly withdrawnAt: Date | null
  /** People who began it, and those of them who finished. */
  readonly begun: number
  readonly finished: number
}

/** A page of the courses, those offered first, by title. */
export async function listPackages(tx: Tx, page: { limit: number; offset: number }): Promise<readonly ListedPackage[]> {
  const { rows } = await sql<ListedPackage>`
    select p.package_id as "packageId", p.title, p.standard, p.recorded_at as "recordedAt",
      p.recorded_by_name as "recordedBy", p.withdrawn_at as "withdrawnAt", r.begun, r.finished
    from (
      select * from elearning.package where force_id = ${tx.forceId}
      order by withdrawn_at is not null, title, recorded_at limit ${page.limit} offset ${page.offset}
    ) as p
    cross join lateral (
      select count(distinct g.person_id) as begun, count(distinct a.person_id) as finished
      from elearning.registration as g
      left join elearning.achievement as a on a.force_id = g.force_id and a.registration_id = g.registration_id
        and a.activity_id = p.activity_id and a.kind = 'satisfied'
      where g.force_id = p.force_id and g.package_id = p.package_id
    ) as r
    order by p.withdrawn_at is not null, p.title, p.recorded_at`.execute(tx.connection)
  return rows
}

export async function countPackages(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from elearning.package where force_id = ${tx.forceId}`.execute(tx.connection)
  return rows[0]?.count ?? 0
}
