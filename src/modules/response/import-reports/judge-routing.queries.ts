import { type RawBuilder, sql } from 'kysely'
import type { ImportContext } from '../../../kernel/import/index.ts'
import { type RoutingFacts, type RoutingPolicy, route } from '../routing.ts'

/** Picks by the day a report in the staging table `s` was received. `all` has the last in force first. */
export const inForceWhenReceived = <T extends { readonly inForceFrom: string }>(
  all: readonly T[],
  pick: (each: T) => string,
): RawBuilder<string> =>
  sql<string>`case ${sql.join(
    all.map((each) => sql`when s.received_on >= ${each.inForceFrom}::date then ${pick(each)}`),
    sql` `,
  )} end`

/** The facts of a row of the staging table `s` that routing looks at. */
const facts = {
  suspect_police_role: sql`coalesce(s.suspect_police_role, 'unknown')`,
  offence_kind: sql`coalesce(s.offence_kind, 'unknown')`,
  party_works_in_command: sql`case when s.party_commands is null then 'unknown'
    when s.command = any(s.party_commands) then 'yes' else 'no' end`,
  risk_grade: sql`coalesce(s.risk_grade, 'unknown')`,
} as const

export const routingKey = (policies: readonly RoutingPolicy[]): RawBuilder<string> => sql<string>`
  ${inForceWhenReceived(policies, (policy) => policy.versionId)} || '|' || ${sql.join(Object.values(facts), sql` || '|' || `)}`

/**
 * Routes every combination of facts in the file once, by the policy in force when the reports came in, and leaves what
 * came of it in the temporary table `routing_outcome`.
 */
export async function judgeRouting({ tx, stage }: ImportContext, policies: readonly RoutingPolicy[]): Promise<void> {
  const { rows } = await sql<{ key: string; versionId: string } & RoutingFacts>`
    select distinct ${routingKey(policies)} as key,
      ${inForceWhenReceived(policies, (policy) => policy.versionId)} as "versionId",
      ${facts.suspect_police_role} as suspect_police_role, ${facts.offence_kind} as offence_kind,
      ${facts.party_works_in_command} as party_works_in_command, ${facts.risk_grade} as risk_grade
    from ${stage} as s`.execute(tx.connection)
  const routed = rows.map((row) => {
    const policy = policies.find(({ versionId }) => versionId === row.versionId)
    if (!policy) throw new Error('A report was received before the first routing policy')
    return { ...row, ...route(policy, row) }
  })
  const column = <T>(of: (row: (typeof routed)[number]) => T): T[] => routed.map(of)
  await sql`
    create temporary table routing_outcome on commit drop as
    select * from unnest(${column(({ key }) => key)}::text[], ${column(({ versionId }) => versionId)}::uuid[],
      ${column(({ party_works_in_command }) => party_works_in_command)}::text[],
      ${column(({ lead }) => lead?.unitKind ?? 'undecided')}::text[], ${column(({ lead }) => lead?.command ?? null)}::text[],
      ${column(({ rule }) => rule?.order ?? null)}::integer[],
      ${column(({ obligations }) => obligations.includes('restrict_access'))}::boolean[])
      as o (key, policy_version_id, party_works_in_command, lead_unit_kind, lead_command, rule_order, restrict_access)`.execute(
    tx.connection,
  )
  await sql`analyze pg_temp.routing_outcome`.execute(tx.connection)
}
