import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Importer, runImport } from '../../kernel/import/index.ts'
import { systemActor } from '../../kernel/index.ts'
import { workforce } from '../workforce/module.ts'
import { openSessions } from './sessions.ts'
import { type Browser, openTestSite, type TestSite } from './test-site.fixture.ts'

const importerOf = (kind: string): Importer => {
  const importer = workforce.importers.find((each) => each.kind === kind)
  if (!importer) throw new Error(`Workforce has no importer of ${kind}`)
  return importer
}
const [unitsImporter, peopleImporter] = [importerOf('units'), importerOf('people')]
let site: TestSite
let administrator: Browser

/** Imports a file as the force would. */
async function load(importer: Importer, ...lines: readonly string[]) {
  const file = { stream: Readable.from([Buffer.from(lines.join('\n'))]), name: `${importer.kind}.csv` }
  const report = await runImport(site.db, systemActor(site.force.forceId), importer, file)
  expect(report.problems).toEqual([])
}

const postings = (...rows: readonly string[]) =>
  load(
    peopleImporter,
    'Staff number,Given name,Family name,Entry route,Joined,Left,Leaver reason,Role,Rank,Unit code,Posted from,Posted to',
    ...rows.map((row) => `P123,Ada,Okoye,Police constable entry,01/01/2010,,,Police officer,Police constable,${row}`),
  )

const commandOf = async (code: string) => {
  const { rows } = await site.owner.query('select unit_id from workforce.unit where code = $1', [code])
  return rows[0]?.unit_id
}

beforeAll(async () => {
  site = await openTestSite(true)
  await load(
    unitsImporter,
    'Unit code,Unit name,Kind,Command code,Opened,Closed',
    'N,North,Command,,01/01/2000,',
    'S,South,Command,,01/01/2000,',
    'S-CSU,South CSU,Community Safety Unit,S,01/01/2000,',
  )
  await postings('N,01/01/2010,31/12/2019')
  administrator = site.browser()
  await administrator.signInAs(await site.add('Bilal Hussain', ['administrator']))
})

afterAll(() => site.close())

const ada = { name: 'Ada Okoye', email: 'ada.okoye@force.example', roles: 'investigator' }

test('a staff number that nobody has is not taken', async () => {
  const { body, statusCode } = await administrator.post('/users/add', '/users/add', { ...ada, staffNumber: 'P999' })
  expect(statusCode).toBe(422)
  expect(body).toContain('nobody with the staff number P999')
})

test('a person linked by staff number acts in the command where they are posted today', async () => {
  const added = await administrator.post('/users/add', '/users/add', { ...ada, staffNumber: 'p123' })
  const page = String(added.headers.location)
  expect((await administrator.get(page)).body).toContain('Ada Okoye, P123')

  const sessions = openSessions(site.db, site.force)
  const userId = page.split('/').at(-1) ?? ''
  const { token } = await sessions.create({ forceId: site.force.forceId, userId })
  const acts = async () => (await sessions.find(token))?.actor
  expect(await acts()).toMatchObject({ commandId: null })
  expect((await acts())?.personId).not.toBeNull()
  await postings('N,01/01/2010,31/12/2019', 'S-CSU,01/01/2020,')
  expect(await acts()).toMatchObject({ commandId: await commandOf('S') })

  await administrator.post(page, page, { may: 'sign-in', roles: 'investigator', staffNumber: '' })
  expect(await acts()).toMatchObject({ personId: null, commandId: null })
})
