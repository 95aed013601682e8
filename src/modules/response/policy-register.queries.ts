import { type PlainDate, type Tx, tables } from '../../kernel/index.ts'
import { type Definition, inForceOn } from './definition.ts'
import type { RoutingPolicy, RoutingRule } from './routing.ts'
import type { ResponseTables, RoutingRuleTable } from './tables.ts'

/** The definitions as the record now knows them, the last in force first. */
export async function definitionsNow(tx: Tx): Promise<Definition[]> {
  const rows = await tables<ResponseTables>(tx)
    .selectFrom('response.definition_version')
    .selectAll()
    .where('force_id', '=', tx.forceId)
    .where('superseded_at', 'is', null)
    .orderBy('in_force_from', 'desc')
    .execute()
  return rows.map((row) => ({
    versionId: row.definition_version_id,
    code: row.code,
    title: row.title,
    source: row.source,
    plainWords: row.plain_words,
    inForceFrom: row.in_force_from,
    leastAge: row.least_age,
    behaviours: row.behaviours,
    connections: row.connections,
  }))
}

const readRule = (row: RoutingRuleTable): RoutingRule => ({
  order: row.rule_order,
  name: row.name,
  conditions: {
    suspect_police_role: row.suspect_police_role,
    offence_kind: row.offence_kind,
    party_works_in_command: row.party_works_in_command,
    risk_grade: row.risk_grade,
  },
  lead:
    row.lead_unit_kind === null || row.lead_command === null
      ? null
      : { unitKind: row.lead_unit_kind, command: row.lead_command },
  obligations: row.obligations,
})

/** The routing policies known at `knownAt`, now if it is left out, with their rules in order; the last in force first. */
export async function routingPolicies(tx: Tx, knownAt?: Date): Promise<RoutingPolicy[]> {
  const db = tables<ResponseTables>(tx)
  const policies = await db
    .selectFrom('response.routing_policy_version as v')
    .selectAll()
    .where('v.force_id', '=', tx.forceId)
    .where((when) =>
      knownAt
        ? when.and([
            when('v.recorded_at', '<=', knownAt),
            when.or([when('v.superseded_at', 'is', null), when('v.superseded_at', '>', knownAt)]),
          ])
        : when('v.superseded_at', 'is', null),
    )
    .orderBy('v.in_force_from', 'desc')
    .execute()
  const rules = await db
    .selectFrom('response.routing_rule')
    .selectAll()
    .where('force_id', '=', tx.forceId)
    .orderBy('rule_order')
    .execute()
  return policies.map((policy) => ({
    versionId: policy.routing_policy_version_id,
    code: policy.code,
    title: policy.title,
    inForceFrom: policy.in_force_from,
    firstResponse: policy.first_response,
    rules: rules
      .filter((rule) => rule.routing_policy_version_id === policy.routing_policy_version_id)
      .map((rule) => readRule(rule)),
  }))
}

/** The routing policy in force on a day, or null before the first. Everyone may read it, the public too. */
export const routingInForce = async (tx: Tx, day: PlainDate): Promise<RoutingPolicy | null> =>
  inForceOn(await routingPolicies(tx), day)

/** The definition of domestic abuse in force on a day, or null before the first. Everyone may read it. */
export const definitionInForce = async (tx: Tx, day: PlainDate): Promise<Definition | null> =>
  inForceOn(await definitionsNow(tx), day)
