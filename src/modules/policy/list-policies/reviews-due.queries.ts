import { sql } from 'kysely'
import type { PlainDate, Tx } from '../../../kernel/index.ts'

export interface ReviewDue {
  readonly policy_id: string
  readonly title: string
  readonly review_on: PlainDate
}

/** The policies in force `today` that are to be reviewed by a day, the longest overdue first; five at most. */
export async function reviewsDue(tx: Tx, today: PlainDate, by: PlainDate): Promise<ReviewDue[]> {
  const { rows } = await sql<ReviewDue>`
    select l.policy_id, l.title, l.review_on
    from (
      select distinct on (v.policy_id) v.policy_id, v.title, v.review_on, v.withdrawn_on
      from policy.edition_version as v
      where v.force_id = ${tx.forceId} and v.superseded_at is null and v.in_force_from <= ${today}::date
      order by v.policy_id, v.in_force_from desc
    ) as l
    where l.review_on <= ${by}::date and (l.withdrawn_on is null or l.withdrawn_on >= ${today}::date)
    order by l.review_on, l.title limit 5`.execute(tx.connection)
  return rows
}
