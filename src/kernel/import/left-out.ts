import { sql } from 'kysely'
import type { ImportContext, Importer } from './importer.ts'
import { stage } from './staging.ts'

/**
 * Fills the cells of columns that a file leaves out with what the record knows, so that checks and `apply` leave it as it
 * is. Asked with the eyes of whoever sends the file: a row about what they may not see is filled when it is taken in.
 */
export async function keepWhatIsLeftOut(importer: Importer, context: ImportContext): Promise<void> {
  const { tx } = context
  const { rows } = await sql<{ id: string }>`
    select distinct unnest(left_out) as id from (select distinct left_out from ${stage} as s) as l`.execute(
    tx.connection,
  )
  const ids = new Set(rows.map(({ id }) => id))
  const kept = importer.columns.filter(({ id, addsOnly }) => ids.has(id) && !addsOnly).map(({ id }) => id)
  if (kept.length === 0) return
  if (!importer.known)
    throw new Error(`${importer.kind} does not say what is known of the columns it lets a file leave out`)
  const cells = kept.map(
    (id) => sql`${sql.ref(id)} = case when ${id} = any(s.left_out) then k.${sql.ref(id)} else s.${sql.ref(id)} end`,
  )
  const any = kept.map((id) => sql`k.${sql.ref(id)} is not null`)
  await sql`
    update ${stage} as s set ${sql.join(cells)} from (${importer.known(context)}) as k
    where k.line = s.line and s.left_out is not null and (${sql.join(any, sql` or `)})`.execute(tx.connection)
  await sql`analyze pg_temp.import_stage`.execute(tx.connection)
}
