import type { RestrictedThing } from '../../kernel/index.ts'

/** A report and all that tells of it. Who is referred to which unit stands in the report's own versions. */
export const restrictedReport: RestrictedThing = {
  name: 'report',
  kind: 'where-said',
  own: { table: 'response.report', key: 'report_id' },
  members: [
    { table: 'response.report_version', key: 'report_id', imported: true },
    { table: 'response.risk_assessment_version', key: 'report_id', imported: true },
    { table: 'response.referral_out_version', key: 'report_id', imported: true },
  ],
  // Commands that files named as a party's: kept out once the report is restricted, whoever restricts it.
  growsAlong: ['party_command_ids'],
  action: 'response.readers-changed',
}
