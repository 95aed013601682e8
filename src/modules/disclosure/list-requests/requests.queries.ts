import { sql } from 'kysely'
import type { PlainDate, Tx } from '../../../kernel/index.ts'
import type { ListQuery } from '../../../web/index.ts'

export const requestSorts = ['received', 'due', 'reference'] as const
export type RequestList = ListQuery<(typeof requestSorts)[number], 'state'>

export interface ListedRequest {
  readonly reference: string
  readonly subject: string
  readonly received_on: PlainDate | null
  readonly due_on: PlainDate | null
  readonly came_as: 'letter' | 'published'
  readonly questions: number
  readonly answered: number
  readonly published: boolean
}

const order = { received: sql.ref('received_on'), due: sql.ref('due_on'), reference: sql.ref('reference') }

/** A page of the requests, with how many of each one's questions have an answer. */
export async function listRequests(tx: Tx, list: RequestList) {
  const { state } = list.filters
  const { rows } = await sql<ListedRequest & { total: number }>`
    select * from (
      select r.force_id, r.request_id, r.reference, r.subject, r.received_on, r.due_on, r.came_as, exists (select from disclosure.published as p
          where p.force_id = r.force_id and p.request_id = r.request_id and p.superseded_at is null) as published,
        count(*) over () as total
      from disclosure.request as r
      where r.force_id = ${tx.forceId}
        and (${list.search} = '' or strpos(lower(r.subject), lower(${list.search})) > 0
          or strpos(r.reference, upper(${list.search})) > 0)
        and (${state} = '' or (${state} = 'earlier') = (r.came_as = 'published'))
      order by ${order[list.sort]} ${sql.raw(list.direction)} nulls last, r.reference desc
      limit ${list.pageSize} offset ${list.offset}
    ) as r
    cross join lateral (
      select count(*) as questions, count(*) filter (where exists (
          select from disclosure.answer as a
          where a.force_id = q.force_id and a.question_id = q.question_id and a.superseded_at is null
            and a.kind <> 'unanswered')) as answered
      from disclosure.question as q
      where q.force_id = ${tx.forceId} and q.request_id = r.request_id
    ) as q
    order by ${order[list.sort]} ${sql.raw(list.direction)} nulls last, reference desc`.execute(tx.connection)
  return { requests: rows, total: rows[0]?.total ?? 0 }
}
