import { sql } from 'kysely'
import type { ApplyCounts, ImportContext } from '../../../kernel/import/index.ts'
import { recordVersions } from '../../../kernel/index.ts'

/** Identities for new codes; a new version where what is known of a unit has changed. */
export async function applyUnits({ tx, importId, stage }: ImportContext): Promise<ApplyCounts> {
  await sql`
    insert into workforce.unit (force_id, unit_id, code)
    select ${tx.forceId}::uuid, kernel.new_id(), s.code from ${stage} as s
    on conflict (force_id, code) do nothing`.execute(tx.connection)
  return recordVersions(tx, {
    table: 'workforce.unit_version',
    versionId: 'unit_version_id',
    key: ['unit_id'],
    facts: ['name', 'kind', 'command_unit_id', 'opened_on', 'closed_on'],
    importId,
    from: sql`
      select u.unit_id, s.name, s.kind, c.unit_id as command_unit_id, s.opened_on, s.closed_on, s.line
      from ${stage} as s
      join workforce.unit as u on u.force_id = ${tx.forceId} and u.code = s.code
      left join workforce.unit as c on c.force_id = ${tx.forceId} and c.code = s.command`,
  })
}
