import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestRecord } from '../../../test/harness/record.ts'
import { type Actor, importersOf, isKeptOutOfAny } from '../../kernel/index.ts'
import { workforce } from '../workforce/module.ts'
import { reportsImporter } from './import-reports/importer.ts'
import { response } from './module.ts'
import { restrictedReport } from './need-to-know.queries.ts'
import { openResponseRecord, reportHeadings } from './sample-reports.fixture.ts'

let record: TestRecord
let ids: Record<string, string>

beforeAll(async () => {
  record = await openResponseRecord()
  const { rows } = await record.db.read(record.actor(['analyst']), (tx) =>
    sql<{ key: string; id: string }>`
      select code as key, unit_id as id from workforce.unit
      union all select staff_number, person_id from workforce.person`.execute(tx.connection),
  )
  ids = Object.fromEntries(rows.map(({ key, id }) => [key, id]))
})
afterAll(() => record.close())

const report = (reference: string, { occurred = '', restricted = '', party = '', commands = '' }) =>
  `${reportHeadings}\n${reference},14/04/2020,${occurred},Rape,physical_or_sexual,Married,,,,,None,CE,${commands},High,${restricted},${party},\n`

const send = async (content: string) => {
  const { status, problems, fault } = await record.load(reportsImporter, content)
  expect({ status, problems, fault }).toEqual({ status: 'done', problems: [], fault: undefined })
}

const standardsOf = (command: string, number = '100001'): Actor =>
  record.actor(['professional-standards'], { personId: ids[number] ?? null, commandId: ids[command] ?? null })

/** In which commands professional standards see some version of a report. */
async function seenFrom(reference: string): Promise<string[]> {
  const seen: string[] = []
  for (const command of ['CE', 'NW', 'SO']) {
    const { rows } = await record.db.read(standardsOf(command), (tx) =>
      sql`select from response.report_version where reference = ${reference}`.execute(tx.connection),
    )
    if (rows.length > 0) seen.push(command)
  }
  return seen
}

async function post(number: string, unit: string, from: string, ended: string): Promise<void> {
  const importer = importersOf([workforce, response]).find(({ kind }) => kind === 'people')
  if (!importer) throw new Error('There is no importer of people')
  const line = (of: string, begins: string, ends: string) =>
    `${number},Cal,Dean,Police constable entry,01/01/2015,${of},Police officer,DS,${begins},${ends}`
  const heading = 'Staff number,Given name,Family name,Entry route,Joined,Unit code,Role,Rank,Posted from,Posted to'
  const content = `${heading}\n${line('NW-CSU', '01/01/2015', ended)}\n${line(unit, from, '')}\n`
  expect(await record.load(importer, content)).toMatchObject({ status: 'done' })
}

test('a party’s staff number alone keeps their command out, with no command in the file', async () => {
  await send(report('DA/P1', { restricted: 'Yes', party: '100002' }))
  expect(await seenFrom('DA/P1')).toEqual(['CE', 'SO'])
})

test('a party never reads their own report, wherever they work', async () => {
  const { rows } = await record.db.read(standardsOf('SO', '100002'), (tx) =>
    sql`select from response.report_version where reference = 'DA/P1'`.execute(tx.connection),
  )
  expect(rows).toEqual([])
})

test('a column that is emptied, or a No, opens nothing', async () => {
  await send(report('DA/P1', {}))
  await send(report('DA/P1', { restricted: 'No', commands: 'None' }))
  expect(await seenFrom('DA/P1')).toEqual(['CE', 'SO'])
  const responder = { ...standardsOf('CE'), roles: ['responder' as const] }
  const { rows } = await record.db.read(responder, (tx) =>
    sql`select from response.report_version where reference = 'DA/P1'`.execute(tx.connection),
  )
  expect(rows).toEqual([])
})

test('a command that an earlier file named is kept out once a later one restricts, though it names none', async () => {
  await send(report('DA/P2', { commands: 'CE' }))
  expect(await seenFrom('DA/P2')).toEqual(['CE', 'NW', 'SO'])
  await send(report('DA/P2', { restricted: 'Yes' }))
  expect(await seenFrom('DA/P2')).toEqual(['NW', 'SO'])
})

test('a posting moves the denial with it, and the command they came from stays kept out', async () => {
  await post('100002', 'RASSO', '02/01/2021', '01/01/2021')
  expect(await seenFrom('DA/P1')).toEqual(['CE'])
})

test('where they worked before anything happened is not kept out', async () => {
  await send(report('DA/P3', { restricted: 'Yes', party: '100002', occurred: '13/04/2020' }))
  expect(await seenFrom('DA/P3')).toEqual(['CE'])
  const later = report('DA/P4', { restricted: 'Yes', party: '100002' }).replace('14/04/2020', '14/04/2022')
  await send(later)
  expect(await seenFrom('DA/P4')).toEqual(['CE', 'NW'])
})

test('a reader whose person or command is not known is not cleared', async () => {
  for (const unknown of [{ commandId: null }, { personId: null }]) {
    const { rows } = await record.db.read({ ...standardsOf('CE'), ...unknown }, (tx) =>
      sql`select from response.report_version where reference like 'DA/P_'`.execute(tx.connection),
    )
    expect(rows).toEqual([])
  }
})

test('it can be asked whether somebody is kept out of anything at all, and only of that', async () => {
  const kept = (actor: Actor) => record.db.read(actor, (tx) => isKeptOutOfAny(tx, [restrictedReport]))
  expect(await kept(standardsOf('NW'))).toBe(true)
  expect(await kept(standardsOf('SO', '100002'))).toBe(true)
  expect(await kept({ ...standardsOf('CE'), commandId: null })).toBe(true)
  const elsewhere = { ...standardsOf('CE'), commandId: ids['CE-CSU'] ?? null }
  expect(await kept(elsewhere)).toBe(false)
})
