import { sql } from 'kysely'
import type { ApplyCounts, ImportContext } from '../../../kernel/import/index.ts'
import { recordVersions } from '../../../kernel/index.ts'

/**
 * Identities for new staff numbers, then what is known of each person, then their postings. A row whose posting is as it
 * was counts as changed where it tells something else of the person.
 */
export async function applyPeople({ tx, importId, stage }: ImportContext): Promise<ApplyCounts> {
  await sql`
    insert into workforce.person (force_id, person_id, staff_number)
    select ${tx.forceId}::uuid, kernel.new_id(), s.staff_number
    from (select distinct staff_number from ${stage} as d) as s
    on conflict (force_id, staff_number) do nothing`.execute(tx.connection)
  const people = await recordVersions(tx, {
    table: 'workforce.person_version',
    versionId: 'person_version_id',
    key: ['person_id'],
    facts: [
      'given_name',
      'family_name',
      'search_name',
      'email',
      'sex',
      'entry_route',
      'joined_on',
      'left_on',
      'leaver_reason',
    ],
    importId,
    from: sql`
      select distinct on (p.person_id) p.person_id, s.given_name, s.family_name,
        lower(s.given_name || ' ' || s.family_name) as search_name, s.email, s.sex, s.entry_route, s.joined_on, s.left_on,
        s.leaver_reason, s.line
      from ${stage} as s
      join workforce.person as p on p.force_id = ${tx.forceId} and p.staff_number = s.staff_number
      order by p.person_id, s.line`,
  })
  const postings = await recordVersions(tx, {
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
  const retold = people.changed === 0 ? 0 : await countRetold({ tx, importId, stage })
  return { ...postings, changed: postings.changed + retold, unchanged: postings.unchanged - retold }
}

/** Rows whose posting stays as it was, of people of whom this import told something else. */
async function countRetold({ tx, importId, stage }: Pick<ImportContext, 'tx' | 'importId' | 'stage'>): Promise<number> {
  const { rows } = await sql<{ retold: number }>`
    select count(*) as retold
    from ${stage} as s
    join workforce.person as p on p.force_id = ${tx.forceId} and p.staff_number = s.staff_number
    join workforce.person_version as v
      on v.force_id = p.force_id and v.person_id = p.person_id and v.superseded_at is null and v.import_id = ${importId}
    join workforce.posting as o
      on o.force_id = p.force_id and o.person_id = p.person_id and o.starts_on = s.posted_from
        and o.superseded_at is null and o.import_id is distinct from ${importId}`.execute(tx.connection)
  return rows[0]?.retold ?? 0
}
