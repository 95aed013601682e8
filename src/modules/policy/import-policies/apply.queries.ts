import { sql } from 'kysely'
import type { ApplyCounts, ImportContext } from '../../../kernel/import/index.ts'
import { columnsFrom, recordVersions } from '../../../kernel/index.ts'
import { editionChanges, editionVersions } from '../tables.ts'

async function applyIdentities({ tx, stage }: ImportContext): Promise<void> {
  await sql`
    insert into policy.policy (force_id, policy_id, code)
    select ${tx.forceId}::uuid, kernel.new_id(), s.code from (select distinct code from ${stage} as t) as s
    on conflict (force_id, code) do nothing`.execute(tx.connection)
  await sql`
    insert into policy.edition (force_id, edition_id, policy_id, number)
    select p.force_id, kernel.new_id(), p.policy_id, s.number
    from (select distinct code, number from ${stage} as t) as s
    join policy.policy as p on p.force_id = ${tx.forceId} and p.code = s.code
    on conflict (force_id, policy_id, number) do nothing`.execute(tx.connection)
}

/** Versions of policies, and what each changed; both are counted, so a row that tells of both counts twice. */
export async function applyPolicies(context: ImportContext): Promise<ApplyCounts> {
  const { tx, stage, source } = context
  await applyIdentities(context)
  const edition = sql`
    ${stage} as d
    join policy.policy as p on p.force_id = ${tx.forceId} and p.code = d.code
    join policy.edition as e on e.force_id = p.force_id and e.policy_id = p.policy_id and e.number = d.number`
  const editions = await recordVersions(tx, editionVersions, {
    told: {
      edition_id: 's.edition_id',
      policy_id: 's.policy_id',
      ...columnsFrom('s', ['title', 'topic', 'in_force_from', 'withdrawn_on', 'summary', 'owner', 'review_on']),
    },
    source: source('s.line'),
    from: sql`(select distinct on (e.edition_id) e.edition_id, e.policy_id, d.* from ${edition} order by e.edition_id, d.line) as s`,
  })
  const changes = await recordVersions(tx, editionChanges, {
    told: { edition_id: 'e.edition_id', ...columnsFrom('d', ['section', 'changed', 'why']) },
    source: source('d.line'),
    from: sql`${edition} where d.section is not null`,
  })
  return {
    added: editions.added + changes.added,
    changed: editions.changed + changes.changed,
    unchanged: editions.unchanged + changes.unchanged,
  }
}
