import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRecord, type TestRecord } from '../../../test/harness/record.ts'
import { openSite, type TestSite } from '../../../test/harness/site.ts'
import { importersOf } from '../../kernel/index.ts'
import { response } from '../response/module.ts'
import { publicNavigation } from './index.ts'
import { publicSite } from './module.ts'
import { fundingEntry, publish, trainedEntry } from './published-log.fixture.ts'

let record: TestRecord
let site: TestSite

const starter = (module: string, file: string) =>
  readFile(new URL(`../${module}/starter/${file}`, import.meta.url), 'utf8')

async function load(kind: string, content: string, name = `${kind}.csv`) {
  const importer = importersOf([response, publicSite]).find((each) => each.kind === kind)
  if (!importer) throw new Error(`No importer of ${kind}`)
  const report = await record.load(importer, content, { name })
  if (report.status !== 'done') throw new Error(JSON.stringify(report.problems.slice(0, 3)), { cause: report.fault })
}

const read = async (url: string) => (await site.visit(null).get(url)).body

beforeAll(async () => {
  record = await openRecord()
  site = await openSite(record, [publicSite], { publicNavigation })
})

afterAll(async () => {
  await site.close()
  await record.close()
})

test('a force that has written nothing down yet still tells people where to turn', async () => {
  for (const url of ['/', '/help', '/what-happens', '/what-is-domestic-abuse', '/disclosure-log', '/statistics']) {
    const { statusCode, body } = await site.visit(null).get(url)
    expect([url, statusCode]).toEqual([url, 200])
    expect(body).toContain('href="/help"')
  }
  expect(await read('/help')).toContain('No services are listed yet')
  expect(await read('/what-happens')).toContain('has not published its policy')
})

test('what happens to a report follows the policy in force, also after it changes', async () => {
  await load('routing-policy', await starter('response', 'routing-policy.yaml'), 'routing-policy.yaml')
  const now = await read('/what-happens')
  expect(now).toContain('If a suspect is a police officer, a special constable or a PCSO')
  expect(now).toContain('The Domestic Abuse and Sexual Offences unit')
  expect(now).toContain('in force since 1 February 2022')
  const changed = `policies:
  - policy: "3"
    title: A new policy
    in_force_from: 2023-01-01
    first_response: neighbourhood
    rules:
      - { order: 1, name: All, suspect_police_role: any, offence_kind: any, party_works_in_command: any, risk_grade: any, lead_unit_kind: rasso, lead_command: force_wide, obligations: [refer_out] }
`
  await load('routing-policy', changed, 'routing-policy.yaml')
  const later = await read('/what-happens')
  expect(later).toContain('Officers of the neighbourhood team')
  expect(later).toContain('Your report goes to <strong>the Rape and Serious Sexual Offences unit</strong>')
  expect(later).not.toContain('Domestic Abuse and Sexual Offences unit')
})

test('what domestic abuse is comes from the definition in force, with the one before it', async () => {
  await load('definitions', await starter('response', 'definitions.yaml'), 'definitions.yaml')
  const body = await read('/what-is-domestic-abuse')
  expect(body).toContain('Domestic Abuse Act 2021 sections 1 to 3')
  expect(body).toContain('Control and coercion')
  expect(body).toContain('the other parent of your child')
  expect(body).toContain('How reports were judged before 1 October 2021')
})

test('a service is shown under everyone it is for, and no longer once the force takes it off', async () => {
  const csv = await starter('public-site', 'help-services.csv')
  await load('help-services', csv)
  const shown = await read('/help')
  for (const group of ['men', 'lgbtq']) expect(shown).toContain(`id="${group}"`)
  expect(shown).toContain('href="tel:08088010327"')
  await load('help-services', csv.replace(/^(mens-advice-line.*),Yes$/m, '$1,No'))
  expect(await read('/help')).not.toContain('08088010327')
})

test('the log is searched by the words of questions and answers, and never says who asked', async () => {
  await publish(record, trainedEntry, '2025-05-01')
  expect(await read('/disclosure-log?search=each+year')).toContain('01.FOI.25.000017')
  expect(await read('/disclosure-log?search=helicopter')).toContain('Try fewer or other words')
  const one = await read('/disclosure-log/01.FOI.25.000017')
  expect(one).toContain('How many officers were trained each year?')
  expect(one).toContain('withheld')
  for (const body of [one, await read('/disclosure-log')]) expect(body).not.toContain('Petra')
  expect((await site.visit(null).get('/disclosure-log/01.FOI.25.999999')).statusCode).toBe(404)
})

test('a table is a file with a neutral name, in which no cell is a formula', async () => {
  const file = await site.visit(null).get('/disclosure-log/01.FOI.25.000017/tables/2/table.csv')
  expect(file.headers['content-disposition']).toContain('filename="01.FOI.25.000017-table-2.csv"')
  expect(file.body).toBe(`\uFEFFCourse,Assessed\r\n"'=cmd()",Yes\r\n`)
  expect((await site.visit(null).get('/disclosure-log/01.FOI.25.000017/tables/3/table.csv')).statusCode).toBe(404)
})

test('a table of a figure is a file of numbers, money too, with why there is none', async () => {
  await publish(record, fundingEntry, '2025-06-01')
  const { body } = await site.visit(null).get('/disclosure-log/01.FOI.25.000018/tables/1/table.csv')
  expect(body.replace(/^\uFEFF/, '').split('\r\n')).toEqual([
    'Recipient,Period,From,To,Pounds,Note',
    'Northmoor,2021,2021-01-01,2021-12-31,1250000,',
    'Northmoor,2022,2022-01-01,2022-12-31,,withheld',
    '',
  ])
  expect(await read('/disclosure-log/01.FOI.25.000018')).toContain('£1,250,000')
})

test('the log is searched by what it shows and by nothing that only its form has', async () => {
  for (const shown of ['Northmoor', '£1,250,000', 'FOI.25.000018', 'disclosed in full']) {
    expect(await read(`/disclosure-log?search=${encodeURIComponent(shown)}`)).toContain('01.FOI.25.000018')
  }
  for (const hidden of ['value', 'kind', 'funding.awarded', 'Westmoor']) {
    expect(await read(`/disclosure-log?search=${encodeURIComponent(hidden)}`)).not.toContain('01.FOI.25.000018')
  }
})

test('figures are charted without the row that counts all together; words are no figures', async () => {
  expect(await read('/statistics')).toContain('href="/statistics/01.FOI.25.000017"')
  const body = await read('/statistics/01.FOI.25.000017')
  expect(body).toContain('Highest of those shown: Constable in 2022, 40 people')
  expect(body).toMatch(/Sergeant: 2021 10, 2022 15, 2023 \(part[^)]*\) withheld/)
  expect(body).not.toContain('<caption class="govuk-table__caption govuk-table__caption--m">Courses')
})

test('figures are told in Welsh from the same entry, with English marked where there is no Welsh', async () => {
  expect(await read('/cy/statistics')).toContain('href="/cy/statistics/01.FOI.25.000017"')
  const body = await read('/cy/statistics/01.FOI.25.000017')
  expect(body).toContain('<div lang="cy">')
  expect(body).toContain('30 Ebrill 2023')
  expect(body).toContain('href="/statistics/01.FOI.25.000017"')
  expect(body).not.toMatch(/>withheld</)
  const numbers = (markup: string) =>
    [...markup.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, cell = '']) => cell).filter((cell) => /\d/.test(cell))
  expect(numbers(body)).toEqual(numbers(await read('/statistics/01.FOI.25.000017')))
})

test('feedback is two choices and a day, whoever gives it', async () => {
  const analyst = site.visit(record.actor(['analyst']))
  expect((await analyst.post('/problem', '/problem', { page: 'help' })).body).toContain(
    'Choose what you want to tell us',
  )
  await analyst.post('/problem', '/problem', { page: 'help', matter: 'wrong', name: 'Petra Asker' })
  const owner = new pg.Client({ connectionString: record.ownerUrl })
  await owner.connect()
  const { rows } = await owner.query('select f.* from public_site.feedback as f')
  await owner.end()
  expect(rows.map((row) => Object.keys(row))).toEqual([['force_id', 'feedback_id', 'page', 'matter', 'given_on']])
  expect(rows[0].feedback_id[14], 'a random identity, since one made in order tells the time').toBe('4')
  expect((await analyst.get('/public-feedback')).body).toContain('Something is wrong or out of date')
  expect((await site.visit(record.actor(['responder'])).get('/public-feedback')).statusCode).toBe(403)
})
