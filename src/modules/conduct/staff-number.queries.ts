import { sql } from 'kysely'
import type { Tx } from '../../kernel/index.ts'
import { peopleNow } from '../workforce/index.ts'

/** By what number the force knows somebody; undefined where nobody is known by that identity. */
export async function staffNumberOf(tx: Tx, personId: string): Promise<string | undefined> {
  const { rows } = await sql<{ number: string }>`
    select staff_number as number from (${peopleNow(tx.forceId)}) as p where person_id = ${personId}`.execute(
    tx.connection,
  )
  return rows[0]?.number
}
