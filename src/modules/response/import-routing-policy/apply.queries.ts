import { sql } from 'kysely'
import type { ApplyCounts, ImportContext } from '../../../kernel/import/index.ts'
import { columnsFrom, recordVersions, sourceColumns, toldExpression } from '../../../kernel/index.ts'
import { routingPolicyVersions } from '../tables.ts'

const ruleColumns = sql.raw(`rule_order, name, suspect_police_role, offence_kind, party_works_in_command, risk_grade,
  lead_unit_kind, lead_command, coalesce(obligations, '{}')`)

/** A policy whose rules differ in anything is a new version, with all the rules of the file. Counts rules. */
export async function applyRoutingPolicy({ tx, stage, source }: ImportContext): Promise<ApplyCounts> {
  await recordVersions(tx, routingPolicyVersions, {
    told: { code: 's.policy', ...columnsFrom('s', ['title', 'in_force_from', 'first_response', 'rules_digest']) },
    source: source('s.line'),
    from: sql`(
      select policy, min(title) as title, min(in_force_from) as in_force_from, min(first_response) as first_response,
        md5(string_agg(row(${ruleColumns})::text, e'\n' order by rule_order)) as rules_digest, min(line) as line
      from ${stage} as d group by policy) as s`,
  })
  const from = source('s.line')
  await sql`
      insert into response.routing_rule (force_id, routing_policy_version_id, rule_order, name, suspect_police_role,
        offence_kind, party_works_in_command, risk_grade, lead_unit_kind, lead_command, obligations,
        ${sql.join(sourceColumns.map((name) => sql.ref(name)))}, recorded_at)
      select v.force_id, v.routing_policy_version_id, ${ruleColumns}, ${sql.join(sourceColumns.map((name) => toldExpression(from[name])))}, ${tx.at}
      from ${stage} as s
      join response.routing_policy_version as v on v.force_id = ${tx.forceId} and v.code = s.policy
        and v.superseded_at is null and v.recorded_at = ${tx.at}`.execute(tx.connection)
  const { rows } = await sql<ApplyCounts>`
      select count(*) filter (where v.recorded_at = ${tx.at} and not was.known) as added,
        count(*) filter (where v.recorded_at = ${tx.at} and was.known) as changed,
        count(*) filter (where v.recorded_at < ${tx.at}) as unchanged
      from ${stage} as s
      join response.routing_policy_version as v on v.force_id = ${tx.forceId} and v.code = s.policy
        and v.superseded_at is null
      cross join lateral (select exists (select from response.routing_policy_version as o
        where o.force_id = v.force_id and o.code = v.code and o.superseded_at is not null) as known) as was`.execute(
    tx.connection,
  )
  return rows[0] ?? { added: 0, changed: 0, unchanged: 0 }
}
