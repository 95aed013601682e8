import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestRecord } from '../../../test/harness/record.ts'
import { openSite, type TestSite } from '../../../test/harness/site.ts'
import {
  type Actor,
  day,
  type Measure,
  type PlanRequest,
  type Purpose,
  publicActor,
  tables,
} from '../../kernel/index.ts'
import { howAReportIsHandled } from './extracts/how-a-report-is-handled.ts'
import { referralsOutImporter } from './import-referrals-out/importer.ts'
import { reportsImporter } from './import-reports/importer.ts'
import { riskAssessmentsImporter } from './import-risk-assessments/importer.ts'
import { routingPolicyImporter } from './import-routing-policy/importer.ts'
import { definitionInForce, routingInForce } from './index.ts'
import { offences } from './measures/offences.ts'
import { referrals, referralsOut } from './measures/referrals.ts'
import { repeatVictims } from './measures/repeat-victims.ts'
import { reports } from './measures/reports.ts'
import { reportsAgainstPolice } from './measures/reports-against-police.ts'
import { riskAssessments } from './measures/risk-assessments.ts'
import { victims } from './measures/victims.ts'
import { response } from './module.ts'
import { openRecordWithReports, reportHeadings, sampleReports } from './sample-reports.fixture.ts'
import type { ResponseTables } from './tables.ts'

let record: TestRecord
let site: TestSite
let ids: Record<string, string>
let commands: Record<string, string>
let people: Record<string, string>

const assessments = `Report reference,Stage,Assessed,Tool,Tool version,Ticks,Grade by the tool,Grade
DA/20/1,First response,14/04/2020,DASH,2009,9,Medium,Medium
DA/20/1,Secondary investigation,16/04/2020,DASH,2009,15,Medium,High
DA/22/5,First response,03/03/2022,DARA,1,,High,High
`
const outside = `Report reference,Kind of service,Service,Referred,Outcome,Outcome known
DA/20/1,Support service for victims,Northside Advocacy,15/04/2020,Taken up,01/05/2020
DA/20/2,Perpetrator programme,Northside Change,20/05/2020,,
`

beforeAll(async () => {
  record = await openRecordWithReports()
  expect(await record.load(riskAssessmentsImporter, assessments)).toMatchObject({ status: 'done', added: 3 })
  expect(await record.load(referralsOutImporter, outside)).toMatchObject({ status: 'done', added: 2 })
  const named = async (query: ReturnType<typeof sql<{ key: string; id: string }>>) =>
    record.db.read(
      record.actor(['analyst']),
      async (tx) => Object.fromEntries((await query.execute(tx.connection)).rows.map(({ key, id }) => [key, id])),
      'statistics',
    )
  ids = await named(sql`select reference as key, report_id as id from response.report_version`)
  commands = await named(sql`select code as key, unit_id as id from workforce.unit`)
  people = await named(sql`select staff_number as key, person_id as id from workforce.person`)
  site = await openSite(record, [response])
})
afterAll(async () => {
  await site.close()
  await record.close()
})

const now = () => new Date(Date.now() + 1000)

const seen = (actor: Actor, purpose: Purpose = 'work') =>
  record.db.read(
    actor,
    async (tx) => {
      const db = tables<ResponseTables>(tx)
      const rows = await db
        .selectFrom('response.report_version')
        .select('reference')
        .where('superseded_at', 'is', null)
        .orderBy('reference')
        .execute()
      const { n } = await db
        .selectFrom('response.risk_assessment_version')
        .select((is) => is.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
      return { reports: rows.map(({ reference }) => reference.replace('DA/', '')), assessments: n }
    },
    purpose,
  )

const open = ['20/1', '20/2', '20/3', '21/4', '22/6']
const all = ['20/1', '20/2', '20/3', '21/4', '22/5', '22/6']

test('a restricted report is for those named and professional standards, and never for a party’s own command', async () => {
  expect(await seen(record.actor(['responder']))).toEqual({ reports: open, assessments: 2 })
  const elsewhere = { commandId: commands.NW ?? null, personId: people['100002'] ?? null }
  expect(await seen(record.actor(['professional-standards'], elsewhere))).toEqual({ reports: all, assessments: 3 })
  const inside = { commandId: commands.CE ?? null, personId: people['100002'] ?? null }
  expect((await seen(record.actor(['professional-standards'], inside))).reports).toEqual(open)
  expect((await seen(record.actor(['investigator'], elsewhere))).reports).toEqual(all)
  const party = { commandId: commands.NW ?? null, personId: people['100001'] ?? null }
  expect((await seen(record.actor(['professional-standards'], party))).reports).toEqual(open)
})

test('nobody is let in by not being known, and statistics count what may not be opened', async () => {
  expect((await seen(record.actor(['professional-standards']))).reports).toEqual(open)
  const nothing = { reports: [], assessments: 0 }
  expect(await seen(record.actor(['foi-officer']))).toEqual(nothing)
  expect(await seen(record.actor(['administrator']))).toEqual(nothing)
  expect(await seen(publicActor(record.force.forceId))).toEqual(nothing)
  expect(await seen({ ...record.actor(['responder']), userId: '' })).toEqual(nothing)
  expect(await seen(record.actor(['responder']), 'import:reports')).toEqual({ reports: open, assessments: 2 })
  expect((await seen(record.actor(['foi-officer']), 'statistics')).reports).toEqual(all)
})

const count = (measure: Measure, dimension: string, from: string, to: string, knownAt = now()) =>
  record.db.read(
    record.actor(['analyst']),
    async (tx) => {
      const facts = measure.facts({ forceId: record.force.forceId, from: day(from), to: day(to), knownAt })
      const { rows } = await sql<{ value: string; n: number }>`
        select ${dimension === '' ? sql`''` : sql.ref(dimension)} as value, count(distinct counted) as n
        from (${facts}) as f group by 1 order by 1`.execute(tx.connection)
      return Object.fromEntries(rows.map(({ value, n }) => [value, n]))
    },
    'statistics',
  )

test('the measures count what can be counted by hand', async () => {
  expect(await count(reports, 'definition', '2020-01-01', '2020-12-31')).toEqual({ met: 2, not_met: 1 })
  expect(await count(reports, 'da_act_2021', '2020-01-01', '2020-12-31')).toEqual({ met: 3 })
  expect(await count(reports, 'command', '2020-01-01', '2022-12-31')).toEqual({ 'Central East': 3, 'North West': 3 })
  expect(await count(reports, 'lead_unit_kind', '2022-01-01', '2022-12-31')).toEqual({ daso: 1, undecided: 1 })
  expect(await count(referrals, 'lead_unit_kind', '2020-01-01', '2022-12-31')).toEqual({
    community_safety: 3,
    daso: 1,
    rasso: 1,
  })
  expect(await count(riskAssessments, 'grade', '2020-01-01', '2022-12-31')).toEqual({ high: 2, medium: 1 })
  expect(await count(riskAssessments, 'raised', '2020-01-01', '2020-12-31')).toEqual({ as_given: 1, raised: 1 })
  expect(await count(referralsOut, 'outcome', '2020-01-01', '2020-12-31')).toEqual({ taken_up: 1, waiting: 1 })
  expect(await count(repeatVictims, '', '2020-01-01', '2022-12-31')).toEqual({})
})

test('reports whose suspect works for the police are never all reports, and victims are no reports', async () => {
  expect(await count(reportsAgainstPolice, 'suspect_role', '2020-01-01', '2022-12-31')).toEqual({ police_officer: 1 })
  expect(await count(reports, '', '2020-01-01', '2022-12-31')).toEqual({ '': 6 })
  expect(await count(victims, '', '2020-01-01', '2022-12-31')).toEqual({ '': 4 })
  expect(await count(victims, '', '2020-01-01', '2020-12-31')).toEqual({ '': 2 })
})

test('reports that record an offence are not all reports', async () => {
  expect(await count(offences, 'offence_kind', '2020-01-01', '2022-12-31')).toEqual({
    controlling_or_coercive_behaviour: 2,
    rape: 1,
    violence_with_injury: 1,
    violence_without_injury: 1,
  })
  expect(await count(reports, 'offence_kind', '2020-01-01', '2022-12-31')).toMatchObject({ unknown: 1 })
})

test('sex is as they describe it: of whom the file says nothing, nothing is made up', async () => {
  expect(await count(reports, 'victim_sex', '2020-01-01', '2022-12-31')).toEqual({ not_held: 6 })
  const [heading, first = ''] = sampleReports.split('\n')
  const told = `${heading},Victim sex,Suspect gender\n${first},F,Prefer not to say\n`
  expect(await record.load(reportsImporter, told)).toMatchObject({ status: 'done', changed: 1 })
  expect(await count(reports, 'victim_sex', '2020-01-01', '2022-12-31')).toEqual({ female: 1, not_held: 5 })
  expect(await count(reports, 'suspect_sex', '2020-01-01', '2022-12-31')).toEqual({ not_said: 1, not_held: 5 })
  expect(await count(victims, 'victim_sex', '2020-01-01', '2020-12-31')).toEqual({ female: 1, not_held: 2 })
})

test('a victim’s third report in 12 months counts them once, in the period of that report', async () => {
  const third = `${reportHeadings}
DA/20/9,20/12/2020,,Threats,violent_or_threatening,Married,V1,34,38,,None,NW,None,High,No,,
DA/21/1,02/01/2021,,Threats,violent_or_threatening,Married,V1,34,38,,None,NW,None,High,No,,
`
  const before = now()
  await new Promise((done) => setTimeout(done, 1100))
  expect(await record.load(reportsImporter, third)).toMatchObject({ added: 2 })
  expect(await count(repeatVictims, '', '2020-01-01', '2020-12-31')).toEqual({ '': 1 })
  expect(await count(repeatVictims, '', '2021-01-01', '2021-01-31')).toEqual({ '': 1 })
  expect(await count(repeatVictims, '', '2020-01-01', '2020-12-31', before)).toEqual({})
})

test('a report that becomes restricted takes its assessments with it', async () => {
  const restricted = `${reportHeadings}
DA/20/2,15/05/2020,,Rape,physical_or_sexual,intimate_personal,V2,29,31,,None,CE,None,High,Yes,,
`
  expect(await record.load(reportsImporter, restricted)).toMatchObject({ changed: 1 })
  const referred = await record.db.read(record.actor(['responder']), (tx) =>
    tables<ResponseTables>(tx)
      .selectFrom('response.referral_out_version')
      .select('service')
      .where('superseded_at', 'is', null)
      .execute(),
  )
  expect(referred).toEqual([{ service: 'Northside Advocacy' }])
})

const plan: PlanRequest = {
  received: day('2022-05-24'),
  text: '',
  from: null,
  to: null,
  asAt: null,
  by: null,
  roles: [],
  ranks: [],
}

test('how a report is handled comes from the policy of the day asked', async () => {
  const analyst = record.actor(['analyst'])
  const asked = (asAt: string) =>
    record.db.read(analyst, (tx) => howAReportIsHandled.run(tx, { plan: { ...plan, asAt: day(asAt) }, knownAt: now() }))
  expect((await asked('2022-05-24')).sentences.join(' ')).toContain(
    'goes to the Domestic Abuse and Sexual Offences unit',
  )
  const earlier = await asked('2021-06-01')
  expect(earlier.sentences.join(' ')).not.toContain('goes to the Domestic Abuse and Sexual Offences unit')
  expect(earlier.sentences.join(' ')).toContain('ACPO')
  expect(earlier).toMatchObject({ rowCount: 8, table: { columns: ['Order', 'Rule', 'When', 'Lead unit', 'Also'] } })
})

test('the public reads the policy and the definition in force', async () => {
  const [policy, definition, none] = await record.db.read(publicActor(record.force.forceId), async (tx) => [
    await routingInForce(tx, day('2023-01-01')),
    await definitionInForce(tx, day('2023-01-01')),
    await routingInForce(tx, day('1990-01-01')),
  ])
  expect([policy?.rules.length, definition?.title, none]).toEqual([7, 'Domestic Abuse Act 2021', null])
})

test('a policy that could not route is refused', async () => {
  const wrong = `Policy,Title,In force from,First response,Order,Rule,Suspect’s police role,Offence kind,Party works in the command,Risk grade,Lead unit kind,Lead command,Obligations
3,Third,01/02/2022,Response team,1,One,Any,Any,Any,Any,,,
3,Third,01/02/2022,Response team,1,Two,Any,Any,Any,Any,Community Safety Unit,,
3,Other title,01/02/2022,Response team,2,Three,Any,Any,Any,Any,Community Safety Unit,Same,
`
  const report = await record.load(routingPolicyImporter, wrong)
  expect(report.fault).toBeUndefined()
  expect(report.status).toBe('refused')
  expect(report.problems.map(({ line, says }) => `${line}: ${says}`)).toEqual(
    expect.arrayContaining([
      '2: This rule has neither a lead unit nor an obligation',
      '2: Policy 2 begins on the same day. Only one policy can be in force',
      '3: Policy 3 has two rules with the order 1, the first on line 2',
      '3: This rule names a kind of lead unit, but not whose',
      '4: Policy 3 has another title, first day or first response on line 2. They must be the same on all its rules',
    ]),
  )
})

test('a supervisor’s lower grade does not come in', async () => {
  const lower = `Report reference,Stage,Assessed,Tool,Tool version,Ticks,Grade by the tool,Grade
DA/20/3,Supervisor’s review,17/05/2020,DASH,2009,9,High,Medium
NO/SUCH,First response,17/05/2020,DASH,2009,9,High,High
`
  const { problems } = await record.load(riskAssessmentsImporter, lower)
  expect(problems.map(({ says }) => says)).toEqual([
    'The grade (medium) is lower than the one the tool gave (high). A supervisor may raise a grade, never lower it',
    'There is no report with the reference NO/SUCH. Import the report first',
  ])
})

test('the pages show what a reader may open, and log it', async () => {
  const responder = site.visit(record.actor(['responder']))
  const list = await responder.get('/reports?search=da/2&sort=reference&direction=asc')
  expect(list.statusCode).toBe(200)
  expect(list.body).toContain('DA/20/1')
  expect(list.body).not.toContain('DA/22/5')
  const shown = await responder.get(`/reports/${ids['DA/20/1']}`)
  expect(shown.statusCode).toBe(200)
  for (const words of [
    'OFFICIAL–SENSITIVE',
    'Rule 50, Every other report',
    'Visible high risk',
    'Northside Advocacy',
    'DA/20/3',
  ]) {
    expect(shown.body).toContain(words)
  }
  expect((await responder.get(`/reports/${ids['DA/22/5']}`)).statusCode).toBe(404)
  expect((await site.visit(record.actor(['foi-officer'])).get('/reports')).statusCode).toBe(403)
  const logged = await record.db.read(record.actor(['auditor']), (tx) =>
    sql<{ n: number }>`select count(*) as n from kernel.audit_entry where action = 'response.report-read'`.execute(
      tx.connection,
    ),
  )
  expect(logged.rows[0]?.n).toBe(1)
})

test('the routing policy can be tried without script, and a missing fact is told', async () => {
  const visitor = site.visit(record.actor(['responder']))
  const daso = await visitor.get(
    '/routing-policy?suspect_police_role=pcso&offence_kind=unknown&party_works_in_command=no&risk_grade=high',
  )
  expect(daso.body).toContain('It goes to the Domestic Abuse and Sexual Offences unit')
  const open = await visitor.get('/routing-policy?suspect_police_role=none&offence_kind=nonsense')
  expect(open.body).toContain('A supervisor has to decide')
  expect((await visitor.get('/definitions')).body).toContain('Domestic Abuse Act 2021 (in force today)')
})
