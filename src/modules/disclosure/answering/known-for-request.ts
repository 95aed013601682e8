import { sql } from 'kysely'
import { addDays, settledMoment, type Tx } from '../../../kernel/index.ts'
import type { RequestTable } from '../tables.ts'

/**
 * The moment as known at which a request is answered: the end of the day it came in, for the answer is the information
 * held when the request was received. A record that began later is read as it is known now, and so is one whose
 * request came in today.
 */
export async function knownForRequest(tx: Tx, request: Pick<RequestTable, 'received_on'>): Promise<Date> {
  const now = await settledMoment(tx)
  if (request.received_on === null) return now
  const { rows } = await sql<{ end: Date; began: Date | null }>`
    select (${addDays(request.received_on, 1)}::date::timestamp at time zone 'Europe/London') as end,
      (select max(finished_at) from kernel.import where force_id = ${tx.forceId} and status = 'done' and started_at < (
        select min(started_at) + interval '1 day' from kernel.import where force_id = ${tx.forceId})) as began`.execute(
    tx.connection,
  )
  const { end = now, began = null } = rows[0] ?? {}
  return end >= now || began === null || began > end ? now : end
}
