import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { jobNow } from '../../../test/harness/jobs.ts'
import { openRecord, type TestRecord } from '../../../test/harness/record.ts'
import { openSite, type TestSite, type Visitor } from '../../../test/harness/site.ts'
import { storedIn } from '../../../test/harness/stored-uploads.ts'
import type { Importer } from '../../kernel/import/index.ts'
import { type Actor, longAtOnce, newId, openLog, roles, rolesThat, systemActor } from '../../kernel/index.ts'
import { workforce } from '../workforce/module.ts'
import { imports } from './module.ts'

const headings = 'Unit code,Unit name,Kind,Command code,Opened\n'
const units = `${headings}CE,Central East,Command,,01/04/2010\nCE-CSU,Central East CSU,Community Safety Unit,CE,01/04/2010\n`

const find = (kind: string): Importer => {
  const importer = workforce.importers.find((each) => each.kind === kind)
  if (!importer) throw new Error(`No importer of ${kind}`)
  return importer
}

/** Units whose writing waits until the test says so. */
let gate = Promise.withResolvers<void>()
const slow: Importer = {
  ...find('units'),
  kind: 'slow-units',
  title: 'Slow units',
  async apply(context) {
    await gate.promise
    return find('units').apply(context)
  },
}
const broken: Importer = {
  ...find('units'),
  kind: 'broken-units',
  title: 'Broken units',
  apply: () => Promise.reject(new Error('swordfish')),
}

let record: TestRecord
let uploadFolder: string
let site: TestSite
let sender: Actor
let visitor: Visitor

beforeAll(async () => {
  record = await openRecord()
})
afterAll(() => record.close())

beforeEach(async () => {
  gate = Promise.withResolvers()
  uploadFolder = await mkdtemp(join(tmpdir(), 'candour-imports-'))
  const module = imports([...workforce.importers, slow, broken])
  site = await openSite(record, [module], { uploadFolder, uploadLimit: 1024 ** 2 })
  sender = record.actor(['learning'])
  visitor = site.visit(sender)
})
afterEach(async () => {
  gate.resolve()
  await site.close()
  await rm(uploadFolder, { recursive: true })
})

const importIn = async (kind: string, content: string | Buffer, fields: Record<string, string> = {}) => {
  const answer = await visitor.upload(
    `/imports/kinds/${kind}`,
    { name: `${kind}.csv`, content },
    { mode: 'all-or-nothing', ...fields },
  )
  expect(answer.statusCode, answer.body).toBe(303)
  return String(answer.headers.location)
}

/** The report, once the import has ended. */
const reportOf = async (address: string, reader = visitor) => {
  await expect.poll(async () => (await reader.get(address)).headers.refresh).toBeUndefined()
  return (await reader.get(address)).body
}

const countUnits = () =>
  record.db.read(sender, async (tx) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from workforce.unit`.execute(tx.connection)
    return rows[0]?.n
  })

const text = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('a file that is sent ends in the record, is on the list, and its upload is gone', async () => {
  const address = await importIn('units', units)
  const report = text(await reportOf(address))
  expect(report).toContain('In the record')
  expect(report).toContain('2: 2 good, 0 bad')
  expect(report).toContain('2 added, 0 changed, 0 already so')
  expect(await countUnits()).toBe(2)
  const list = await visitor.get('/imports')
  expect(list.body).toContain(`href="${address}"`)
  expect(text(list.body)).toContain('Test learning')
  expect(text((await visitor.get('/imports?kind=people')).body)).toContain('No file matches')
  expect((await visitor.get('/imports?search=UNITS.CSV')).body).toContain(`href="${address}"`)
  await expect.poll(() => storedIn(uploadFolder)).toEqual([])
})

test('the same file again changes nothing, and says when it went in', async () => {
  const first = await importIn('units', units)
  await reportOf(first)
  const again = await reportOf(await importIn('units', units))
  expect(text(again)).toContain('0 added, 0 changed, 2 already so')
  expect(again).toContain(`<a class="govuk-link" href="${first}">went in on`)
})

test('a trial writes nothing and says what would be written', async () => {
  const before = await countUnits()
  const content = `${headings}NN,North North,Command,,01/04/2010\n`
  const report = text(await reportOf(await importIn('units', content, { trial: 'yes' })))
  expect(report).toContain('This was a trial')
  expect(report).toContain('Would be 1 added')
  expect(await countUnits()).toBe(before)
})

describe('the days that a file covers', () => {
  const day = (name: string, [date, month, year]: readonly [string, string, string]) => ({
    [`${name}-day`]: date,
    [`${name}-month`]: month,
    [`${name}-year`]: year,
  })

  test('are said by whoever sends it, and shown with it', async () => {
    const fields = { ...day('covers_from', ['1', '1', '2015']), ...day('covers_to', ['30', '9', '2026']) }
    const report = text(await reportOf(await importIn('units', units, fields)))
    expect(report).toContain('Covers from 1 January 2015 to 30 September 2026')
    const untold = text(await reportOf(await importIn('units', units)))
    expect(untold).not.toContain('Covers')
  })

  test.each([
    [day('covers_to', ['31', '2', '2026']), 'The last day that the file covers must be a real date'],
    [day('covers_from', ['1', '', '2026']), 'The first day that the file covers must include a month'],
    [
      { ...day('covers_from', ['1', '1', '2026']), ...day('covers_to', ['31', '12', '2025']) },
      'cannot cover the days up to 31 December 2025 where it begins only on 1 January 2026',
    ],
    [day('covers_to', ['31', '12', '2150']), 'cannot cover 31 December 2150: that day is still to come'],
  ])('%j is refused beside the field and kept as typed', async (fields, message) => {
    const { statusCode, body } = await visitor.upload(
      '/imports/kinds/units',
      { name: 'units.csv', content: units },
      { mode: 'good-rows', ...fields },
    )
    expect(statusCode).toBe(422)
    expect(text(body)).toContain(message)
    for (const [name, value] of Object.entries(fields)) {
      const [input = ''] = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(body) ?? []
      expect(input.includes('value=') ? input : `${input} value=""`).toContain(`value="${value}"`)
    }
  })
})

describe('a bad file', () => {
  const bad = `${headings}${Array.from({ length: 60 }, (_, i) => `=B${i},Unit ${i},Command,,31/02/2010\n`).join('')}QQ,Quite right,Command,,01/04/2010\n`

  test('is refused whole; its problems are paged by line and can be downloaded, unable to run as formulas', async () => {
    const address = await importIn('units', bad)
    const report = await reportOf(address)
    expect(text(report)).toContain('Refused')
    expect(text(report)).toContain('61: 1 good, 60 bad')
    expect(text(report)).toContain('Showing 1 to 50 of 120 problems')
    expect(text(report)).toContain('31/02/2010 is not a date that exists')
    expect(report).toContain('OFFICIAL–SENSITIVE')
    expect(text((await visitor.get(`${address}?page=3`)).body)).toContain('Showing 101 to 120 of 120 problems')
    const csv = await visitor.get(`${address}/problems.csv`)
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    const lines = csv.body.trimEnd().split('\r\n')
    expect(lines).toHaveLength(121)
    expect(lines[0]).toBe('\uFEFFLine,Column,Value,What is wrong')
    expect(lines[1]).toBe('2,Unit code,"\'=B0","“=B0” is not a unit code, such as CE-CSU"')
  })

  test('gives its good rows where they are asked for', async () => {
    const before = (await countUnits()) ?? 0
    const report = text(await reportOf(await importIn('units', bad, { mode: 'good-rows' })))
    expect(report).toContain('The good rows of this file are in the record')
    expect(await countUnits()).toBe(before + 1)
  })

  test('shows its problems to nobody but its sender, though all may see where a row came from', async () => {
    const address = await importIn('units', bad)
    await reportOf(address)
    for (const role of roles) {
      const other = site.visit(record.actor([role]))
      const { body, statusCode } = await other.get(address)
      expect(statusCode).toBe(200)
      expect(text(body)).toContain('The file has 120 problems. Only Test learning, who sent it, can read them')
      expect(body).not.toContain('31/02/2010')
      expect((await other.get(`${address}/problems.csv`)).statusCode).toBe(404)
    }
  })
})

test.each([
  ['headings alone', headings, 'The file has headings but no rows under them'],
  ['other columns', 'Colour,Weight\nred,1\n', 'are missing'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3, 255, 254]), 'This file is not text'],
])('%s: refused in words', async (_, content, says) => {
  expect(text(await reportOf(await importIn('units', content)))).toContain(says)
})

describe('nothing is begun', () => {
  const imported = async () => (await visitor.get('/imports')).body.match(/\/imports\/[0-9a-f-]{36}/g)?.length ?? 0
  let before = 0
  beforeEach(async () => {
    before = await imported()
  })
  afterEach(async () => {
    expect(await imported()).toBe(before)
    expect(await storedIn(uploadFolder)).toEqual([])
  })
  const url = '/imports/kinds/units'

  test('by an empty file', async () => {
    const answer = await visitor.upload(url, { name: 'units.csv', content: '' }, { mode: 'good-rows' })
    expect(answer.statusCode).toBe(422)
    expect(text(answer.body)).toContain('The file is empty. Select another')
    expect(answer.body).toMatch(/value="good-rows" checked/)
    await expect.poll(() => storedIn(uploadFolder)).toEqual([])
  })

  test('without a file', async () => {
    const answer = await visitor.upload(url, null, { mode: 'all-or-nothing' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('<a href="#file">Select a file</a>')
  })

  test('without the choice of what to do with a bad row', async () => {
    const answer = await visitor.upload(url, { name: 'units.csv', content: units })
    expect(answer.statusCode).toBe(422)
    expect(text(answer.body)).toContain('Select what to do with a file that has bad rows')
    await expect.poll(() => storedIn(uploadFolder)).toEqual([])
  })

  test('by a file that is too large', async () => {
    const answer = await visitor.upload(
      url,
      { name: 'units.csv', content: 'x'.repeat(1024 ** 2 + 1) },
      { mode: 'good-rows' },
    )
    expect(answer.statusCode).toBe(413)
    expect(answer.body).toContain('units.csv is larger than 1 MB')
    await expect.poll(() => storedIn(uploadFolder)).toEqual([])
  })

  test('without the page’s own token', async () => {
    const answer = await visitor.upload(url, { name: 'units.csv', content: units }, { mode: 'good-rows' }, 'made-up')
    expect(answer.statusCode).toBe(403)
  })

  test.each(roles.filter((role) => !rolesThat(find('units').may).includes(role)))(
    'by a %s, who may not send this kind',
    async (role) => {
      const other = site.visit(record.actor([role]))
      expect((await other.get(url)).statusCode).toBe(403)
      const answer = await other.upload(
        url,
        { name: 'units.csv', content: units },
        { mode: 'good-rows' },
        await visitor.token(url),
      )
      expect(answer.statusCode).toBe(403)
    },
  )

  test('by somebody not signed in', async () => {
    const answer = await site.visit(null).upload(url, { name: 'units.csv', content: units }, { mode: 'good-rows' })
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe('/sign-in')
  })
})

test('the page of a kind tells each column, and its example is a file that could be sent', async () => {
  const body = text((await visitor.get('/imports/kinds/people')).body)
  for (const { heading } of find('people').columns) expect(body).toContain(heading)
  expect(body).toContain('or: Warrant number, Employee number')
  const example = await visitor.get('/imports/kinds/units/example.csv')
  expect(example.headers['content-disposition']).toContain('units.csv')
  const report = text(await reportOf(await importIn('units', example.body, { trial: 'yes' })))
  expect(report).toMatch(/1: 1 good, 0 bad/)
  expect(text((await visitor.get('/imports/kinds')).body)).toContain('People and postings')
})

describe('while a file is being imported', () => {
  test('its page says how far it is, asks again by itself until told not to, and ends as the report', async () => {
    const address = await importIn('slow-units', units)
    await expect.poll(async () => text((await visitor.get(address)).body)).toContain('Writing to the record')
    const page = await visitor.get(address)
    expect(page.headers.refresh).toBe('4')
    expect(page.body).toContain('<progress class="progress" id="progress" max="100" value="100">')
    expect(page.body).not.toContain('http-equiv')
    const still = await visitor.get(`${address}?refresh=no`)
    expect(still.headers.refresh).toBeUndefined()
    expect(text(still.body)).toContain('See how far it is now')
    gate.resolve()
    expect(text(await reportOf(address))).toContain('This file is in the record')
  })

  test('another of its kind waits and says so, and both go in', async () => {
    const first = await importIn('slow-units', units)
    await expect.poll(async () => text((await visitor.get(first)).body)).toContain('Writing to the record')
    const second = await importIn('slow-units', units)
    await expect.poll(async () => text((await visitor.get(second)).body)).toContain('Waiting: another file')
    gate.resolve()
    expect(text(await reportOf(first))).toContain('This file is in the record')
    expect(text(await reportOf(second))).toContain('0 added, 0 changed, 2 already so')
  })

  test('its sender may stop it, nobody else, and then nothing of it is in the record', async () => {
    const before = await countUnits()
    const address = await importIn('slow-units', `${headings}ST,Stopped,Command,,01/04/2010\n`)
    await expect.poll(async () => text((await visitor.get(address)).body)).toContain('Writing to the record')
    const other = site.visit(record.actor(['administrator']))
    expect((await other.get(address)).body).not.toContain(`${address}/stop`)
    expect((await other.post('/imports/kinds/units', `${address}/stop`)).statusCode).toBe(403)
    expect((await visitor.post(address, `${address}/stop`)).statusCode).toBe(303)
    expect(text((await visitor.get(address)).body)).toContain('Stopping. Nothing of the file will be in the record')
    gate.resolve()
    expect(text(await reportOf(address))).toContain('The import was stopped. Nothing went in')
    expect(await countUnits()).toBe(before)
  })

  test(`no more than ${longAtOnce} are done at once, so that pages keep their connections; another waits its turn and goes in`, async () => {
    const slowOnes: string[] = []
    for (let i = 0; i < longAtOnce; i++) slowOnes.push(await importIn('slow-units', units))
    for (const each of slowOnes) {
      await expect.poll(async () => text((await visitor.get(each)).body)).toMatch(/Writing to|Waiting: another/)
    }
    const last = await importIn('units', units)
    expect(text((await visitor.get(last)).body)).toContain('Waiting for its turn')
    gate.resolve()
    for (const each of [...slowOnes, last]) expect(text(await reportOf(each))).toContain('This file is in the record')
  })

  test('one that waits its turn is stopped at once', async () => {
    const before = await countUnits()
    for (let i = 0; i < longAtOnce; i++) await importIn('slow-units', units)
    const last = await importIn('units', `${headings}WT,Waited,Command,,01/04/2010\n`)
    expect((await visitor.post(last, `${last}/stop`)).statusCode).toBe(303)
    expect(text((await visitor.get(last)).body)).toContain('The import was stopped. Nothing went in')
    gate.resolve()
    expect(await countUnits()).toBe(before)
  })

  test('the site stops: nothing of the file is in the record, and the next site brings it in, once', async () => {
    const before = (await countUnits()) ?? 0
    const address = await importIn('slow-units', `${headings}CL,Closed,Command,,01/04/2010\n`)
    await expect
      .poll(async () => text((await visitor.get(address)).body), { timeout: 10_000 })
      .toContain('Writing to the record')
    const closing = site.close()
    gate.resolve()
    await closing
    expect(await countUnits()).toBe(before)
    site = await openSite(record, [imports([slow])])
    visitor = site.visit(sender)
    expect(text(await reportOf(address))).toContain('1 added, 0 changed, 0 already so')
    expect(await countUnits()).toBe(before + 1)
    expect(await storedIn(uploadFolder)).toEqual([])
  })

  test('killed after it went in and before it said so, it is not done twice', async () => {
    const address = await importIn('units', `${headings}KT,Killed,Command,,01/04/2010\n`)
    const report = text(await reportOf(address))
    const importId = address.split('/').at(-1) ?? ''
    await expect.poll(async () => (await jobNow(record, importId)).state).toBe('done')
    await record.db.write(
      systemActor(record.force.forceId),
      (tx) =>
        sql`update kernel.job set state = 'running', runner = 'dead', beat_at = now() - interval '1 minute'
          where force_id = ${tx.forceId} and job_id = ${importId}`.execute(tx.connection),
      'queue',
    )
    await expect.poll(async () => (await jobNow(record, importId)).attempts, { timeout: 10_000 }).toBe(2)
    await expect.poll(async () => (await jobNow(record, importId)).state).toBe('done')
    expect(text(await reportOf(address))).toBe(report)
  })

  test('its sender loses the right before its turn: it is refused plainly, and the file is gone', async () => {
    for (let i = 0; i < longAtOnce; i++) await importIn('slow-units', units)
    const importId = (await importIn('units', units)).split('/').at(-1) ?? ''
    site.visit({ ...sender, roles: ['trainer'] })
    gate.resolve()
    await expect.poll(async () => (await jobNow(record, importId)).state, { timeout: 10_000 }).toBe('failed')
    expect((await jobNow(record, importId)).reason).toContain('no longer holds a role')
    expect(text(await reportOf(`/imports/${importId}`))).toContain('no longer holds a role')
    const { rows } = await record.db.read(sender, (tx) =>
      sql`select from kernel.job_file where job_id = ${importId}`.execute(tx.connection),
    )
    expect(rows).toEqual([])
  })
})

test('a fault of ours is told the log, once, and neither the reader nor the terminal', async () => {
  const [told, terminal] = [[] as unknown[], vi.spyOn(process.stderr, 'write')]
  openLog((event, _, __, ___, error) => {
    if (error !== undefined) told.push([event, error])
  })
  const report = text(await reportOf(await importIn('broken-units', units)))
  expect(report).toContain('because of a fault in Candour, not in the file')
  expect(report).not.toContain('swordfish')
  await expect.poll(() => told).toEqual([['import.ended', expect.objectContaining({ message: 'swordfish' })]])
  // By the end of another all that follows the first has been said.
  await reportOf(await importIn('units', units))
  expect(told).toHaveLength(1)
  expect(terminal.mock.calls.join()).not.toContain('swordfish')
  terminal.mockRestore()
  openLog(() => {})
})

test('an import whose process was killed is said to be interrupted, with what to do', async () => {
  const importId = newId()
  await record.db.write(sender, async (tx) => {
    await sql`
      insert into kernel.import (force_id, import_id, kind, file_name, mode, dry_run, status, started_at, started_by, started_by_name)
      values (${tx.forceId}, ${importId}, 'units', 'killed.csv', 'good-rows', false, 'running',
        now() - interval '1 minute', ${sender.userId}, ${sender.name})`.execute(tx.connection)
  })
  const report = text((await visitor.get(`/imports/${importId}`)).body)
  expect(report).toContain('Interrupted')
  expect(report).toContain('Nothing of it is in the record. Send the file again')
  expect(text((await visitor.get('/imports?search=killed')).body)).toContain('Interrupted')
})

test.each([
  ['responder', 403],
  ['investigator', 403],
  ['learning', 200],
  ['foi-officer', 200],
  ['analyst', 200],
  ['auditor', 200],
  ['administrator', 200],
] as const)('the list, read by a %s: %i', async (role, status) => {
  expect((await site.visit(record.actor([role])).get('/imports')).statusCode).toBe(status)
})

test('an import that is not there, and an address that is no identity, are not found', async () => {
  expect((await visitor.get(`/imports/${newId()}`)).statusCode).toBe(404)
  expect((await visitor.get('/imports/nothing')).statusCode).toBe(404)
  expect((await visitor.post('/imports/kinds/units', `/imports/${newId()}/stop`)).statusCode).toBe(404)
})
