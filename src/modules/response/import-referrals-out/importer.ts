import { sql } from 'kysely'
import { date, type Importer, oneOf, text } from '../../../kernel/import/index.ts'
import { columnsFrom, namesOf, recordVersions } from '../../../kernel/index.ts'
import { keptOutOfFile } from '../kept-out.queries.ts'
import { aboutKnownReport, unknownReport } from '../known-report.queries.ts'
import { reportReference } from '../report-reference.ts'
import { needToKnow, referralOutVersions } from '../tables.ts'
import { referralOutcomes, serviceKinds } from '../vocabulary.ts'

/** Referrals to services outside the force and what became of them, known by their report, service and day. */
export const referralsOutImporter: Importer = {
  kind: 'referrals-out',
  title: 'Referrals out',
  describes: 'Referrals to support services and perpetrator programmes, one row a referral.',
  may: 'restricted.import',
  dependsOn: ['reports'],
  restricted: true,
  columns: [
    {
      id: 'reference',
      heading: 'Report reference',
      aliases: ['Reference', 'Crime reference', 'Crime number'],
      required: true,
      type: reportReference,
      help: 'As in the reports file',
      example: 'DA/20/0001234',
    },
    {
      id: 'service_kind',
      heading: 'Kind of service',
      required: true,
      type: oneOf(serviceKinds),
      help: '',
      example: 'Perpetrator programme',
    },
    { id: 'service', heading: 'Service', required: true, type: text(), help: 'Its name', example: 'Northside Change' },
    {
      id: 'referred_on',
      heading: 'Referred',
      aliases: ['Date referred'],
      required: true,
      type: date(),
      help: '',
      example: '16/04/2020',
    },
    {
      id: 'outcome',
      heading: 'Outcome',
      required: false,
      type: oneOf(referralOutcomes),
      help: 'Empty while waiting to hear',
      example: 'Taken up',
    },
    {
      id: 'outcome_on',
      heading: 'Outcome known',
      aliases: ['Outcome date'],
      required: false,
      type: date(),
      help: '',
      example: '01/05/2020',
    },
  ],
  checks: [
    unknownReport,
    {
      column: 'referred_on',
      sql: ({ stage }) => sql`
        select line, 'This referral stands in the file more than once, first on line ' || first as says
        from (select line, min(line) over (partition by reference, service, referred_on) as first from ${stage}) as s
        where line > first`,
    },
    {
      column: 'outcome_on',
      sql: ({ stage }) => sql`
        select line, 'The outcome was known before the person was referred' as says
        from ${stage} where outcome_on < referred_on`,
    },
  ],
  about: aboutKnownReport({ table: 'response.referral_out_version', key: ['service', 'referred_on'] }),
  keptOut: keptOutOfFile,
  apply: ({ tx, stage, source }) =>
    recordVersions(tx, referralOutVersions, {
      told: {
        report_id: 'r.report_id',
        ...columnsFrom('s', ['service', 'referred_on', 'service_kind', 'outcome_on']),
        outcome: sql`coalesce(s.outcome, 'waiting')`,
        ...columnsFrom('r', namesOf(needToKnow)),
      },
      source: source('s.line'),
      from: sql`${stage} as s join response.report as r on r.force_id = ${tx.forceId} and r.reference = s.reference`,
    }),
}
