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

/** The moment at which a turn came: what others wrote while it was waited for was recorded before it. */
export async function momentNow(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`
    select date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond' as at`.execute(tx.connection)
  return rows[0]?.at ?? tx.at
}
