import { sql } from 'kysely'
import type { ApplyCounts, ImportContext } from '../../../kernel/import/index.ts'
import { recordVersions } from '../../../kernel/index.ts'

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
  const { tx, importId, stage } = context
  await applyIdentities(context)
  const edition = sql`
    from ${stage} as s
    join policy.policy as p on p.force_id = ${tx.forceId} and p.code = s.code
    join policy.edition as e on e.force_id = p.force_id and e.policy_id = p.policy_id and e.number = s.number`
  const editions = await recordVersions(tx, {
    table: 'policy.edition_version',
    versionId: 'edition_version_id',
    key: ['edition_id'],
    facts: ['policy_id', 'title', 'topic', 'in_force_from', 'withdrawn_on', 'summary', 'owner', 'review_on'],
    importId,
    from: sql`
      select distinct on (e.edition_id) e.edition_id, e.policy_id, s.title, s.topic, s.in_force_from, s.withdrawn_on,
        s.summary, s.owner, s.review_on, s.line
      ${edition} order by e.edition_id, s.line`,
  })
  const changes = await recordVersions(tx, {
    table: 'policy.change',
    versionId: 'change_version_id',
    key: ['edition_id', 'section'],
    facts: ['changed', 'why'],
    importId,
    from: sql`select e.edition_id, s.section, s.changed, s.why, s.line ${edition} where s.section is not null`,
  })
  return {
    added: editions.added + changes.added,
    changed: editions.changed + changes.changed,
    unchanged: editions.unchanged + changes.unchanged,
  }
}
