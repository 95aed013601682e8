import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestRecord } from '../../../../test/harness/record.ts'
import { openSite, type TestSite, type Visitor } from '../../../../test/harness/site.ts'
import { applyPurpose, listRowsSetAside } from '../../../kernel/import/index.ts'
import { type Actor, systemActor } from '../../../kernel/index.ts'
import { withForms } from '../../../web/index.ts'
import { workforce } from '../../workforce/module.ts'
import { reportsImporter } from '../import-reports/importer.ts'
import { response } from '../module.ts'
import { openRecordWithReports, reportHeadings } from '../sample-reports.fixture.ts'

let record: TestRecord
let site: TestSite
let officer: Actor

beforeAll(async () => {
  record = await openRecordWithReports()
  site = await openSite(record, withForms([workforce, response]))
  officer = record.actor(['responder'])
})
afterAll(async () => {
  await site.close()
  await record.close()
})

const path = '/reports/record'
const told = {
  report: {
    reference: 'DA/26/77',
    'received_on-day': '14',
    'received_on-month': '4',
    'received_on-year': '2022',
    command: 'CE',
  },
  'what-happened': {
    'occurred_on-day': '13',
    'occurred_on-month': '4',
    'occurred_on-year': '2022',
    offence_kind: 'violence_with_injury',
    behaviours: ['physical_or_sexual', 'controlling_or_coercive'],
  },
  people: { connection: 'married', victim_id: 'V77', victim_age: '34', suspect_age: '38', children: '2' },
  police: { suspect_police_role: 'none', party_commands: 'None', party_staff: '' },
  risk: { risk_grade: 'medium', restricted: '', allowed_staff: '' },
} as const
type Told = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>

/** Fills every page of a new draft in, and returns the address at which the answers are looked over. */
async function fillIn(visitor: Visitor, pages: Told): Promise<string> {
  let address = String((await visitor.post(path, path)).headers.location)
  for (const [slug, fields] of Object.entries(pages)) {
    expect(address.endsWith(`/${slug}`)).toBe(true)
    const answer = await visitor.post(address, address, fields)
    expect([slug, answer.statusCode]).toEqual([slug, 303])
    address = String(answer.headers.location)
  }
  expect(address).toMatch(/\/check$/)
  return address
}

const ask = <Row>(query: ReturnType<typeof sql<Row>>, purpose?: 'apply:reports') =>
  record.db.read(
    systemActor(record.force.forceId),
    async (tx) => (await query.execute(tx.connection)).rows,
    purpose ?? 'apply:reports',
  )
const versionsOf = (reference: string) =>
  ask(sql<Record<string, unknown>>`
    select v.offence_kind, v.behaviours, v.victim_sex, v.definition_test, v.lead_unit_kind, v.entered_by,
      v.import_id is not null as of_file, v.superseded_at is null as current
    from response.report_version as v where v.reference = ${reference} order by v.recorded_at`)

test('a report is recorded over several pages, tested and routed as those of files are, and says who entered it', async () => {
  const visitor = site.visit(officer)
  const check = await fillIn(visitor, told)
  const { body } = await visitor.get(check)
  for (const said of ['DA/26/77', '13 April 2022', 'Violence with injury', 'Physical or sexual', 'V77', 'Not given']) {
    expect(body).toContain(said)
  }
  expect(body).toContain('OFFICIAL–SENSITIVE')
  const sent = await visitor.post(check, check)
  expect([sent.statusCode, sent.headers.location]).toEqual([303, '/reports'])
  expect(await versionsOf('DA/26/77')).toEqual([
    {
      offence_kind: 'violence_with_injury',
      behaviours: ['physical_or_sexual', 'controlling_or_coercive'],
      victim_sex: null,
      definition_test: 'met',
      lead_unit_kind: expect.any(String),
      entered_by: officer.userId,
      of_file: false,
      current: true,
    },
  ])
  expect((await visitor.get('/reports')).body).toContain('DA/26/77')
})

test('a later file corrects what was recorded in the form', async () => {
  const file = `${reportHeadings}\nDA/26/77,14/04/2022,13/04/2022,Rape,physical_or_sexual,Married,V77,34,38,2,None,CE,None,High,No,,\n`
  expect(await record.load(reportsImporter, file)).toMatchObject({ status: 'done', changed: 1 })
  expect(
    (await versionsOf('DA/26/77')).map(({ offence_kind, of_file, current }) => [offence_kind, of_file, current]),
  ).toEqual([
    ['violence_with_injury', false, false],
    ['rape', true, true],
  ])
})

test('of a report that the officer may not see the same is said, and what was typed waits unseen', async () => {
  const before = await versionsOf('DA/22/5')
  const visitor = site.visit(officer)
  const check = await fillIn(visitor, { ...told, report: { ...told.report, reference: 'DA/22/5' } })
  const sent = await visitor.post(check, check)
  expect([sent.statusCode, sent.headers.location]).toEqual([303, '/reports'])
  expect(await versionsOf('DA/22/5')).toEqual(before)
  const waiting = await record.db.read(
    systemActor(record.force.forceId),
    (tx) => listRowsSetAside({ tx }, reportsImporter),
    applyPurpose(reportsImporter),
  )
  expect(waiting).toMatchObject([{ kind: 'reports', rows: 1 }])
})

test('what a check refuses leads to the page and the field, and the draft stays', async () => {
  const visitor = site.visit(officer)
  const check = await fillIn(visitor, {
    ...told,
    report: { ...told.report, reference: 'DA/26/78', command: 'CE-CSU' },
    police: { ...told.police, party_staff: '999999' },
  })
  const { statusCode, body } = await visitor.post(check, check)
  expect(statusCode).toBe(422)
  expect(body).toContain('<a href="#command">CE-CSU is a unit, not a command')
  expect(body).toContain(
    `<a href="${check.replace(/check$/, 'police')}?check=1#party_staff">There is nobody with the staff number 999999`,
  )
  expect(await versionsOf('DA/26/78')).toEqual([])
  expect((await visitor.get(path)).body).toContain(check)
})

test('a draft of a report is nobody’s but its writer’s', async () => {
  const visitor = site.visit(officer)
  const check = await fillIn(visitor, told)
  for (const other of [record.actor(['responder']), record.actor(['professional-standards'])]) {
    expect((await site.visit(other).get(check)).statusCode).toBe(404)
    const { rows } = await record.db.read(other, (tx) => sql`select from kernel.draft`.execute(tx.connection))
    expect(rows).toEqual([])
  }
  expect(await ask(sql`select from kernel.draft`)).toEqual([])
})

test('who may not record reports is refused', async () => {
  for (const role of ['learning', 'foi-officer', 'administrator', 'auditor'] as const) {
    expect((await site.visit(record.actor([role])).get(path)).statusCode).toBe(403)
  }
})
