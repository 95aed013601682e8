import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../tx.ts'
import type { Column, Importer } from './importer.ts'

/** The staging table of the import that runs in this transaction: its own, and gone when it ends. */
export const stage: RawBuilder<unknown> = sql.raw('pg_temp.import_stage')

const name = /^[a-z][a-z0-9_]*$/

function fieldsOf(columns: readonly Column[]): string {
  const wrong = columns.find(({ id }) => !name.test(id) || id === 'line' || id === 'left_out')
  if (wrong) throw new Error(`"${wrong.id}" can't be the id of a column`)
  return columns.map((column) => `"${column.id}" ${column.type.sqlType}`).join(', ')
}

export interface Staging {
  write(lines: string): Promise<void>
  /** Ends the COPY. The connection can't be used for anything else before. */
  close(): Promise<void>
}

/** Makes the staging table and opens COPY into it: a temporary table, since COPY is refused under row-level security. */
export async function openStage(tx: Tx, importer: Importer): Promise<Staging> {
  const fields = fieldsOf(importer.columns)
  await sql`create temporary table import_stage (line integer not null, ${sql.raw(fields)}, left_out text[]) on commit drop`.execute(
    tx.connection,
  )
  const copy = await tx.copyFrom('copy pg_temp.import_stage from stdin')
  let fault: unknown = null
  copy.on('error', (error) => {
    fault = error
  })
  return {
    async write(lines) {
      if (fault !== null) throw fault
      if (!copy.write(lines)) await once(copy, 'drain')
    },
    async close() {
      if (fault !== null) throw fault
      copy.end()
      await finished(copy)
      // The checks join millions of rows: without statistics the planner takes the table for small.
      await sql`analyze pg_temp.import_stage`.execute(tx.connection)
    },
  }
}

/** Takes the rows that begin on these lines out of the staging table, and tells how many they were. */
export async function removeLines(tx: Tx, lines: readonly number[]): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from ${stage} using unnest(${lines}::integer[]) as bad (line)
    where import_stage.line = bad.line`.execute(tx.connection)
  return Number(numAffectedRows ?? 0)
}
