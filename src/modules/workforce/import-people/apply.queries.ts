import { sql } from 'kysely'
import type { ApplyCounts, ImportContext } from '../../../kernel/import/index.ts'
import { columnsFrom, recordVersions } from '../../../kernel/index.ts'
import { personVersions, postings } from '../tables.ts'

/**
 * Identities for new staff numbers, then what is known of each person, then their postings. A row whose posting is as it
 * was counts as changed where it tells something else of the person.
 */
export async function applyPeople(context: ImportContext): Promise<ApplyCounts> {
  const { tx, stage, source } = context
  await sql`
    insert into workforce.person (force_id, person_id, staff_number)
    select ${tx.forceId}::uuid, kernel.new_id(), s.staff_number
    from (select distinct staff_number from ${stage} as d) as s
    on conflict (force_id, staff_number) do nothing`.execute(tx.connection)
  const people = await recordVersions(tx, personVersions, {
    told: {
      person_id: 's.person_id',
      ...columnsFrom('s', ['given_name', 'family_name', 'email', 'sex', 'entry_route', 'joined_on', 'left_on']),
      leaver_reason: 's.leaver_reason',
      search_name: sql`lower(s.given_name || ' ' || s.family_name)`,
    },
    source: source('s.line'),
    from: sql`(
      select distinct on (p.person_id) p.person_id, d.* from ${stage} as d
      join workforce.person as p on p.force_id = ${tx.forceId} and p.staff_number = d.staff_number
      order by p.person_id, d.line) as s`,
  })
  const posted = await recordVersions(tx, postings, {
    told: {
      person_id: 'p.person_id',
      starts_on: 's.posted_from',
      unit_id: 'u.unit_id',
      role: 's.role',
      rank: 's.rank',
      during: sql`daterange(s.posted_from, s.posted_to, '[]')`,
    },
    source: source('s.line'),
    from: sql`${stage} as s
      join workforce.person as p on p.force_id = ${tx.forceId} and p.staff_number = s.staff_number
      join workforce.unit as u on u.force_id = ${tx.forceId} and u.code = s.unit`,
  })
  const retold = people.changed === 0 ? 0 : await countRetold(context)
  return { ...posted, changed: posted.changed + retold, unchanged: posted.unchanged - retold }
}

/** Rows whose posting stays as it was, of people of whom this import told something else. */
async function countRetold({ tx, stage }: ImportContext): Promise<number> {
  const { rows } = await sql<{ retold: number }>`
    select count(*) as retold
    from ${stage} as s
    join workforce.person as p on p.force_id = ${tx.forceId} and p.staff_number = s.staff_number
    join workforce.person_version as v
      on v.force_id = p.force_id and v.person_id = p.person_id and v.superseded_at is null and v.recorded_at = ${tx.at}
    join workforce.posting as o
      on o.force_id = p.force_id and o.person_id = p.person_id and o.starts_on = s.posted_from
        and o.superseded_at is null and o.recorded_at < ${tx.at}`.execute(tx.connection)
  return rows[0]?.retold ?? 0
}
