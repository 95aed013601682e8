import { type RawBuilder, sql } from 'kysely'
import { type ImportContext, keepOutOfImports } from '../../../kernel/import/index.ts'
import { recordVersions, restrictAudit } from '../../../kernel/index.ts'
import { needToKnow, referralOutFacts, riskAssessmentFacts } from '../version-facts.ts'

const columnsOf = (alias: string, names: readonly string[]): RawBuilder<unknown> =>
  sql.join(names.map((name) => sql.ref(`${alias}.${name}`)))

/**
 * A report whose readers change takes its risk assessments and referrals out with it: each row's readers stand on the
 * row itself, so the rows get new versions with the report's.
 */
export async function restrictWhatBelongs({ tx, importId }: ImportContext): Promise<void> {
  const follow = (table: string, versionId: string, key: readonly string[], facts: readonly string[]) =>
    recordVersions(tx, {
      table,
      versionId,
      key,
      facts: [...facts, ...needToKnow],
      importId,
      from: sql`
        select ${columnsOf('a', [...key, ...facts])}, ${columnsOf('r', needToKnow)}, r.line
        from ${sql.table(table)} as a
        join response.report_version as r on r.force_id = a.force_id and r.report_id = a.report_id
          and r.superseded_at is null and r.import_id = ${importId}
        where a.force_id = ${tx.forceId} and a.superseded_at is null
          and (${columnsOf('a', needToKnow)}) is distinct from (${columnsOf('r', needToKnow)})`,
    })
  await follow(
    'response.risk_assessment_version',
    'risk_assessment_version_id',
    ['report_id', 'stage', 'assessed_on'],
    riskAssessmentFacts,
  )
  await follow(
    'response.referral_out_version',
    'referral_out_version_id',
    ['report_id', 'service', 'referred_on'],
    referralOutFacts,
  )
  await restrictAudit(
    tx,
    sql`select report_id as id, denied_person_ids, denied_command_ids from response.report_version
      where force_id = ${tx.forceId} and import_id = ${importId} and superseded_at is null
        and (restricted or denied_person_ids is not null)`,
  )
  // The files by which these reports were told before, when less was kept from their readers.
  await keepOutOfImports(
    tx,
    sql`select distinct o.import_id, v.denied_person_ids, v.denied_command_ids
      from response.report_version as v
      join response.report_version as o
        on o.force_id = v.force_id and o.report_id = v.report_id and o.superseded_at is not null
      where v.force_id = ${tx.forceId} and v.import_id = ${importId} and v.superseded_at is null
        and (v.denied_person_ids is not null or v.denied_command_ids is not null)`,
  )
}
