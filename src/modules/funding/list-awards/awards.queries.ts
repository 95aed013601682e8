import { sql } from 'kysely'
import { type Tx, tables } from '../../../kernel/index.ts'
import type { ListQuery } from '../../../web/index.ts'
import type { FundingTables } from '../tables.ts'

export const awardSorts = ['announced', 'amount', 'funder'] as const
export const awardFilters = ['kind', 'purpose'] as const
export type AwardList = ListQuery<(typeof awardSorts)[number], (typeof awardFilters)[number]>

function found(tx: Tx, list: AwardList) {
  let query = tables<FundingTables>(tx)
    .selectFrom('funding.award_version as v')
    .where('v.force_id', '=', tx.forceId)
    .where('v.superseded_at', 'is', null)
  const words = list.search.toLowerCase()
  if (words) {
    query = query.where(sql<boolean>`strpos(lower(v.title || ' ' || v.funder || ' ' || v.programme), ${words}) > 0`)
  }
  const { kind, purpose } = list.filters
  if (kind) query = query.where(sql.ref('v.kind'), '=', kind)
  if (purpose) query = query.where(sql.ref('v.purpose'), '=', purpose)
  return query
}

/** One page of the register; how many it holds in all, and the pounds they come to, each counted once. */
export async function listAwards(tx: Tx, list: AwardList) {
  const column = { announced: 'v.announced_on', amount: 'v.amount', funder: 'v.funder' } as const
  const awards = await found(tx, list)
    .selectAll('v')
    .orderBy(column[list.sort], list.direction)
    .orderBy('v.award_id')
    .limit(list.pageSize)
    .offset(list.offset)
    .execute()
  const { total, pounds } = await found(tx, list)
    .select((is) => [is.fn.countAll<number>().as('total'), is.fn.sum<number | null>('v.own_amount').as('pounds')])
    .executeTakeFirstOrThrow()
  return { awards, total, pounds: pounds ?? 0 }
}
