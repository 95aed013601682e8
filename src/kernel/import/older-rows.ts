import { sql } from 'kysely'
import type { ImportContext, Importer } from './importer.ts'

/** So many lines are named; of more it is said how many there are. */
const mostNamed = 100

/**
 * Names, as a note for whoever takes them in, the rows of an earlier file that are older than what the record was told
 * since, but for what other rows told that had waited as long. To be asked before they are applied.
 */
export async function nameOlderRows(context: ImportContext, importer: Importer, from: string): Promise<string[]> {
  const { tx } = context
  const { rows: moments } = await sql<{ at: Date }>`
    select min(set_aside_at) as at from kernel.row_set_aside
    where force_id = ${tx.forceId} and import_id = ${from} and taken_at = ${tx.at}`.execute(tx.connection)
  const at = moments[0]?.at
  if (!importer.about || !at) return []
  const { rows } = await sql<{ line: number }>`
    select distinct o.line from (${importer.about.toldAt(context)}) as o
    where o.recorded_at > ${at} and not exists (
      select from kernel.row_set_aside as w
      where w.force_id = ${tx.forceId} and w.kind = ${importer.kind} and w.taken_at = o.recorded_at
        and w.set_aside_at <= ${at})
    order by o.line`.execute(tx.connection)
  if (rows.length === 0) return []
  const named = rows.slice(0, mostNamed).map(({ line }) => line)
  const more = rows.length - named.length
  return [
    `The record was told something newer since these rows were set aside, and what they say now stands in its place. Look at them: line ${named.join(', ')}${more > 0 ? `, and ${more} more` : ''} of import ${from}`,
  ]
}
