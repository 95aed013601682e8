import { afterAll, beforeAll, expect, test } from 'vitest'
import { deviceWords } from '../device-words.ts'
import { type Browser, openTestSite, type TestSite } from '../test-site.fixture.ts'

let site: TestSite
let ada: string

beforeAll(async () => {
  site = await openTestSite(true)
  ada = await site.add('Ada Okoye', ['analyst'])
})

afterAll(() => site.close())

async function signedIn(userId: string): Promise<Browser> {
  const browser = site.browser()
  await browser.signInAs(userId)
  return browser
}

const rows = (body: string) => body.split('<tbody')[1]?.split('<tr').length ?? 0

test('a person reads where they are signed in, and ends one of them or all others', async () => {
  const [here, there, elsewhere] = [await signedIn(ada), await signedIn(ada), await signedIn(ada)]
  const bilal = await signedIn(await site.add('Bilal Hussain', ['analyst']))
  const { body } = await here.get('/sessions')
  expect(rows(body) - 1).toBe(3)
  expect(body.match(/This one/g)).toHaveLength(1)
  expect(body).not.toContain(here.cookies.get('session'))

  const [, one = ''] = /name="session" value="([0-9a-f-]{36})"/.exec(body) ?? []
  await here.post('/sessions', '/sessions/end', { session: one })
  expect([(await there.get('/home')).statusCode, (await elsewhere.get('/home')).statusCode].sort()).toEqual([200, 303])
  await here.post('/sessions', '/sessions/end', { session: 'others' })
  expect((await there.get('/home')).statusCode).toBe(303)
  expect((await elsewhere.get('/home')).statusCode).toBe(303)
  expect((await here.get('/home')).statusCode).toBe(200)
  expect((await bilal.get('/home')).statusCode).toBe(200)
})

test("nobody ends another's session by its identity", async () => {
  const [mine, theirs] = [await signedIn(ada), await signedIn(await site.add('Carol Evans', ['analyst']))]
  const { rows: known } = await site.owner.query(
    'select session_id from access.session where user_id <> $1 and ended_at is null',
    [ada],
  )
  for (const { session_id: session } of known) await mine.post('/sessions', '/sessions/end', { session })
  expect((await theirs.get('/home')).statusCode).toBe(200)
  expect((await mine.post('/sessions', '/sessions/end', { session: 'x' })).statusCode).toBe(404)
})

test('an administrator signs somebody out everywhere, audited; nobody else may', async () => {
  const administrator = await signedIn(await site.add('Dan Fox', ['administrator']))
  const person = await signedIn(ada)
  const page = `/users/${ada}`
  expect((await administrator.get(page)).body).toContain('Sign this person out everywhere')
  expect((await person.post('/home', `${page}/end-sessions`)).statusCode).toBe(403)
  expect((await administrator.post(page, `${page}/end-sessions`)).headers.location).toBe(page)
  expect((await person.get('/home')).statusCode).toBe(303)
  const { rows: entries } = await site.owner.query(
    `select body from kernel.audit_entry where action = 'end-sessions' and subject_id = $1 order by number desc limit 1`,
    [ada],
  )
  expect(entries[0]?.body).toContain('Dan Fox')
})

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120 Safari/537.36 Edg/120',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605 (KHTML, like Gecko) Version/17 Safari/604',
    'Safari on iPhone',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0', 'Firefox on Linux'],
  ['curl/8', ''],
  [undefined, ''],
])('of %j only %j is kept', (userAgent, words) => {
  expect(deviceWords(userAgent)).toBe(words)
})
