import { sql } from 'kysely'
import type { Check } from '../../../kernel/import/index.ts'

const orderTwice: Check = {
  column: 'rule_order',
  sql: ({ stage }) => sql`
    select line, 'Policy ' || policy || ' has two rules with the order ' || rule_order || ', the first on line ' || first
      as says
    from (select line, policy, rule_order, min(line) over (partition by policy, rule_order) as first from ${stage}) as s
    where line > first`,
}

const policyTwice: Check = {
  column: 'policy',
  sql: ({ stage }) => sql`
    select s.line, 'Policy ' || s.policy || ' has another title, first day or first response on line ' || f.line
      || '. They must be the same on all its rules' as says
    from ${stage} as s
    join (select distinct on (policy) * from ${stage} as d order by policy, line) as f using (policy)
    where (s.title, s.in_force_from, s.first_response) is distinct from (f.title, f.in_force_from, f.first_response)`,
}

/** Two policies that begin on one day would both be in force. */
const sameDay: Check = {
  column: 'in_force_from',
  sql: ({ stage, tx }) => sql`
    select s.line, 'Policy ' || o.code || ' begins on the same day. Only one policy can be in force' as says
    from ${stage} as s
    join (
      select policy as code, in_force_from from ${stage} as d
      union
      select v.code, v.in_force_from from response.routing_policy_version as v
      where v.force_id = ${tx.forceId} and v.superseded_at is null
        and not exists (select from ${stage} as d where d.policy = v.code)
    ) as o on o.in_force_from = s.in_force_from and o.code <> s.policy`,
}

const leadAndCommand: Check = {
  column: 'lead_command',
  sql: ({ stage }) => sql`
    select line, case
      when lead_unit_kind is null and lead_command is null then 'This rule has neither a lead unit nor an obligation'
      when lead_command is null then 'This rule names a kind of lead unit, but not whose'
      else 'This rule says whose unit leads, but not which kind' end as says
    from ${stage}
    where (lead_unit_kind is null) <> (lead_command is null)
      or (lead_unit_kind is null and coalesce(cardinality(obligations), 0) = 0)`,
}

const noLead: Check = {
  column: 'policy',
  sql: ({ stage }) => sql`
    select min(line) as line, 'No rule of policy ' || policy || ' names a lead unit' as says
    from ${stage} group by policy having count(lead_unit_kind) = 0`,
}

export const routingPolicyChecks: readonly Check[] = [policyTwice, orderTwice, sameDay, leadAndCommand, noLead]
