import { sql } from 'kysely'
import type { ApplyCounts, ImportContext } from '../../../kernel/import/index.ts'
import { columnsFrom, namesOf, recordVersions } from '../../../kernel/index.ts'
import { unitsNow } from '../../workforce/index.ts'
import type { Definition } from '../definition.ts'
import { definitionsKnownAt, routingPolicies } from '../policy-register.queries.ts'
import { needToKnow, reportVersions } from '../tables.ts'
import { judgeDefinitions } from './judge-definitions.queries.ts'
import { judgeRouting } from './judge-routing.queries.ts'
import { nameReports } from './name-reports.queries.ts'

const versionOf = (definitions: readonly Definition[], code: Definition['code']) =>
  sql`${definitions.find((each) => each.code === code)?.versionId ?? null}::uuid`

/** Rows that say nothing new of their report but who is kept out of it. */
async function countWidened({ tx }: ImportContext, widened: readonly string[]): Promise<number> {
  if (widened.length === 0) return 0
  const { rows } = await sql<{ widened: number }>`
    select count(*) as widened from response.report_version as v
    where v.force_id = ${tx.forceId} and v.superseded_at is null and v.recorded_at < ${tx.at}
      and v.report_id = any(${widened}::uuid[])`.execute(tx.connection)
  return rows[0]?.widened ?? 0
}

/** Identities for new references; a version of each report that is new or has changed, tested and routed as it comes in. */
export async function applyReports(context: ImportContext): Promise<ApplyCounts> {
  const { tx, stage, source } = context
  const [definitions, policies] = [await definitionsKnownAt(tx), await routingPolicies(tx)]
  await judgeDefinitions(context, definitions)
  await judgeRouting(context, policies)
  // Small and asked for every row: with statistics it is hashed once.
  await sql`create temporary table unit_now on commit drop as ${unitsNow(tx.forceId)}`.execute(tx.connection)
  await sql`analyze pg_temp.unit_now`.execute(tx.connection)
  const widened = await nameReports(context, definitions, policies)
  const counts = await recordVersions(tx, reportVersions, {
    told: {
      report_id: 'a.report_id',
      ...columnsFrom('s', ['reference', 'received_on', 'occurred_on', 'behaviours', 'victim_id', 'victim_age']),
      ...columnsFrom('s', ['suspect_age', 'victim_sex', 'suspect_sex', 'children']),
      offence_kind: sql`coalesce(s.offence_kind, 'unknown')`,
      connection: sql`coalesce(s.connection, 'unknown')`,
      suspect_police_role: sql`coalesce(s.suspect_police_role, 'unknown')`,
      risk_grade: sql`coalesce(s.risk_grade, 'unknown')`,
      party_works_in_command: 'o.party_works_in_command',
      command_id: 'c.unit_id',
      acpo_test: 'd.acpo',
      acpo_version_id: versionOf(definitions, 'acpo'),
      da_act_2021_test: 'd.da_act_2021',
      da_act_2021_version_id: versionOf(definitions, 'da_act_2021'),
      definition_code: 'a.definition_code',
      definition_test: sql`case a.definition_code when 'acpo' then d.acpo else d.da_act_2021 end`,
      lead_unit_kind: 'o.lead_unit_kind',
      lead_unit_id: sql`coalesce(own.unit_id, sole.unit_id)`,
      routing_policy_version_id: 'o.policy_version_id',
      routing_rule: 'o.rule_order',
      ...columnsFrom('a', namesOf(needToKnow)),
    },
    source: source('s.line'),
    from: sql`${stage} as s
      join pg_temp.arrival as a on a.line = s.line
      join pg_temp.definition_outcome as d on d.key = a.definition_key
      join pg_temp.routing_outcome as o on o.key = a.routing_key
      join pg_temp.unit_now as c on c.code = s.command
      left join (
        select distinct on (command_id, kind) command_id, kind, unit_id from pg_temp.unit_now
        order by command_id, kind, closed_on desc nulls first, code
      ) as own on o.lead_command = 'same' and own.kind = o.lead_unit_kind and own.command_id = c.unit_id
      left join (
        select kind, min(unit_id::text)::uuid as unit_id from pg_temp.unit_now where closed_on is null
        group by kind having count(*) = 1
      ) as sole on o.lead_command in ('same', 'force_wide') and sole.kind = o.lead_unit_kind`,
  })
  const told = await countWidened(context, widened)
  return { ...counts, changed: counts.changed + told, unchanged: counts.unchanged - told }
}
