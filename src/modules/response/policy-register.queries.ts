import { sql } from 'kysely'
import { asKnownAt, type PlainDate, type Tx, tables } from '../../kernel/index.ts'
import { type Definition, inForceOn } from './definition.ts'
import type { RoutingPolicy, RoutingRule } from './routing.ts'
import type { ResponseTables, RoutingRuleTable } from './tables.ts'

const known = (moment: Date | undefined) =>
  moment ? sql<boolean>`(${asKnownAt('v', moment)})` : sql<boolean>`v.superseded_at is null`

/** Where a definition or a policy came from: the import, or null where it was entered by hand. */
export interface Sourced {
  readonly importId: string | null
}

/** The definitions known at a moment, now if it is left out; the last in force first. */
export async function definitionsKnownAt(tx: Tx, knownAt?: Date): Promise<(Definition & Sourced)[]> {
  const rows = await tables<ResponseTables>(tx)
    .selectFrom('response.definition_version as v')
    .selectAll()
    .where('v.force_id', '=', tx.forceId)
    .where(known(knownAt))
    .orderBy('v.in_force_from', 'desc')
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
    importId: row.import_id,
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

async function readPolicies(tx: Tx, which: ReturnType<typeof known>): Promise<(RoutingPolicy & Sourced)[]> {
  const db = tables<ResponseTables>(tx)
  const policies = await db
    .selectFrom('response.routing_policy_version as v')
    .selectAll()
    .where('v.force_id', '=', tx.forceId)
    .where(which)
    .orderBy('v.in_force_from', 'desc')
    .execute()
  if (policies.length === 0) return []
  const ids = policies.map((policy) => policy.routing_policy_version_id)
  const rules = await db
    .selectFrom('response.routing_rule')
    .selectAll()
    .where('force_id', '=', tx.forceId)
    .where('routing_policy_version_id', 'in', ids)
    .orderBy('rule_order')
    .execute()
  return policies.map((policy) => ({
    versionId: policy.routing_policy_version_id,
    code: policy.code,
    title: policy.title,
    inForceFrom: policy.in_force_from,
    firstResponse: policy.first_response,
    importId: policy.import_id,
    rules: rules
      .filter((rule) => rule.routing_policy_version_id === policy.routing_policy_version_id)
      .map((rule) => readRule(rule)),
  }))
}

/** The routing policies known at a moment, now if it is left out, with their rules in order; the last in force first. */
export const routingPolicies = (tx: Tx, knownAt?: Date): Promise<(RoutingPolicy & Sourced)[]> =>
  readPolicies(tx, known(knownAt))

/** The version of a policy that a report was routed by, whatever has become of it since. */
export async function routingPolicyVersion(tx: Tx, versionId: string): Promise<RoutingPolicy | null> {
  const [policy] = await readPolicies(tx, sql<boolean>`v.routing_policy_version_id = ${versionId}::uuid`)
  return policy ?? null
}

/** The routing policy in force on a day, or null before the first. Everyone may read it, the public too. */
export const routingInForce = async (tx: Tx, day: PlainDate): Promise<RoutingPolicy | null> =>
  inForceOn(await routingPolicies(tx), day)

/** The definition of domestic abuse in force on a day, or null before the first. Everyone may read it. */
export const definitionInForce = async (tx: Tx, day: PlainDate): Promise<Definition | null> =>
  inForceOn(await definitionsKnownAt(tx), day)
