import { sql } from 'kysely'
import { dayAt, type Tx } from '../../../kernel/index.ts'
import type { Standing } from '../currency.ts'
import { latestCourseTitle } from '../latest-title.ts'
import { standingsOn } from '../standing.queries.ts'
import type { RequirementVersionTable } from '../tables.ts'

export interface ListedRequirement extends RequirementVersionTable, Readonly<Record<Standing, number>> {
  readonly course: string
}

/** Requirements in force today, with how many people stand how towards each. */
export async function listRequirements(tx: Tx): Promise<ListedRequirement[]> {
  const day = dayAt(tx.at)
  const { rows } = await sql<ListedRequirement>`
    with stands as (
      select s.requirement_id, count(*) filter (where s.standing = 'in_date') as in_date,
        count(*) filter (where s.standing = 'renewal_due') as renewal_due,
        count(*) filter (where s.standing = 'due') as due, count(*) filter (where s.standing = 'overdue') as overdue
      from (${standingsOn(tx.forceId, day, tx.at)}) as s group by s.requirement_id
    )
    select r.*, coalesce(s.in_date, 0) as in_date, coalesce(s.renewal_due, 0) as renewal_due, coalesce(s.due, 0) as due,
      coalesce(s.overdue, 0) as overdue,
      ${latestCourseTitle('r')} as course
    from training.requirement_version as r
    left join stands as s on s.requirement_id = r.requirement_id
    where r.force_id = ${tx.forceId} and r.superseded_at is null
      and ${day}::date between r.in_force_from and coalesce(r.in_force_to, 'infinity')
    order by r.title`.execute(tx.connection)
  return rows
}
