import { sql } from 'kysely'
import { inPurpose } from '../purpose.ts'
import type { ImportContext, Importer } from './importer.ts'
import { keepOutOfImports } from './kept-out.ts'
import { applyPurpose } from './set-aside.ts'

/**
 * Notes what the rows of the staging table tell of, and who is kept out of it. Asked before rows are set aside and after
 * the others are applied: what was noted stays.
 */
export async function noteKeptOut(context: ImportContext, importer: Importer): Promise<void> {
  const { tx } = context
  const { keptOut } = importer
  if (!keptOut) return
  await sql`
    create temporary table if not exists file_tells_of (
      id text primary key, denied_person_ids uuid[], denied_command_ids uuid[], at_end boolean not null
    ) on commit drop`.execute(tx.connection)
  await sql`update pg_temp.file_tells_of set at_end = false`.execute(tx.connection)
  await inPurpose(tx, applyPurpose(importer), () =>
    sql`
      insert into pg_temp.file_tells_of
      select k.id::text, k.denied_person_ids, k.denied_command_ids, true from (${keptOut(context)}) as k
      on conflict (id) do update set denied_person_ids = excluded.denied_person_ids,
        denied_command_ids = excluded.denied_command_ids, at_end = true`.execute(tx.connection),
  )
}

/**
 * Whoever is kept out of something that the file told of does not see the file either; nor, where it is rows that an
 * earlier file had to leave (`setAsideBy`), that one. Of rows set aside the file itself keeps what they tell of, for
 * nothing that came of them names it.
 */
export async function keepOutOfFile(
  context: ImportContext,
  importer: Importer,
  setAsideBy: string | null,
): Promise<void> {
  if (!importer.keptOut) return
  const { tx, importId } = context
  await noteKeptOut(context, importer)
  const leftBy = setAsideBy ?? importId
  await inPurpose(tx, 'restriction', () =>
    sql`
      update kernel.import as i set about = array(
        select unnest(i.about) union select k.id from pg_temp.file_tells_of as k where ${setAsideBy !== null} or not k.at_end)
      where i.force_id = ${tx.forceId} and i.import_id = ${leftBy}`.execute(tx.connection),
  )
  await keepOutOfImports(
    tx,
    sql`select f.import_id, k.denied_person_ids, k.denied_command_ids
      from unnest(${[...new Set([importId, leftBy])]}::uuid[]) as f (import_id) cross join (
        select distinct denied_person_ids, denied_command_ids from pg_temp.file_tells_of
      ) as k`,
  )
}
