import { sql } from 'kysely'
import type { Tx } from '../../kernel/index.ts'

/** The names of files by import, of those that the reader may see. */
export async function fileNames(tx: Tx, importIds: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const ids = importIds.filter((id) => id !== null)
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ import_id: string; file_name: string }>`
    select import_id, file_name from kernel.import
    where force_id = ${tx.forceId} and import_id = any(${ids}::uuid[])`.execute(tx.connection)
  return new Map(rows.map((row) => [row.import_id, row.file_name]))
}
