import { type RawBuilder, sql } from 'kysely'
import { inPurpose } from './purpose.ts'
import type { Tx } from './tx.ts'

/**
 * Restricts every audit entry ever written about some things, and adds to the people and commands who do not see it.
 * Nobody is let back in here. `lists` is a SELECT of `id` (as in `about`), `denied_person_ids` and `denied_command_ids`,
 * asked under the transaction's own purpose.
 */
export async function restrictAudit(tx: Tx, lists: RawBuilder<unknown>): Promise<void> {
  await sql`create temporary table restricted_thing on commit drop as
    select l.id::text as id, l.denied_person_ids, l.denied_command_ids from (${lists}) as l`.execute(tx.connection)
  const wider = (column: string) => sql`array(
    select distinct u from (
      select unnest(${sql.ref(`e.${column}`)}) as u
      union all select unnest(${sql.ref(`t.${column}`)}) from pg_temp.restricted_thing as t where t.id = any(e.about)
    ) as u order by u)`
  await inPurpose(tx, 'restriction', () =>
    sql`
      with hit as materialized (
        select e.number, ${wider('denied_person_ids')} as people, ${wider('denied_command_ids')} as commands
        from kernel.audit_entry as e
        where e.force_id = ${tx.forceId} and e.about && (select array_agg(id) from pg_temp.restricted_thing)
      )
      update kernel.audit_entry as e
      set restricted = true, denied_person_ids = hit.people, denied_command_ids = hit.commands
      from hit where e.force_id = ${tx.forceId} and e.number = hit.number`.execute(tx.connection),
  )
  await sql`drop table pg_temp.restricted_thing`.execute(tx.connection)
}
