import { type RawBuilder, sql } from 'kysely'
import { lockAuditHead } from './audit.ts'
import { inPurpose } from './purpose.ts'
import type { Tx } from './tx.ts'

/** Of more things than this all entries are looked through; an index finds those about fewer. */
const mostByIndex = 1000

/**
 * Restricts every audit entry ever written about some things, and adds to the people and commands who do not see it.
 * Nobody is let back in here. `lists` is a SELECT of `id` (as in `about`), `denied_person_ids` and `denied_command_ids`,
 * asked under the transaction's own purpose. Holds the force's chain until the transaction ends: whoever is writing an
 * entry about one of them is waited for, and whoever comes later finds the lists as they are then.
 */
export async function restrictAudit(tx: Tx, lists: RawBuilder<unknown>): Promise<void> {
  await lockAuditHead(tx)
  await sql`create temporary table restricted_thing on commit drop as
    select l.id::text as id, l.denied_person_ids as people, l.denied_command_ids as commands from (${lists}) as l`.execute(
    tx.connection,
  )
  await sql`analyze pg_temp.restricted_thing`.execute(tx.connection)
  const { rows } = await sql<{ n: number }>`select count(*) as n from pg_temp.restricted_thing`.execute(tx.connection)
  const found =
    (rows[0]?.n ?? 0) > mostByIndex ? sql`` : sql`and e.about && (select array_agg(id) from pg_temp.restricted_thing)`
  const listed = (column: 'people' | 'commands') => sql`
    select h.number, array_agg(distinct u) as ids from hit as h cross join lateral unnest(${sql.ref(`h.${column}`)}) as u
    group by h.number`
  const wider = (column: string, added: string) => sql`array(
    select unnest(${sql.ref(`e.${column}`)}) union select unnest(${sql.ref(`${added}.ids`)}) order by 1)`
  await inPurpose(tx, 'restriction', () =>
    sql`
      with hit as materialized (
        select e.number, t.people, t.commands
        from kernel.audit_entry as e
        cross join lateral unnest(e.about) as a (id)
        join pg_temp.restricted_thing as t on t.id = a.id
        where e.force_id = ${tx.forceId} ${found}
      ), people as (${listed('people')}), commands as (${listed('commands')})
      update kernel.audit_entry as e
      set restricted = true, denied_person_ids = ${wider('denied_person_ids', 'p')},
        denied_command_ids = ${wider('denied_command_ids', 'c')}
      from (select distinct number from hit) as n
      left join people as p on p.number = n.number
      left join commands as c on c.number = n.number
      where e.force_id = ${tx.forceId} and e.number = n.number`.execute(tx.connection),
  )
  await sql`drop table pg_temp.restricted_thing`.execute(tx.connection)
}
