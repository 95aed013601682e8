import { type RawBuilder, sql } from 'kysely'
import type { ImportContext } from '../../../kernel/import/index.ts'
import { joinedLists, listColumns, widenLists } from '../../../kernel/index.ts'
import { commandsSince, peopleNow } from '../../workforce/index.ts'
import type { Definition } from '../definition.ts'
import { restrictedReport } from '../need-to-know.queries.ts'
import type { RoutingPolicy } from '../routing.ts'
import { definitionKey } from './judge-definitions.queries.ts'
import { inForceWhenReceived, routingKey } from './judge-routing.queries.ts'

const readers = ['restricted', ...listColumns, 'party_command_ids']

/**
 * Gives every row of the file its report, new or known, in the temporary table `arrival`, with the keys of what was
 * judged of it and with who may read it: what the file says joined to what the record said before, since neither lifts
 * the other. Computed once a row, and with statistics, so that a million rows are joined by hash.
 */
async function nameArrivals(
  { tx, stage }: ImportContext,
  definitions: readonly Definition[],
  policies: readonly RoutingPolicy[],
): Promise<void> {
  const people = (column: string) => sql`
    (case when ${sql.ref(column)} is not null then
      (select array_agg(p.person_id order by p.person_id) from (${peopleNow(tx.forceId)}) as p
      where p.staff_number = any(${sql.ref(column)})) end)`
  const named = (column: string, says: RawBuilder<unknown>) =>
    sql`${joinedLists(sql.ref(`r.${column}`), says)} as ${sql.ref(column)}`
  await sql`
    create temporary table arrival on commit drop as
    select n.*, case
      when n.denied_person_ids is null and (n.party_command_ids is null or not n.restricted) then n.known_command_ids
      else nullif(array(
        select c.command_id from (
          select unnest(n.known_command_ids) as command_id
          union select unnest(n.party_command_ids) where n.restricted
          union select w.command_id from unnest(n.denied_person_ids) as p (person_id)
            cross join lateral (${commandsSince(tx.forceId, sql.ref('p.person_id'), sql.ref('n.since'))}) as w
        ) as c order by c.command_id), '{}') end as denied_command_ids
    from (
      select s.line, coalesce(r.report_id, kernel.new_id()) as report_id, r.report_id is null as is_new, s.reference,
        s.definition_key, s.routing_key, s.definition_code, least(s.occurred_on, s.received_on) as since,
        coalesce(r.restricted, false) or coalesce(s.restricted, false) or o.restrict_access as restricted,
        ${named('allowed_person_ids', people('s.allowed_staff'))},
        ${named('denied_person_ids', people('s.party_staff'))},
        ${named(
          'party_command_ids',
          sql`(case when s.party_commands <> '{NONE}' then
            (select array_agg(u.unit_id order by u.unit_id) from pg_temp.unit_now as u where u.code = any(s.party_commands)) end)`,
        )},
        r.denied_command_ids as known_command_ids
      from (
        select s.*, ${definitionKey(definitions)} as definition_key, ${routingKey(policies)} as routing_key,
          ${inForceWhenReceived(definitions, ({ code }) => code)} as definition_code
        from ${stage} as s
      ) as s
      join pg_temp.routing_outcome as o on o.key = s.routing_key
      left join response.report as r on r.force_id = ${tx.forceId} and r.reference = s.reference
    ) as n`.execute(tx.connection)
  await sql`analyze pg_temp.arrival`.execute(tx.connection)
}

/** Names the file's reports, begins the new ones, and widens who is kept out of the others. Returns those widened. */
export async function nameReports(
  context: ImportContext,
  definitions: readonly Definition[],
  policies: readonly RoutingPolicy[],
): Promise<string[]> {
  const { tx } = context
  await nameArrivals(context, definitions, policies)
  const columns = (alias: string) => sql.join(readers.map((name) => sql.ref(`${alias}${name}`)))
  await sql`
    insert into response.report (force_id, report_id, reference, ${columns('')})
    select ${tx.forceId}::uuid, a.report_id, a.reference, ${columns('a.')} from pg_temp.arrival as a
    where a.is_new`.execute(tx.connection)
  return widenLists(
    tx,
    restrictedReport,
    sql`
      select a.report_id, ${columns('a.')} from pg_temp.arrival as a
      where not a.is_new and (a.restricted or a.allowed_person_ids is not null or a.denied_person_ids is not null
        or a.party_command_ids is not null)`,
  )
}
