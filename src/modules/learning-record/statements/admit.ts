import { sql } from 'kysely'
import type { Tx } from '../../../kernel/index.ts'
import type { Sender } from '../credentials/authenticate.ts'
import { versionRules } from '../specification/version.ts'
import { type PreparedStatement, prepareStatements } from './prepare.ts'

/**
 * A sender's statements as they are to be stored: those of a sitting as its standard admits them, each followed by what
 * Candour says because of it. One that is in the record already is not looked at again: it changes nothing.
 */
export async function admitted(
  tx: Tx,
  sender: Sender,
  statements: readonly PreparedStatement[],
): Promise<readonly PreparedStatement[]> {
  const { sitting } = sender
  if (!sitting) return statements
  const there = await idsThere(
    tx,
    statements.map(({ id }) => id),
  )
  const fresh = statements.filter(({ id }) => !there.has(id))
  const told = await sitting.admit(
    tx,
    fresh.map(({ checked }) => checked),
  )
  const followed = fresh.flatMap((statement, index) => {
    const further = told[index] ?? []
    return [statement, ...prepareStatements(further, further, versionRules['1.0.3'], sender)]
  })
  return [...statements.filter(({ id }) => there.has(id)), ...followed]
}

async function idsThere(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select statement_id as id from learning_record.statement
    where force_id = ${tx.forceId} and statement_id = any (${ids}::uuid[])`.execute(tx.connection)
  return new Set(rows.map(({ id }) => id))
}
