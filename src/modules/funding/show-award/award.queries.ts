import { NotFound, type Tx, tables } from '../../../kernel/index.ts'
import type { FundingTables } from '../tables.ts'

const current = (tx: Tx) =>
  tables<FundingTables>(tx)
    .selectFrom('funding.award_version as v')
    .innerJoin('funding.award as a', (join) =>
      join.onRef('a.force_id', '=', 'v.force_id').onRef('a.award_id', '=', 'v.award_id'),
    )
    .selectAll('v')
    .select('a.code')
    .where('v.force_id', '=', tx.forceId)
    .where('v.superseded_at', 'is', null)

/** An award with the package it is part of and its own parts. Throws NotFound. */
export async function readAward(tx: Tx, awardId: string) {
  const award = await current(tx).where('v.award_id', '=', awardId).executeTakeFirst()
  if (!award) throw new NotFound()
  const partOf = award.part_of_award_id
    ? await current(tx).where('v.award_id', '=', award.part_of_award_id).executeTakeFirst()
    : undefined
  const parts = await current(tx).where('v.part_of_award_id', '=', awardId).orderBy('v.amount', 'desc').execute()
  return { award, partOf, parts }
}
