import { sql } from 'kysely'
import { asKnownAt, type Tx, tables } from '../../kernel/index.ts'
import type { FundingTables } from './tables.ts'

const known = (moment: Date) => sql<boolean>`(${asKnownAt('v', moment)})`

/** Awards as known at a moment, with the code of the package they are part of; the newest first. */
export const awardsKnownAt = (tx: Tx, moment: Date) =>
  tables<FundingTables>(tx)
    .selectFrom('funding.award_version as v')
    .leftJoin('funding.award as p', (join) =>
      join.onRef('p.force_id', '=', 'v.force_id').onRef('p.award_id', '=', 'v.part_of_award_id'),
    )
    .selectAll('v')
    .select('p.code as part_of')
    .where('v.force_id', '=', tx.forceId)
    .where(known(moment))
    .orderBy('v.announced_on', 'desc')
    .orderBy('v.amount', 'desc')
    .execute()

/** Demand indicators as known at a moment, the newest first. */
export const indicatorsKnownAt = (tx: Tx, moment: Date) =>
  tables<FundingTables>(tx)
    .selectFrom('funding.demand_indicator_version as v')
    .selectAll('v')
    .where('v.force_id', '=', tx.forceId)
    .where(known(moment))
    .orderBy('v.period_from', 'desc')
    .execute()

/** Recommendations as known at a moment, the newest first. */
export const recommendationsKnownAt = (tx: Tx, moment: Date) =>
  tables<FundingTables>(tx)
    .selectFrom('funding.recommendation_version as v')
    .innerJoin('funding.recommendation as r', (join) =>
      join.onRef('r.force_id', '=', 'v.force_id').onRef('r.recommendation_id', '=', 'v.recommendation_id'),
    )
    .selectAll('v')
    .select('r.code')
    .where('v.force_id', '=', tx.forceId)
    .where(known(moment))
    .orderBy('v.published_on', 'desc')
    .orderBy('r.code')
    .execute()
