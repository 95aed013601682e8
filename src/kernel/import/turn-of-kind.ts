import { sql } from 'kysely'
import { awaitTurn } from '../turn.ts'
import type { Tx } from '../tx.ts'
import type { Importer } from './importer.ts'

/** What is told of one kind in one force goes in one after the other. `onWaiting` is called where somebody else is at it. */
export async function takeTurnOfKind(tx: Tx, { kind }: Importer, onWaiting: () => void | Promise<void>): Promise<void> {
  const turn = `import ${tx.forceId} ${kind}`
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${turn}, 0)) as mine`.execute(tx.connection)
  if (rows[0]?.mine) return
  await onWaiting()
  await awaitTurn(tx, turn)
}
