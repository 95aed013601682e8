import { sql } from 'kysely'
import type { Check, ImportContext } from '../../../kernel/import/index.ts'

/** Every award as it will stand: the file's, and those of the record that the file does not name. */
export const awardsAsTheyWillStand = ({ tx, stage }: ImportContext) => sql`
  select s.line, s.code, s.kind, s.amount, s.part_of from ${stage} as s
  union all
  select null, a.code, v.kind, v.amount, p.code
  from funding.award as a
  join funding.award_version as v on v.force_id = a.force_id and v.award_id = a.award_id and v.superseded_at is null
  left join funding.award as p on p.force_id = v.force_id and p.award_id = v.part_of_award_id
  where a.force_id = ${tx.forceId} and not exists (select from ${stage} as s where s.code = a.code)`

const twice: Check = {
  column: 'code',
  sql: ({ stage }) => sql`
    select line, 'The award ' || code || ' stands in this file more than once, first on line ' || first as says
    from (select line, code, min(line) over (partition by code) as first from ${stage}) as s where line > first`,
}

const notAPackage: Check = {
  column: 'part_of',
  sql: (context) => sql`
    select s.line, case
      when s.kind <> 'award' then 'Only an award can be part of a package'
      when p.code is null then 'There is no package with the code ' || s.part_of || ' in this file or in the record'
      else s.part_of || ' is not a package' end as says
    from ${context.stage} as s
    left join (${awardsAsTheyWillStand(context)}) as p on p.code = s.part_of
    where s.part_of is not null and (s.kind <> 'award' or p.kind is distinct from 'package')`,
}

/** Else the same pounds would be counted in two parts. */
const partsExceed: Check = {
  column: 'amount',
  sql: (context) => sql`
    with standing as (${awardsAsTheyWillStand(context)})
    select s.line, 'The parts of ' || p.code || ' come to £' || to_char(sum(o.amount), 'FM999,999,999,990.00')
      || ', more than the package’s £' || to_char(p.amount, 'FM999,999,999,990.00') as says
    from standing as p
    join standing as o on o.part_of = p.code
    join ${context.stage} as s on s.code = p.code or s.part_of = p.code
    group by s.line, p.code, p.amount
    having sum(o.amount) > p.amount`,
}

const period: Check = {
  column: 'period_to',
  sql: ({ stage }) => sql`
    select line, 'The last day it pays for comes before the first' as says from ${stage} where period_to < period_from`,
}

export const fundingChecks: readonly Check[] = [twice, notAPackage, partsExceed, period]
