import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applyPurpose, listRowsSetAside, runImport } from '../../src/kernel/import/index.ts'
import { type Actor, importersOf, type Role, roles, systemActor } from '../../src/kernel/index.ts'
import {
  type ConductRecord,
  cases,
  heading,
  openConductRecord,
} from '../../src/modules/conduct/sample-cases.fixture.ts'
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

describe('a file whose rows were all set aside, for its sender reads no case', () => {
  const rows = `${heading}\nPS/4,Complaint,1,Allegation,01/02/2022,103,,Economic abuse,,,,,,,,,\n`
  let importId: string

  const auditedFor = async (reader: Actor) => {
    const { rows: entries } = await record.db.read({ ...reader, roles: ['auditor', 'restricted-auditor'] }, (tx) =>
      sql<{ action: string }>`
        select action from kernel.audit_entry where subject_id = ${importId} order by number`.execute(tx.connection),
    )
    return entries.map(({ action }) => action)
  }

  beforeAll(async () => {
    const importer = importers.find(({ kind }) => kind === 'conduct-cases')
    if (!importer) throw new Error('No importer of conduct cases')
    const report = await record.load(importer, rows, { actor: actorOf(['administrator']), name: 'weekly-cases.csv' })
    expect(report).toMatchObject({ status: 'done', problems: [] })
    importId = report.importId
  })

  test.each<[string, string, boolean]>([
    ['a party', '103', false],
    ['somebody of the party’s command', '201', false],
    ['somebody kept out of nothing', '200', true],
    ['another', '300', true],
  ])('is shown, and what is audited of it, to %s (%s): %s', async (_, number, sees) => {
    for (const role of ['professional-standards', 'restricted-auditor'] as const) {
      expect([role, await statusOf(await record.reader(number, [role]), importId)]).toEqual([role, sees ? 200 : 404])
    }
    const reader = await record.reader(number, ['auditor'])
    expect(await auditedFor(reader)).toEqual(sees ? ['import.begun', 'import.ended'] : [])
  })

  test('is kept from whoever is kept out of the case later, while its rows wait and when they were taken', async () => {
    const detective = await record.reader('300', ['professional-standards'])
    await record.move('103', 'DASO', '01/01/2023')
    expect([await statusOf(detective, importId), await auditedFor(detective)]).toEqual([404, []])
    expect(await statusOf(standards, importId)).toBe(200)
    const importer = importers.find(({ kind }) => kind === 'conduct-cases')
    if (!importer) throw new Error('No importer of conduct cases')
    const machine = systemActor(record.force.forceId)
    const waiting = await record.db.read(machine, (tx) => listRowsSetAside({ tx }, importer), applyPurpose(importer))
    expect(waiting.map((each) => each.importId)).toEqual([importId])
    const file = { setAsideBy: importId, name: 'weekly cases' }
    expect(await runImport(record.db, machine, importer, file)).toMatchObject({ status: 'done', changed: 1 })
    const closed = rows.replace(',,,,,,,,,\n', ',,,,,,,,,PS\n')
    expect(await record.load(importer, closed)).toMatchObject({ status: 'done', problems: [] })
    expect([await statusOf(standards, importId), await auditedFor(standards)]).toEqual([404, []])
  })
})
