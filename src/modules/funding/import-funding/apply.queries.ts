import { sql } from 'kysely'
import type { ApplyCounts, ImportContext } from '../../../kernel/import/index.ts'
import { recordVersions } from '../../../kernel/index.ts'
import { awardsAsTheyWillStand } from './checks.queries.ts'

const facts = [
  'kind',
  'title',
  'funder',
  'recipient',
  'programme',
  'purpose',
  'amount',
  'own_amount',
  'announced_on',
  'period_from',
  'period_to',
  'part_of_award_id',
  'bought',
  'summary',
  'source',
]

/** Identities for new codes; versions with what of each amount no other row counts. */
export async function applyFunding(context: ImportContext): Promise<ApplyCounts> {
  const { tx, importId, stage } = context
  const record = (from: ReturnType<typeof sql>) =>
    recordVersions(tx, {
      table: 'funding.award_version',
      versionId: 'award_version_id',
      key: ['award_id'],
      facts,
      importId,
      from,
    })
  await sql`
    insert into funding.award (force_id, award_id, code)
    select ${tx.forceId}::uuid, kernel.new_id(), s.code from ${stage} as s
    on conflict (force_id, code) do nothing`.execute(tx.connection)
  const counts = await record(sql`
    select a.award_id, s.kind, s.title, s.funder, s.recipient, s.programme, s.purpose, s.amount::numeric(14, 2) as amount,
      (case s.kind when 'published_total' then 0 else s.amount - coalesce(o.amount, 0) end)::numeric(14, 2) as own_amount,
      s.announced_on, s.period_from, s.period_to, p.award_id as part_of_award_id,
      coalesce(s.bought, '{}') as bought, s.summary, s.source, s.line
    from ${stage} as s
    join funding.award as a on a.force_id = ${tx.forceId} and a.code = s.code
    left join funding.award as p on p.force_id = a.force_id and p.code = s.part_of
    left join (select part_of, sum(amount) as amount from (${awardsAsTheyWillStand(context)}) as w group by part_of) as o
      on o.part_of = s.code`)
  // A package that this file does not name, but some of whose parts it does, has another remainder now.
  await record(sql`
    select v.award_id, v.kind, v.title, v.funder, v.recipient, v.programme, v.purpose, v.amount,
      v.amount - coalesce(o.amount, 0) as own_amount, v.announced_on, v.period_from, v.period_to, v.part_of_award_id,
      v.bought, v.summary, v.source,
      (select min(s.line) from ${stage} as s
        join funding.award as p on p.force_id = v.force_id and p.code = s.part_of
        where p.award_id = v.award_id) as line
    from funding.award_version as v
    left join (
      select w.part_of_award_id, sum(w.amount) as amount from funding.award_version as w
      where w.force_id = ${tx.forceId} and w.superseded_at is null group by w.part_of_award_id
    ) as o on o.part_of_award_id = v.award_id
    where v.force_id = ${tx.forceId} and v.superseded_at is null and v.kind = 'package'`)
  return counts
}
