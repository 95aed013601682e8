import { sql } from 'kysely'
import type { ThingNames } from '../../web/index.ts'

export const figureNames: ThingNames = {
  type: 'figure',
  async find(tx, ids) {
    const { rows } = await sql<{ id: string; name: string }>`
      select figure_id as id, measure_name as name from statistics.figure
      where force_id = ${tx.forceId} and figure_id = any(${ids})`.execute(tx.connection)
    return new Map(rows.map(({ id, name }) => [id, `the figure “${name}”`]))
  },
}
