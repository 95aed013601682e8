import { sql } from 'kysely'
import type { ThingNames } from '../../web/index.ts'

export const requestNames: ThingNames = {
  type: 'request',
  async find(tx, ids) {
    const { rows } = await sql<{ id: string; name: string }>`
      select request_id as id, reference as name from disclosure.request
      where force_id = ${tx.forceId} and request_id = any(${ids})`.execute(tx.connection)
    return new Map(rows.map(({ id, name }) => [id, `the request ${name}`]))
  },
}
