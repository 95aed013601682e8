import { type RawBuilder, sql } from 'kysely'
import type { PlainDate, Tx } from '../../../kernel/index.ts'
import type { ListQuery } from '../../../web/index.ts'
import type { PolicyTopic } from '../vocabulary.ts'

export const policySorts = ['title', 'in-force', 'review'] as const
export const policyFilters = ['topic', 'state'] as const
export type PolicyList = ListQuery<(typeof policySorts)[number], (typeof policyFilters)[number]>

export interface ListedPolicy {
  readonly policy_id: string
  readonly code: string
  readonly title: string
  readonly topic: PolicyTopic
  readonly number: string
  readonly in_force_from: PlainDate
  readonly withdrawn_on: PlainDate | null
  readonly review_on: PlainDate | null
  readonly owner: string
}

/** The latest edition of each policy that has come in by `today`, narrowed by the list's words and filters: `l`. */
function found(tx: Tx, list: PolicyList, today: PlainDate): RawBuilder<unknown> {
  const { topic, state } = list.filters
  const words = list.search.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 5)
  const conditions = [
    sql`true`,
    ...words.map((word) => sql`strpos(lower(l.title || ' ' || l.code || ' ' || l.owner), ${word}) > 0`),
    ...(topic ? [sql`l.topic = ${topic}`] : []),
    ...(state === 'overdue' ? [sql`l.review_on < ${today}::date and l.withdrawn_on is null`] : []),
    ...(state === 'withdrawn' ? [sql`l.withdrawn_on < ${today}::date`] : []),
  ]
  return sql`
    from (
      select distinct on (p.policy_id) p.policy_id, p.code, e.number, v.title, v.topic, v.in_force_from, v.withdrawn_on,
        v.review_on, v.owner
      from policy.edition_version as v
      join policy.edition as e on e.force_id = v.force_id and e.edition_id = v.edition_id
      join policy.policy as p on p.force_id = v.force_id and p.policy_id = v.policy_id
      where v.force_id = ${tx.forceId} and v.superseded_at is null and v.in_force_from <= ${today}::date
      order by p.policy_id, v.in_force_from desc
    ) as l
    where ${sql.join(conditions, sql` and `)}`
}

const order = { title: sql`l.title`, 'in-force': sql`l.in_force_from`, review: sql`l.review_on` } as const

/** One page of the policies, and how many there are in all. */
export async function listPolicies(tx: Tx, list: PolicyList, today: PlainDate) {
  const { rows: policies } = await sql<ListedPolicy>`
    select l.* ${found(tx, list, today)}
    order by ${order[list.sort]} ${sql.raw(list.direction)} nulls last, l.code
    limit ${list.pageSize} offset ${list.offset}`.execute(tx.connection)
  const { rows } = await sql<{ total: number }>`select count(*) as total ${found(tx, list, today)}`.execute(
    tx.connection,
  )
  return { policies, total: rows[0]?.total ?? 0 }
}
