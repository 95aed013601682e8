import { sql } from 'kysely'
import type { ThingNames } from '../../web/index.ts'

export const reportNames: ThingNames = {
  type: 'report',
  async find(tx, ids) {
    const { rows } = await sql<{ id: string; name: string }>`
      select report_id as id, reference as name from response.report_version
      where force_id = ${tx.forceId} and report_id = any(${ids}) and superseded_at is null`.execute(tx.connection)
    return new Map(rows.map(({ id, name }) => [id, `the report ${name}`]))
  },
}
