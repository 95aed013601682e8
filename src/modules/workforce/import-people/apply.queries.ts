import { sql } from 'kysely'
import type { ApplyCounts, ImportContext } from '../../../kernel/import/index.ts'
import { recordVersions } from '../../../kernel/index.ts'

/** Identities for new staff numbers, then what is known of each person, then their postings. Counts postings. */
export async function applyPeople({ tx, importId, stage }: ImportContext): Promise<ApplyCounts> {
  await sql`
    insert into workforce.person (force_id, person_id, staff_number)
    select ${tx.forceId}::uuid, kernel.new_id(), s.staff_number
    from (select distinct staff_number from ${stage} as d) as s
    on conflict (force_id, staff_number) do nothing`.execute(tx.connection)
  await recordVersions(tx, {
    table: 'workforce.person_version',
    versionId: 'person_version_id',
    key: ['person_id'],
    facts: [
      'given_name',
      'family_name',
      'search_name',
      'email',
      'entry_route',
      'joined_on',
      'left_on',
      'leaver_reason',
    ],
    importId,
    from: sql`
      select distinct on (p.person_id) p.person_id, s.given_name, s.family_name,
        lower(s.given_name || ' ' || s.family_name) as search_name, s.email, s.entry_route, s.joined_on, s.left_on,
        s.leaver_reason, s.line
      from ${stage} as s
      join workforce.person as p on p.force_id = ${tx.forceId} and p.staff_number = s.staff_number
      order by p.person_id, s.line`,
  })
  return recordVersions(tx, {
    table: 'workforce.posting',
    versionId: 'posting_version_id',
    key: ['person_id', 'starts_on'],
    facts: ['unit_id', 'role', 'rank', 'during'],
    importId,
    from: sql`
      select p.person_id, s.posted_from as starts_on, u.unit_id, s.role, s.rank,
        daterange(s.posted_from, s.posted_to, '[]') as during, s.line
      from ${stage} as s
      join workforce.person as p on p.force_id = ${tx.forceId} and p.staff_number = s.staff_number
      join workforce.unit as u on u.force_id = ${tx.forceId} and u.code = s.unit`,
  })
}
