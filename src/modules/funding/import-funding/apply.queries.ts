import { sql } from 'kysely'
import type { ApplyCounts, ImportContext } from '../../../kernel/import/index.ts'
import { asTheyStand, columnsFrom, recordVersions } from '../../../kernel/index.ts'
import { awardVersions } from '../tables.ts'
import { awardsAsTheyWillStand } from './checks.queries.ts'

/** Identities for new codes; versions with what of each amount no other row counts. */
export async function applyFunding(context: ImportContext): Promise<ApplyCounts> {
  const { tx, stage, source } = context
  await sql`
    insert into funding.award (force_id, award_id, code)
    select ${tx.forceId}::uuid, kernel.new_id(), s.code from ${stage} as s
    on conflict (force_id, code) do nothing`.execute(tx.connection)
  const counts = await recordVersions(tx, awardVersions, {
    told: {
      award_id: 'a.award_id',
      ...columnsFrom('s', ['kind', 'title', 'funder', 'recipient', 'programme', 'purpose', 'announced_on']),
      ...columnsFrom('s', ['period_from', 'period_to', 'summary', 'source']),
      amount: sql`s.amount::numeric(14, 2)`,
      own_amount: sql`(case s.kind when 'published_total' then 0 else s.amount - coalesce(o.amount, 0) end)::numeric(14, 2)`,
      part_of_award_id: 'p.award_id',
      bought: sql`coalesce(s.bought, '{}')`,
    },
    source: source('s.line'),
    from: sql`${stage} as s
      join funding.award as a on a.force_id = ${tx.forceId} and a.code = s.code
      left join funding.award as p on p.force_id = a.force_id and p.code = s.part_of
      left join (select part_of, sum(amount) as amount from (${awardsAsTheyWillStand(context)}) as w group by part_of) as o
        on o.part_of = s.code`,
  })
  // A package that this file does not name, but some of whose parts it does, has another remainder now.
  await recordVersions(tx, awardVersions, {
    told: { ...asTheyStand('v', awardVersions), own_amount: sql`v.amount - coalesce(o.amount, 0)` },
    source: source(sql`(select min(s.line) from ${stage} as s
      join funding.award as p on p.force_id = v.force_id and p.code = s.part_of
      where p.award_id = v.award_id)`),
    from: sql`funding.award_version as v
      left join (
        select w.part_of_award_id, sum(w.amount) as amount from funding.award_version as w
        where w.force_id = ${tx.forceId} and w.superseded_at is null group by w.part_of_award_id
      ) as o on o.part_of_award_id = v.award_id
      where v.force_id = ${tx.forceId} and v.superseded_at is null and v.kind = 'package'`,
  })
  return counts
}
