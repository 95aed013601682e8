import { sql } from 'kysely'
import type { ThingNames } from '../../web/index.ts'

export const caseNames: ThingNames = {
  type: 'conduct-case',
  async find(tx, ids) {
    const { rows } = await sql<{ id: string; name: string }>`
      select c.case_id as id, c.reference as name from conduct.case as c
      join conduct.case_version as v on v.force_id = c.force_id and v.case_id = c.case_id and v.superseded_at is null
      where c.force_id = ${tx.forceId} and c.case_id = any(${ids})`.execute(tx.connection)
    return new Map(rows.map(({ id, name }) => [id, `the conduct case ${name}`]))
  },
}
