import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles, systemActor } from '../../src/kernel/index.ts'
import { addUser } from '../../src/modules/access/index.ts'
import { Browser } from '../../src/modules/access/test-site.fixture.ts'
import { modules } from '../../src/modules.ts'
import { createSite } from '../../src/site.ts'
import { openRecord, type TestRecord } from '../harness/record.ts'

/** Every form of the staff's pages. */
const forms = modules
  .flatMap((module) => module.routes)
  .filter(({ method, access }) => method === 'POST' && access !== 'public')
const grave = forms.filter(({ fresh }) => fresh)

let record: TestRecord
let app: FastifyInstance
let owner: pg.Client
let folder: string
let ada: string
let bilal: string

beforeAll(async () => {
  record = await openRecord()
  owner = new pg.Client({ connectionString: record.ownerUrl })
  await owner.connect()
  const add = (name: string, email: string) =>
    record.db.write(systemActor(record.force.forceId), (tx) =>
      addUser(tx, { name, email, roles: [...roles], sample: true }),
    )
  ada = await add('Ada Okoye', 'ada@force.example')
  bilal = await add('Bilal Hussain', 'bilal@force.example')
  const secret = randomBytes(32).toString('hex')
  folder = await mkdtemp(join(tmpdir(), 'candour-kept-forms-'))
  app = createSite({
    ...record,
    secret,
    dataDirectory: folder,
    origin: 'http://candour.example',
    courseOrigin: null,
    leaveTo: null,
    trustedProxies: [],
    limits: { postsPerMinute: 1000, signInsPerMinute: 1000, signInsPerAccount: 1000 },
  })
  await app.ready()
})

afterAll(async () => {
  await app?.close()
  await rm(folder, { recursive: true, force: true })
  await owner?.end()
  await record?.close()
})

const addressOf = (path: string) => path.replaceAll(/:\w+/g, '018f0000-0000-7000-8000-00000000000c')
const typed = {
  words: 'Typed with <care> & "quotes"\r\nover two lines',
  few: 'a word',
  many: ['one', 'two'],
  thing: '018f0000-0000-7000-8000-0000000000aa',
}

let browsers = 0

/** Each from an address of its own: sign-ins from one are limited. */
async function signedIn(userId: string): Promise<Browser> {
  const browser = new Browser(app, `10.0.0.${++browsers}`)
  // On a busy machine the site may ask to come back in a moment.
  await expect.poll(async () => (await browser.signInAs(userId)).statusCode, { timeout: 20_000 }).toBe(303)
  return browser
}

const wait = (interval: string, column = 'last_seen_at') =>
  owner.query(`update access.session set ${column} = ${column} - $1::interval`, [interval])

const written = (text = '') =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** What a browser would send from the page. */
function fieldsIn(body: string): Record<string, string[]> {
  const form = body.split('name="_kept"')[1]?.split('</form>')[0] ?? ''
  const fields: Record<string, string[]> = {}
  const add = (name: string | undefined, value: string | undefined) => {
    if (name) fields[name] = [...(fields[name] ?? []), written(value)]
  }
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    add(/ name="([^"]*)"/.exec(input)?.[1], / value="([^"]*)"/.exec(input)?.[1])
  }
  for (const [, name, text] of form.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>([^<]*)</g)) add(name, text)
  return fields
}

describe('what is typed is given back to whoever typed it, and to nobody else, after a session has ended', () => {
  test.each(forms.map(({ path }) => path))('%s', async (path) => {
    const browser = await signedIn(ada)
    const url = addressOf(path)
    const token = await tokenOf(browser)
    await wait('31 minutes')
    const sent = await browser.send(url, typed, token)
    expect(sent.statusCode).toBe(303)
    expect(sent.headers.location).toMatch(/^\/sign-in\?next=%2Fkept-forms%2F[0-9a-f-]+$/)

    const next = decodeURIComponent(String(sent.headers.location).split('next=')[1] ?? '')
    const other = await signedIn(bilal)
    expect((await other.get(next)).statusCode).toBe(404)

    const back = await browser.post(String(sent.headers.location), '/sign-in/sample', { user: ada, next })
    expect(back.headers.location).toBe(next)
    const { body, statusCode } = await browser.get(next)
    expect(statusCode).toBe(200)
    expect(body).toContain('You were signed out before this was sent')
    expect(body).toContain(`action="${url}"`)
    expect(textOf(body, 'Goes to')).toContain(url)
    expect(textOf(body, 'Was sent')).toMatch(/\d{4}/)
    expect(textOf(body, 'Thing')).toBe(typed.thing)
    expect(fieldsIn(body)).toMatchObject({
      words: [typed.words],
      few: ['a word'],
      many: ['one', 'two'],
      thing: [typed.thing],
    })
  })
})

describe('and the same while somebody shows again who they are', () => {
  test.each(grave.map(({ path }) => path))('%s', async (path) => {
    const browser = await signedIn(ada)
    const token = await tokenOf(browser)
    await wait('16 minutes', 'proved_at')
    const sent = await browser.send(addressOf(path), typed, token)
    expect(sent.headers.location).toMatch(/^\/sign-in\/again\?lacks=again&next=%2Fkept-forms%2F/)
    const before = browser.cookies.get('session')
    const next = decodeURIComponent(String(sent.headers.location).split('next=')[1] ?? '')
    const page = await browser.get(String(sent.headers.location))
    expect(page.body).toContain('Confirm that you are Ada Okoye')
    await browser.post(String(sent.headers.location), '/sign-in/sample', { user: ada, next })
    expect(browser.cookies.get('session')).not.toBe(before)
    expect(fieldsIn((await browser.get(next)).body)).toMatchObject({ words: [typed.words], many: ['one', 'two'] })
  })
})

/** What the summary of a kept form says under a heading. */
const textOf = (body: string, key: string): string =>
  written(new RegExp(`<dt[^>]*>\\s*${key}\\s*</dt>\\s*<dd[^>]*>([^<]*)`).exec(body)?.[1]).trim()

describe('after Lock screen nobody at that browser leaves a form in the name of who was there', () => {
  test.each(forms.map(({ path }) => path))('%s', async (path) => {
    const browser = await signedIn(ada)
    const token = await tokenOf(browser)
    await browser.post('/home', '/sign-out')
    const { rows: before } = await owner.query('select count(*) from access.kept_form')
    const [, onSignIn = ''] = /name="_csrf" value="([^"]+)"/.exec((await browser.get('/sign-in')).body) ?? []
    for (const _csrf of [token, onSignIn]) {
      expect((await browser.send(addressOf(path), typed, _csrf)).headers.location).toBe('/sign-in')
    }
    expect((await owner.query('select count(*) from access.kept_form')).rows).toEqual(before)
  })
})

test('a kept form says which part of the site it goes to', async () => {
  const browser = await signedIn(ada)
  const token = await tokenOf(browser)
  await wait('31 minutes')
  const sent = await browser.send('/users/add', typed, token)
  await browser.signInAs(ada)
  const { body } = await browser.get(decodeURIComponent(String(sent.headers.location).split('next=')[1] ?? ''))
  expect(textOf(body, 'Goes to')).toBe('People who sign in (/users/add)')
})

async function tokenOf(browser: Browser): Promise<string> {
  return /name="_csrf" value="([^"]+)"/.exec((await browser.get('/home')).body)?.[1] ?? ''
}

test('a form that is open while its person signs in again elsewhere is taken as it stands', async () => {
  const browser = await signedIn(ada)
  const token = await tokenOf(browser)
  await wait('31 minutes')
  await browser.signInAs(ada)
  const sent = await browser.send('/users/add', { name: '' }, token)
  expect(sent.statusCode).toBe(422)
})

test('a form that was made for somebody else, or for nobody, is not kept', async () => {
  const browser = await signedIn(ada)
  const token = await tokenOf(browser)
  await browser.post('/home', '/sign-in/sample', { user: bilal })
  await wait('31 minutes')
  for (const _csrf of [token, '', 'made-up']) {
    expect((await browser.send('/users/add', typed, _csrf)).statusCode).toBe(403)
  }
  const stranger = await new Browser(app).send('/users/add', typed, token)
  expect(stranger.headers.location).toBe('/sign-in')
})

test('the name of who was here last cannot be made up', async () => {
  const browser = await signedIn(ada)
  const token = await tokenOf(browser)
  browser.cookies.delete('session')
  browser.cookies.set('earlier', bilal)
  expect((await browser.send('/users/add', typed, token)).headers.location).toBe('/sign-in')
})

test('files are not kept, and that is said; what stands beside them is', async () => {
  const browser = await signedIn(ada)
  const token = await tokenOf(browser)
  await wait('31 minutes')
  const sent = await browser.sendFile('/imports/kinds/units', { mode: 'good-rows', 'covers_to-year': '2026' }, token)
  const next = decodeURIComponent(String(sent.headers.location).split('next=')[1] ?? '')
  await browser.signInAs(ada)
  const { body } = await browser.get(next)
  expect(body).toContain('you must choose the file again')
  expect(body).toMatch(/<input[^>]* name="file"[^>]* type="file"|<input[^>]* type="file"[^>]*/)
  expect(body).toContain('enctype="multipart/form-data"')
  expect(fieldsIn(body)).toMatchObject({ mode: ['good-rows'], 'covers_to-year': ['2026'] })
})

test('what was typed is sealed in the database, goes when it has been sent, and after 12 hours', async () => {
  const browser = await signedIn(ada)
  const token = await tokenOf(browser)
  await wait('31 minutes')
  const kept = async () => {
    const sent = await browser.send('/users/add', { name: 'Swordfish', email: 'x' }, token)
    return decodeURIComponent(String(sent.headers.location).split('next=')[1] ?? '')
  }
  const [first, second] = [await kept(), await kept()]
  const { rows } = await owner.query('select sealed from access.kept_form')
  for (const { sealed } of rows) expect(sealed.toString('latin1')).not.toContain('Swordfish')

  await browser.signInAs(ada)
  const page = await browser.get(first)
  const again = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const name = {
    name: 'Zoe Adams',
    email: 'zoe@force.example',
    roles: 'learning',
    _kept: first.split('/').at(-1) ?? '',
  }
  expect((await browser.send('/users/add', name, again)).statusCode).toBe(303)
  await expect.poll(async () => (await browser.get(first)).statusCode).toBe(404)

  await owner.query(`update access.kept_form set kept_at = kept_at - interval '12 hours'`)
  expect((await browser.get(second)).statusCode).toBe(404)
})

test('a row that is moved to somebody else opens for nobody', async () => {
  const browser = await signedIn(ada)
  const token = await tokenOf(browser)
  await wait('31 minutes')
  const sent = await browser.send('/users/add', typed, token)
  const next = decodeURIComponent(String(sent.headers.location).split('next=')[1] ?? '')
  await owner.query('update access.kept_form set user_id = $1', [bilal])
  expect((await (await signedIn(bilal)).get(next)).statusCode).toBe(404)
})
