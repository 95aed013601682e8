import { sql } from 'kysely'
import { seenImports } from '../../../kernel/import/index.ts'
import { NotFound, type Tx, tables } from '../../../kernel/index.ts'
import { namesOfUsers } from '../../access/index.ts'
import { unitsNow } from '../../workforce/index.ts'
import { definitionsKnownAt, routingPolicyVersion } from '../policy-register.queries.ts'
import type { ResponseTables } from '../tables.ts'

/** Throws NotFound where there is no such report, or none that this reader may open. */
export async function readReport(tx: Tx, reportId: string) {
  const db = tables<ResponseTables>(tx)
  const versions = await db
    .selectFrom('response.report_version')
    .selectAll()
    .where('force_id', '=', tx.forceId)
    .where('report_id', '=', reportId)
    .orderBy('recorded_at', 'desc')
    .execute()
  const report = versions.find((version) => version.superseded_at === null)
  if (!report) throw new NotFound()
  const units = await sql<{ unit_id: string; name: string }>`
    select u.unit_id, u.name from (${unitsNow(tx.forceId)}) as u
    where u.unit_id in (${report.command_id}::uuid, ${report.lead_unit_id}::uuid)`.execute(tx.connection)
  const unitName = (id: string | null) => units.rows.find((unit) => unit.unit_id === id)?.name ?? null
  return {
    report,
    earlier: versions.filter((version) => version.superseded_at !== null),
    command: unitName(report.command_id),
    leadUnit: unitName(report.lead_unit_id),
    policy: await routingPolicyVersion(tx, report.routing_policy_version_id),
    definitions: await definitionsKnownAt(tx),
    assessments: await assessmentsOf(tx, reportId),
    referralsOut: await referralsOutOf(tx, reportId),
    names: await namesOfUsers(
      tx,
      versions.map(({ entered_by }) => entered_by),
    ),
    seenImports: await seenImports(
      tx,
      versions.map(({ import_id }) => import_id),
    ),
    sameVictim: await otherReports(tx, reportId, report.victim_id),
  }
}

const assessmentsOf = (tx: Tx, reportId: string) =>
  tables<ResponseTables>(tx)
    .selectFrom('response.risk_assessment_version')
    .selectAll()
    .where('force_id', '=', tx.forceId)
    .where('report_id', '=', reportId)
    .where('superseded_at', 'is', null)
    .orderBy('assessed_on')
    .execute()

const referralsOutOf = (tx: Tx, reportId: string) =>
  tables<ResponseTables>(tx)
    .selectFrom('response.referral_out_version')
    .selectAll()
    .where('force_id', '=', tx.forceId)
    .where('report_id', '=', reportId)
    .where('superseded_at', 'is', null)
    .orderBy('referred_on')
    .execute()

/** S6. Every other report of the same victim that this reader may open, the newest first. */
async function otherReports(tx: Tx, reportId: string, victimId: string | null) {
  if (victimId === null) return []
  return tables<ResponseTables>(tx)
    .selectFrom('response.report_version')
    .select(['report_id', 'reference', 'received_on', 'occurred_on', 'offence_kind', 'behaviours', 'restricted'])
    .select('denied_person_ids')
    .where('force_id', '=', tx.forceId)
    .where('victim_id', '=', victimId)
    .where('superseded_at', 'is', null)
    .where('report_id', '<>', reportId)
    .orderBy('received_on', 'desc')
    .limit(100)
    .execute()
}
