import { sql } from 'kysely'
import type { Check } from '../../../kernel/import/index.ts'

const versionDiffers: Check = {
  column: 'number',
  sql: ({ stage }) => sql`
    select s.line, 'Version ' || s.number || ' of ' || s.code || ' is told otherwise on line ' || f.line
      || '. Title, topic, dates, owner and summary must be the same on all rows of a version' as says
    from ${stage} as s
    join (select distinct on (code, number) * from ${stage} as d order by code, number, line) as f using (code, number)
    where (s.title, s.topic, s.in_force_from, s.withdrawn_on, s.owner, s.review_on, s.summary)
      is distinct from (f.title, f.topic, f.in_force_from, f.withdrawn_on, f.owner, f.review_on, f.summary)`,
}

const sectionTwice: Check = {
  column: 'section',
  sql: ({ stage }) => sql`
    select line, 'Version ' || number || ' of ' || code || ' tells of this section more than once, first on line '
      || first || '. Put what changed in it in one row' as says
    from (select line, code, number, min(line) over (partition by code, number, coalesce(section, '')) as first
      from ${stage}) as s
    where line > first`,
}

const halfAChange: Check = {
  column: 'changed',
  sql: ({ stage }) => sql`
    select line, case when section is null then 'A change needs the section that it was made in'
      else 'The section is given, but not what changed in it' end as says
    from ${stage} as s where (section is null) <> (changed is null) or (why is not null and changed is null)`,
}

const datesOutOfOrder: Check = {
  column: 'in_force_from',
  sql: ({ stage }) => sql`
    select line, case when withdrawn_on < in_force_from then 'The policy was withdrawn before this version came in'
      else 'The review date is before the version came in' end as says
    from ${stage} where withdrawn_on < in_force_from or review_on < in_force_from`,
}

/** A higher number comes in later: 1.10 after 1.9. */
const numbersOutOfOrder: Check = {
  column: 'number',
  sql: ({ stage, tx }) => sql`
    select distinct on (s.line) s.line, 'Version ' || s.number || ' is dated before version ' || e.number
      || ', or on the same day. A later version must come in later' as says
    from ${stage} as s
    join (
      select code, number, in_force_from from ${stage} as t
      union all
      select p.code, e.number, v.in_force_from
      from policy.edition_version as v
      join policy.edition as e on e.force_id = v.force_id and e.edition_id = v.edition_id
      join policy.policy as p on p.force_id = v.force_id and p.policy_id = v.policy_id
      where v.force_id = ${tx.forceId} and v.superseded_at is null
        and not exists (select from ${stage} as t where t.code = p.code and t.number = e.number)
    ) as e on e.code = s.code
      and string_to_array(e.number, '.')::integer[] < string_to_array(s.number, '.')::integer[]
      and e.in_force_from >= s.in_force_from
    order by s.line, e.in_force_from desc`,
}

export const policyChecks: readonly Check[] = [
  versionDiffers,
  sectionTwice,
  halfAChange,
  datesOutOfOrder,
  numbersOutOfOrder,
]
