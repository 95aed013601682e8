import { sql } from 'kysely'
import type { ImportContext } from '../../../kernel/import/index.ts'
import { listColumns, sortedList, widenLists } from '../../../kernel/index.ts'
import { commandsSince, peopleNow, unitsNow } from '../../workforce/index.ts'
import { partiesNow, restrictedCase } from '../need-to-know.queries.ts'

/**
 * Works out who may and who must not read the file's cases, sets new cases up with it and widens the lists of those
 * already held. Kept out: the parties, people who know one, the commands where a party has worked since the first
 * allegation, and the commands that the file names.
 */
export async function applyReaders({ tx, stage }: ImportContext): Promise<void> {
  const people = peopleNow(tx.forceId)
  const named = (column: string) => sql`
    select s.case_reference, p.person_id
    from (select case_reference, unnest(${sql.ref(column)}) as staff_number from ${stage} as t) as s
    join (${people}) as p on p.staff_number = s.staff_number`
  await sql`
    create temporary table conduct_readers on commit drop as
    with party as materialized (
      select s.case_reference, p.person_id, min(s.occurred_on) over (partition by s.case_reference) as since
      from (
        select case_reference, staff_number, occurred_on from ${stage} as t
        union all select case_reference, victim_staff_number, occurred_on from ${stage} as t
      ) as s
      join (${people}) as p on p.staff_number = s.staff_number
      union
      select c.reference, p.person_id, p.since
      from (${partiesNow(tx.forceId)}) as p
      join conduct.case as c on c.force_id = ${tx.forceId} and c.case_id = p.case_id
      where exists (select from ${stage} as s where s.case_reference = c.reference)
    ), allowed as materialized (${named('investigators')}
    ), denied as materialized (
      select case_reference, person_id from party union ${named('known_to')}
    ), command as materialized (
      select p.case_reference, w.command_id
      from party as p cross join lateral (${commandsSince(tx.forceId, sql.ref('p.person_id'), sql.ref('p.since'))}) as w
      union
      select s.case_reference, u.command_id
      from (select case_reference, unnest(commands_kept_out) as code from ${stage} as t) as s
      join (${unitsNow(tx.forceId)}) as u on u.code = s.code
    )
    select r.case_reference,
      ${sortedList(sql`array(select a.person_id from allowed as a where a.case_reference = r.case_reference)`)} as allowed_person_ids,
      ${sortedList(sql`array(select d.person_id from denied as d where d.case_reference = r.case_reference)`)} as denied_person_ids,
      ${sortedList(sql`array(select k.command_id from command as k where k.case_reference = r.case_reference)`)} as denied_command_ids
    from (select distinct case_reference from ${stage} as t) as r`.execute(tx.connection)
  await widenLists(
    tx,
    restrictedCase,
    sql`
      select c.case_id, ${sql.join(listColumns.map((name) => sql.ref(`r.${name}`)))}
      from pg_temp.conduct_readers as r
      join conduct.case as c on c.force_id = ${tx.forceId} and c.reference = r.case_reference`,
  )
  await sql`
    insert into conduct.case (force_id, case_id, reference, ${sql.join(listColumns.map((name) => sql.ref(name)))})
    select ${tx.forceId}::uuid, kernel.new_id(), r.case_reference, ${sql.join(listColumns.map((name) => sql.ref(`r.${name}`)))}
    from pg_temp.conduct_readers as r
    on conflict (force_id, reference) do nothing`.execute(tx.connection)
}
