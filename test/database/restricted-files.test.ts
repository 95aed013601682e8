import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runImport } from '../../src/kernel/import/index.ts'
import { type Actor, importersOf, type Role, roles } from '../../src/kernel/index.ts'
import { type ConductRecord, cases, openConductRecord } from '../../src/modules/conduct/sample-cases.fixture.ts'
import { modules } from '../../src/modules.ts'
import { openSite, type TestSite } from '../harness/site.ts'

const importers = importersOf(modules)
let record: ConductRecord
let site: TestSite
let standards: Actor
/** The conduct file of the fixture, one that was only tried, and one of people. */
let done: string
let tried: string
let people: string

const actorOf = (roles: readonly Role[]): Actor => record.actor(roles)

beforeAll(async () => {
  record = await openConductRecord()
  site = await openSite(record, modules)
  standards = await record.reader('200', ['professional-standards'])
  const importer = importers.find(({ kind }) => kind === 'conduct-cases')
  if (!importer) throw new Error('No importer of conduct cases')
  const stream = Readable.from([Buffer.from(cases)])
  const file = { stream, name: 'tried-cases.csv' }
  tried = (await runImport(record.db, record.actor(['administrator']), importer, file, { dryRun: true })).importId
  const files = (await site.visit(standards).get('/imports')).body
  const idOf = (name: string) => new RegExp(`/imports/([0-9a-f-]{36})">${name}`).exec(files)?.[1] ?? ''
  done = idOf('conduct-cases.csv')
  people = idOf('people.csv')
})
afterAll(async () => {
  await site.close()
  await record.close()
})

const statusOf = async (reader: Actor, importId: string) =>
  (await site.visit(reader).get(`/imports/${importId}`)).statusCode

test('every kind that holds restricted things says who is kept out of a file of it, and no other kind does', () => {
  const saying = importers.filter((importer) => importer.keptOut).map(({ kind }) => kind)
  expect(saying.length).toBeGreaterThan(0)
  expect(saying).toEqual(importers.filter((importer) => importer.restricted).map(({ kind }) => kind))
})

test.each(roles.filter((role) => role !== 'professional-standards' && role !== 'restricted-auditor'))(
  'to %s a restricted file is not there: not in the list, its count, its search, nor by its address',
  async (role) => {
    const reader = actorOf(role === 'restricted-statistics' ? ['analyst', role] : [role])
    const visitor = site.visit(reader)
    const list = await visitor.get('/imports')
    if (list.statusCode === 200) {
      expect(list.body).toContain('of <strong>2</strong> files')
      expect(list.body).not.toContain('cases.csv')
      expect((await visitor.get('/imports?kind=conduct-cases')).body).toContain('No file matches')
      expect((await visitor.get('/imports?search=cases')).body).toContain('No file matches')
    }
    expect([await statusOf(reader, done), await statusOf(reader, tried), await statusOf(reader, people)]).toEqual([
      404, 404, 200,
    ])
    const unknown = await visitor.get('/imports/018f0000-0000-7000-8000-000000000000')
    const hidden = await visitor.get(`/imports/${done}`)
    const masked = (body: string) =>
      body.replaceAll(done, 'ID').replace(/nonce="[^"]*"|value="[^"]{40,}"|[0-9a-f]{8}(?=<)/g, '')
    expect(masked(hidden.body)).toBe(masked(unknown.body).replaceAll('018f0000-0000-7000-8000-000000000000', 'ID'))
    expect((await visitor.post('/imports', `/imports/${done}/stop`)).statusCode).not.toBe(303)
  },
)

test.each<[string, string, Role, boolean]>([
  ['professional standards who are kept out of nothing', '200', 'professional-standards', true],
  ['a party with professional standards’ role', '101', 'professional-standards', false],
  ['professional standards in a party’s command', '201', 'professional-standards', false],
  ['a named auditor kept out of nothing', '200', 'restricted-auditor', true],
  ['a party who is a named auditor', '100', 'restricted-auditor', false],
])('%s (%s)', async (_, number, role, sees) => {
  const reader = await record.reader(number, role === 'restricted-auditor' ? ['auditor', role] : [role])
  expect(await statusOf(reader, done)).toBe(sees ? 200 : 404)
  // Of what was only tried nobody knows whom it names, so its sender alone sees it.
  expect(await statusOf(reader, tried)).toBe(404)
})

test('a case tells its line only to those who see the whole file', async () => {
  const list = (await site.visit(standards).get('/conduct/cases')).body
  const href = /href="(\/conduct\/cases\/[0-9a-f-]{36})">PS\/1</.exec(list)?.[1] ?? ''
  expect((await site.visit(standards).get(href)).body).toContain(', line 2')
  const investigator = (await site.visit(await record.reader('300', ['investigator'])).get(href)).body
  expect(investigator).toContain('from a file')
  expect(investigator).not.toMatch(/, line \d|\/imports\/[0-9a-f]/)
})

test('somebody kept out later no longer sees the file that told of it', async () => {
  const reader = await record.reader('300', ['professional-standards'])
  expect(await statusOf(reader, done)).toBe(200)
  await record.move('101', 'DASO', '01/01/2022')
  expect(await statusOf(reader, done)).toBe(404)
})
