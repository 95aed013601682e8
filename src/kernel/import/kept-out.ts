import { type RawBuilder, sql } from 'kysely'
import { inPurpose } from '../purpose.ts'
import { restrictAudit } from '../restrict-audit.ts'
import type { Tx } from '../tx.ts'

/**
 * Keeps people and commands out of the files that something restricted came from, and of what the audit record says of
 * these files, besides those kept out already.
 * `lists` is a SELECT of `import_id`, `denied_person_ids` and `denied_command_ids`, asked under the transaction's own
 * purpose.
 */
export async function keepOutOfImports(tx: Tx, lists: RawBuilder<unknown>): Promise<void> {
  await sql`create temporary table kept_out_of_import on commit drop as
    select l.import_id, l.denied_person_ids, l.denied_command_ids from (${lists}) as l
    where l.import_id is not null`.execute(tx.connection)
  const wider = (column: string) => sql`array(
    select distinct u from (
      select unnest(${sql.ref(`i.${column}`)}) as u
      union all
      select unnest(${sql.ref(`k.${column}`)}) from pg_temp.kept_out_of_import as k where k.import_id = i.import_id
    ) as u order by u)`
  await inPurpose(tx, 'restriction', () =>
    sql`
      with wide as materialized (
        select i.import_id, ${wider('denied_person_ids')} as people, ${wider('denied_command_ids')} as commands
        from kernel.import as i
        where i.force_id = ${tx.forceId} and i.import_id in (select import_id from pg_temp.kept_out_of_import)
      )
      update kernel.import as i set denied_person_ids = w.people, denied_command_ids = w.commands
      from wide as w where i.force_id = ${tx.forceId} and i.import_id = w.import_id`.execute(tx.connection),
  )
  await restrictAudit(
    tx,
    sql`select import_id as id, denied_person_ids, denied_command_ids from pg_temp.kept_out_of_import`,
  )
  await sql`drop table pg_temp.kept_out_of_import`.execute(tx.connection)
}

/**
 * Keeps people and commands out of the files that told of some things in rows that were set aside. `lists` is a SELECT
 * of `id`, `denied_person_ids` and `denied_command_ids` of the things, asked under the transaction's own purpose.
 */
export async function keepOutOfFilesAbout(tx: Tx, lists: RawBuilder<unknown>): Promise<void> {
  await sql`create temporary table told_apart on commit drop as
    select l.id::text as id, l.denied_person_ids, l.denied_command_ids from (${lists}) as l`.execute(tx.connection)
  await inPurpose(tx, 'restriction', () =>
    sql`
      create temporary table file_about on commit drop as
      select i.import_id, t.denied_person_ids, t.denied_command_ids
      from kernel.import as i cross join lateral unnest(i.about) as a (id) join pg_temp.told_apart as t on t.id = a.id
      where i.force_id = ${tx.forceId} and i.about <> '{}'`.execute(tx.connection),
  )
  await keepOutOfImports(tx, sql`select * from pg_temp.file_about`)
  await sql`drop table pg_temp.told_apart, pg_temp.file_about`.execute(tx.connection)
}

/** Those of some imports that this reader may see: a row names its file and line only where its reader sees the file. */
export async function seenImports(tx: Tx, importIds: readonly (string | null)[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(importIds.filter((id) => id !== null))]
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ import_id: string }>`
    select import_id from kernel.import
    where force_id = ${tx.forceId} and import_id = any(${ids}::uuid[])`.execute(tx.connection)
  return new Set(rows.map((row) => row.import_id))
}
