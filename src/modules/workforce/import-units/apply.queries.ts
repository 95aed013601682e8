import { sql } from 'kysely'
import type { ApplyCounts, ImportContext } from '../../../kernel/import/index.ts'
import { columnsFrom, recordVersions } from '../../../kernel/index.ts'
import { unitVersions } from '../tables.ts'

/** Identities for new codes; a new version where what is known of a unit has changed. */
export async function applyUnits({ tx, stage, source }: ImportContext): Promise<ApplyCounts> {
  await sql`
    insert into workforce.unit (force_id, unit_id, code)
    select ${tx.forceId}::uuid, kernel.new_id(), s.code from ${stage} as s
    on conflict (force_id, code) do nothing`.execute(tx.connection)
  return recordVersions(tx, unitVersions, {
    told: {
      unit_id: 'u.unit_id',
      ...columnsFrom('s', ['name', 'kind', 'opened_on', 'closed_on']),
      command_unit_id: 'c.unit_id',
    },
    source: source('s.line'),
    from: sql`${stage} as s
      join workforce.unit as u on u.force_id = ${tx.forceId} and u.code = s.code
      left join workforce.unit as c on c.force_id = ${tx.forceId} and c.code = s.command`,
  })
}
