import { sql } from 'kysely'
import type { ApplyCounts, ImportContext } from '../../../kernel/import/index.ts'
import { recordVersions } from '../../../kernel/index.ts'
import { peopleNow, unitsNow } from '../../workforce/index.ts'
import type { Definition } from '../definition.ts'
import { definitionsKnownAt, routingPolicies } from '../policy-register.queries.ts'
import type { RoutingPolicy } from '../routing.ts'
import { definitionKey, judgeDefinitions } from './judge-definitions.queries.ts'
import { inForceWhenReceived, judgeRouting, routingKey } from './judge-routing.queries.ts'
import { restrictWhatBelongs } from './restrict-what-belongs.queries.ts'

const facts = [
  'reference',
  'received_on',
  'occurred_on',
  'offence_kind',
  'behaviours',
  'connection',
  'victim_id',
  'victim_age',
  'suspect_age',
  'children',
  'suspect_police_role',
  'party_works_in_command',
  'command_id',
  'risk_grade',
  'acpo_test',
  'acpo_version_id',
  'da_act_2021_test',
  'da_act_2021_version_id',
  'definition_code',
  'definition_test',
  'lead_unit_kind',
  'lead_unit_id',
  'routing_policy_version_id',
  'routing_rule',
  'restricted',
  'allowed_person_ids',
  'denied_person_ids',
  'denied_command_ids',
]

const versionOf = (definitions: readonly Definition[], code: Definition['code']) =>
  sql`${definitions.find((each) => each.code === code)?.versionId ?? null}::uuid`

/**
 * Gives every row of the file its report, new or known, in the temporary table `arrival`, with the keys of what was
 * judged of it: computed once a row, and with statistics, so that a million rows are joined by hash.
 */
async function nameReports(
  { tx, stage }: ImportContext,
  definitions: readonly Definition[],
  policies: readonly RoutingPolicy[],
): Promise<void> {
  await sql`
    create temporary table arrival on commit drop as
    select s.line, coalesce(r.report_id, kernel.new_id()) as report_id, r.report_id is null as is_new, s.reference,
      ${definitionKey(definitions)} as definition_key, ${routingKey(policies)} as routing_key,
      ${inForceWhenReceived(definitions, ({ code }) => code)} as definition_code
    from ${stage} as s
    left join response.report as r on r.force_id = ${tx.forceId} and r.reference = s.reference`.execute(tx.connection)
  await sql`analyze pg_temp.arrival`.execute(tx.connection)
  await sql`
    insert into response.report (force_id, report_id, reference)
    select ${tx.forceId}::uuid, a.report_id, a.reference from pg_temp.arrival as a where a.is_new`.execute(
    tx.connection,
  )
}

/** Identities for new references; a version of each report that is new or has changed, tested and routed as it comes in. */
export async function applyReports(context: ImportContext): Promise<ApplyCounts> {
  const { tx, importId, stage } = context
  const [definitions, policies] = [await definitionsKnownAt(tx), await routingPolicies(tx)]
  await judgeDefinitions(context, definitions)
  await judgeRouting(context, policies)
  await nameReports(context, definitions, policies)
  // Small and asked for every row: with statistics it is hashed once.
  await sql`create temporary table unit_now on commit drop as ${unitsNow(tx.forceId)}`.execute(tx.connection)
  await sql`analyze pg_temp.unit_now`.execute(tx.connection)
  const people = (column: string) => sql`
    case when ${sql.ref(column)} is not null then
      (select array_agg(p.person_id order by p.person_id) from (${peopleNow(tx.forceId)}) as p
      where p.staff_number = any(${sql.ref(column)})) end`
  const counts = await recordVersions(tx, {
    table: 'response.report_version',
    versionId: 'report_version_id',
    key: ['report_id'],
    facts,
    importId,
    from: sql`
      select a.report_id, s.reference, s.received_on, s.occurred_on, coalesce(s.offence_kind, 'unknown') as offence_kind,
        s.behaviours, coalesce(s.connection, 'unknown') as connection, s.victim_id, s.victim_age, s.suspect_age,
        s.children, coalesce(s.suspect_police_role, 'unknown') as suspect_police_role, o.party_works_in_command,
        c.unit_id as command_id, coalesce(s.risk_grade, 'unknown') as risk_grade,
        d.acpo as acpo_test, ${versionOf(definitions, 'acpo')} as acpo_version_id,
        d.da_act_2021 as da_act_2021_test, ${versionOf(definitions, 'da_act_2021')} as da_act_2021_version_id,
        a.definition_code, case a.definition_code when 'acpo' then d.acpo else d.da_act_2021 end as definition_test,
        o.lead_unit_kind, coalesce(own.unit_id, sole.unit_id) as lead_unit_id,
        o.policy_version_id as routing_policy_version_id, o.rule_order as routing_rule,
        coalesce(s.restricted, false) or o.restrict_access as restricted,
        ${people('s.allowed_staff')} as allowed_person_ids, ${people('s.party_staff')} as denied_person_ids,
        case when s.party_commands is not null and (s.restricted or o.restrict_access) then
          (select array_agg(u.unit_id order by u.code) from pg_temp.unit_now as u where u.code = any(s.party_commands))
        end as denied_command_ids, s.line
      from ${stage} as s
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
  await restrictWhatBelongs(context)
  return counts
}
