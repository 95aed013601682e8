import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, afterEach, expect, test } from 'vitest'
import { smallDisk } from '../../test/harness/small-disk.ts'
import { storedIn } from '../../test/harness/stored-uploads.ts'
import { DatabaseAway } from '../kernel/index.ts'
import { demoSite, memorySessions } from './demo-site.fixture.ts'
import { safePath } from './safe-path.ts'

const running: FastifyInstance[] = []
const folders: string[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((app) => app.close()))
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })))
})

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-web-'))
  folders.push(folder)
  return folder
}

/** A browser of sorts: keeps its cookies. */
function visitor(...site: Parameters<typeof demoSite>) {
  const app = demoSite(...site)
  running.push(app)
  const cookies: Record<string, string> = {}
  const send = async (options: InjectOptions) => {
    const answer = await app.inject({ ...options, cookies: { ...cookies } })
    for (const { name, value } of answer.cookies) {
      if (value === '') delete cookies[name]
      else cookies[name] = value
    }
    return answer
  }
  const get = (url: string) => send({ method: 'GET', url })
  const post = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    send({
      method: 'POST',
      url,
      payload: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    })
  const token = async (url: string) => / name="_csrf" value="([^"]+)"/.exec((await get(url)).body)?.[1] ?? ''
  const signIn = async (user: string) => post('/sign-in', { _csrf: await token('/sign-in'), user })
  return { app, cookies, get, post, send, token, signIn }
}

test('the policy names this host, where a form may lead to a course, one inline line by its hash, and nothing else', async () => {
  const answer = await visitor().get('/')
  const line = /<script>([^<]+)<\/script>/.exec(answer.body)?.[1] ?? ''
  const hash = createHash('sha256').update(line).digest('base64')
  expect(answer.headers['content-security-policy']).toBe(
    `default-src 'none';script-src 'self' 'sha256-${hash}';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';form-action 'self' http://courses.localhost:80;frame-ancestors 'none';base-uri 'none'`,
  )
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(answer.headers['referrer-policy']).toBe('no-referrer')
  expect(answer.body).not.toMatch(/style="|<style| on[a-z]+="/)
})

test('everything a page loads comes from this host, is there, and may be kept for a year', async () => {
  const { get, signIn } = visitor()
  await signIn('analyst')
  for (const page of ['/', '/home']) {
    const { body } = await get(page)
    const loaded = [...body.matchAll(/<(?:script|link)[^>]* (?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(loaded.length).toBeGreaterThan(3)
    for (const url of loaded) {
      expect(url).toMatch(/^\/assets\/[0-9a-f]{12}\./)
      const asset = await get(url)
      expect(asset.statusCode, url).toBe(200)
      expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable')
      expect(asset.body).not.toMatch(/GDS Transport|url\(\/assets/)
    }
  }
})

test('a person who is not signed in is sent to sign in, and then on', async () => {
  const answer = await visitor().get('/officers?sort=courses')
  expect(answer.statusCode).toBe(303)
  expect(answer.headers.location).toBe('/sign-in?next=%2Fofficers%3Fsort%3Dcourses')
})

test('a person without the role is told so, and the navigation does not offer the page', async () => {
  const { get, signIn } = visitor()
  await signIn('trainer')
  const answer = await get('/officers')
  expect(answer.statusCode).toBe(403)
  expect(answer.body).toContain('You do not have access to this page')
  expect(answer.body).not.toContain('href="/officers"')
  expect((await get('/home')).body).toContain('Nothing to teach')
})

test('a message is shown on the next page, once', async () => {
  const { get, signIn } = visitor()
  await signIn('analyst')
  expect((await get('/home')).body).toContain('You have signed in')
  expect((await get('/home')).body).not.toContain('You have signed in')
})

test('locking the screen ends the session in the store, so the old cookie opens nothing', async () => {
  const sessions = memorySessions()
  const { cookies, get, post, signIn, token } = visitor({}, sessions)
  await signIn('analyst')
  const kept = cookies.session
  await post('/sign-out', { _csrf: await token('/home') })
  expect(sessions.live.size).toBe(0)
  expect(cookies.session).toBeUndefined()
  cookies.session = kept ?? ''
  expect((await get('/home')).statusCode).toBe(303)
})

test('a form of a session that has ended brings its sender to the sign-in page, not to an error', async () => {
  const sessions = memorySessions()
  const { cookies, post, signIn, token } = visitor({}, sessions)
  await signIn('analyst')
  const _csrf = await token('/home')
  sessions.live.clear()
  const answer = await post('/sign-out', { _csrf })
  expect(answer.headers.location).toBe('/sign-in')
  expect(cookies.session).toBeUndefined()
})

test.each([
  ['no token', () => ({})],
  ['a made-up token', () => ({ _csrf: 'abc-def-ghi' })],
])('a form with %s is refused', async (_, fields) => {
  const { post, signIn } = visitor()
  await signIn('analyst')
  expect((await post('/courses/add', { title: 'A', ...fields() })).statusCode).toBe(403)
})

test('a token from before signing in is not good after it', async () => {
  const { post, signIn, token } = visitor()
  const before = await token('/sign-in')
  await signIn('analyst')
  expect((await post('/courses/add', { title: 'A', _csrf: before })).statusCode).toBe(403)
})

test('a form sent from another site is refused even with the right token', async () => {
  const { post, signIn, token } = visitor()
  await signIn('analyst')
  const _csrf = await token('/home')
  expect((await post('/courses/add', { title: 'A', _csrf }, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
  expect((await post('/courses/add', { title: 'A', _csrf }, { 'sec-fetch-site': 'same-origin' })).statusCode).toBe(303)
})

test('a form in error comes back with the errors above it and “Error:” in the title', async () => {
  const { post, signIn, token } = visitor()
  await signIn('analyst')
  const answer = await post('/courses/add', { title: ' ', _csrf: await token('/home') })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('<title>Error: Add a course – Candour – Northmoor Police</title>')
  expect(answer.body).toContain('<a href="#title">Enter the title of the course</a>')
})

const multipart = (parts: readonly (readonly [name: string, value: string, fileName?: string])[]) => ({
  headers: { 'content-type': 'multipart/form-data; boundary=edge' },
  payload: `${parts
    .map(
      ([name, value, fileName]) =>
        `--edge\r\ncontent-disposition: form-data; name="${name}"${fileName ? `; filename="${fileName}"\r\ncontent-type: text/csv` : ''}\r\n\r\n${value}\r\n`,
    )
    .join('')}--edge--\r\n`,
})

test('sent files are on disk for the handler and gone after the request', async () => {
  const uploadFolder = await newFolder()
  const { send, signIn, token } = visitor({ uploadFolder })
  await signIn('analyst')
  const _csrf = await token('/home')
  const sent = multipart([
    ['_csrf', _csrf],
    ['file', 'a,b\r\n1,2', 'people.csv'],
    ['note', 'after the file'],
  ])
  const answer = await send({ method: 'POST', url: '/files', ...sent })
  expect(answer.body).toContain('people.csv 8; after the file')
  await expect.poll(() => storedIn(uploadFolder)).toEqual([])
})

test('a file without a token before it is not stored', async () => {
  const uploadFolder = await newFolder()
  const { send, signIn, token } = visitor({ uploadFolder })
  await signIn('analyst')
  const sent = multipart([
    ['file', 'a,b', 'people.csv'],
    ['_csrf', await token('/home')],
  ])
  expect((await send({ method: 'POST', url: '/files', ...sent })).statusCode).toBe(403)
  expect(await storedIn(uploadFolder)).toEqual([])
})

test('a file that is too large is refused in words', async () => {
  const uploadFolder = await newFolder()
  const { send, signIn, token } = visitor({ uploadFolder, uploadLimit: 1024 ** 2 })
  await signIn('analyst')
  const sent = multipart([
    ['_csrf', await token('/home')],
    ['file', 'x'.repeat(1024 ** 2 + 1), 'people.csv'],
  ])
  const answer = await send({ method: 'POST', url: '/files', ...sent })
  expect(answer.statusCode).toBe(413)
  expect(answer.body).toContain('people.csv is larger than 1 MB')
  await expect.poll(() => storedIn(uploadFolder)).toEqual([])
})

test('what went wrong inside is not told outside', async () => {
  const answer = await visitor().get('/fails')
  expect(answer.statusCode).toBe(500)
  expect(answer.body).toContain('Sorry, there is a problem with the service')
  expect(answer.body).not.toContain('swordfish')
})

test.each([
  ['/nowhere', 404],
  ['/%zz', 400],
  ['/assets/nothing.js', 404],
])('%s is answered by a page with status %i', async (url, status) => {
  const answer = await visitor().get(url)
  expect(answer.statusCode).toBe(status)
  expect(answer.body).toContain('<h1')
})

test('too many attempts to sign in are stopped for a minute', async () => {
  const { post, token } = visitor({ signInsPerMinute: 2 })
  const _csrf = await token('/sign-in')
  const statuses = []
  for (const user of ['analyst', 'analyst', 'analyst'])
    statuses.push((await post('/sign-in', { _csrf, user })).statusCode)
  expect(statuses.at(-1)).toBe(429)
})

/** A browser that was never here before signs in, saying where the request comes from. */
const signInFrom = async ({ cookies, send, token }: ReturnType<typeof visitor>, user: string, forwarded: string) => {
  for (const name of Object.keys(cookies)) delete cookies[name]
  const payload = new URLSearchParams({ _csrf: await token('/sign-in'), user }).toString()
  const said = { 'x-forwarded-for': forwarded, 'x-real-ip': forwarded, forwarded: `for=${forwarded}` }
  const headers = { 'content-type': 'application/x-www-form-urlencoded', ...said }
  return send({ method: 'POST', url: '/sign-in', payload, headers })
}

test('nobody escapes the limit by saying that others sent it', async () => {
  const browser = visitor({ signInsPerMinute: 2 })
  const statuses = []
  for (let i = 0; i < 3; i++) statuses.push((await signInFrom(browser, 'analyst', `203.0.113.${i}`)).statusCode)
  expect(statuses).toEqual([303, 303, 429])
})

test('behind a trusted proxy visitors are told apart, whatever they put before its word', async () => {
  const browser = visitor({ signInsPerMinute: 2, trustsProxy: (address) => address === '127.0.0.1' })
  const statuses = []
  for (const forwarded of [
    ...['203.0.113.1', '198.51.100.7, 203.0.113.1', '198.51.100.8, 203.0.113.1', '203.0.113.2'],
    ...['2001:db8::1', '2001:db8::2', '2001:db8::3'],
  ]) {
    statuses.push((await signInFrom(browser, 'analyst', forwarded)).statusCode)
  }
  expect(statuses).toEqual([303, 303, 429, 303, 303, 303, 429])
})

test('what one account sends is counted over its sessions, and nobody else is held back', async () => {
  const sessions = memorySessions()
  const { cookies, post, signIn, token } = visitor({ postsPerMinute: 3, signInsPerMinute: 100 }, sessions)
  const statuses: number[] = []
  for (let i = 0; i < 4; i++) {
    delete cookies.session
    await signIn('analyst')
    const _csrf = await token('/home')
    for (let j = 0; j < 2; j++) statuses.push((await post('/courses/add', { title: 'A', _csrf })).statusCode)
  }
  expect(statuses).toEqual([303, 303, 303, 303, 303, 303, 429, 429])
  delete cookies.session
  await signIn('trainer')
  expect((await post('/courses/add', { title: 'A', _csrf: await token('/home') })).statusCode).toBe(303)
})

test('one account is signed in to twenty times a minute, from wherever, and others are not held back', async () => {
  const browser = visitor({ signInsPerMinute: 1000, trustsProxy: () => true })
  const as = (user: string, address: string) => signInFrom(browser, user, address)
  for (let i = 0; i < 20; i++) expect((await as('analyst', `203.0.113.${i}`)).statusCode).toBe(303)
  const last = await as('analyst', '203.0.113.99')
  expect([last.statusCode, Number(last.headers['retry-after']) > 0]).toEqual([429, true])
  expect(last.body).toContain('Wait a minute, then try again')
  expect((await as('trainer', '203.0.113.99')).statusCode).toBe(303)
})

test('a choice about cookies is kept, is said to be saved once, and is not asked for again', async () => {
  const { cookies, get, post } = visitor()
  expect((await get('/second?a=1')).body).toContain('name="from" value="/second?a=1"')
  const saved = await post('/cookies', { additional: 'reject', from: '/second?a=1' })
  expect(saved.headers.location).toBe('/second?a=1')
  expect((await get('/second')).body).toContain('You have rejected additional cookies')
  const after = (await get('/second')).body
  expect(after).not.toContain('You have rejected')
  expect(after).not.toContain('Accept additional cookies')
  expect(Object.keys(cookies)).toEqual(['cookies_choice'])
})

test('leaving ends the session, takes every cookie but the marker, and hides every page until the button is pressed', async () => {
  const sessions = memorySessions()
  const { cookies, get, post, signIn } = visitor({ leaveTo: 'https://weather.example/' }, sessions)
  await signIn('analyst')
  const left = await get('/leave')
  expect(left.statusCode).toBe(303)
  expect(left.headers.location).toBe('https://weather.example/')
  expect(left.headers['clear-site-data']).toBe('"cache", "storage"')
  expect(sessions.live.size).toBe(0)
  expect(cookies).toEqual({ continue: '1' })
  for (const path of ['/', '/second', '/home', '/nowhere', '/cookies']) {
    const { body } = await get(path)
    expect(body).toContain('<title>Continue</title>')
    expect(body).not.toMatch(/abuse|police|SECRET/i)
  }
  expect((await post('/continue', {})).headers.location).toBe('/')
  expect((await get('/second')).body).toContain('SECRET')
})

test('a redirect leads to no other site, whatever a handler was told', async () => {
  const { get } = visitor()
  expect((await get('/onward?to=/second')).headers.location).toBe('/second')
  for (const to of [
    '//evil.example',
    '/.//evil.example',
    'https://evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
  ]) {
    expect((await get(`/onward?to=${encodeURIComponent(to)}`)).headers.location).toBe('/home')
  }
})

test('no page links to another site by the address it was asked for at', async () => {
  const { cookies, get, post } = visitor()
  for (const url of ['//evil.example/', '/.//evil.example', '/\\evil.example']) {
    expect((await get(url)).body).not.toMatch(/(href|value)="[^"]*evil/)
  }
  const saved = await post('/cookies', { additional: 'reject', from: '/.//evil.example' })
  expect([saved.headers.location, cookies.cookies_saved]).toEqual(['/cookies', '1'])
  expect((await get('//evil.example/')).body).not.toMatch(/href="[^"]*evil/)
})

test.each([
  ['/people?page=2#top', '/people?page=2#top'],
  ['//evil.example', '/home'],
  ['/\\evil.example', '/home'],
  ['/\t/evil.example', '/home'],
  ['https://evil.example', '/home'],
  ['/a\\b', '/home'],
  ['', '/home'],
  [null, '/home'],
])('asked to go on to %j, the site goes to %j', (next, to) => {
  expect(safePath(next, '/home')).toBe(to)
})

test('while the database is away whoever leaves is let go, public pages are shown, and a session is not lost', async () => {
  const sessions = memorySessions()
  const { cookies, get, signIn } = visitor({}, sessions)
  await signIn('analyst')
  const kept = cookies.session
  const { find, end } = sessions
  sessions.find = () => Promise.reject(new DatabaseAway())
  sessions.end = () => Promise.reject(new DatabaseAway())
  const home = await get('/home')
  expect(home.statusCode).toBe(503)
  expect(home.headers['retry-after']).toBe('10')
  expect((await get('/')).statusCode).toBe(200)
  expect(cookies.session).toBe(kept)
  const left = await get('/leave')
  expect(left.statusCode).toBe(303)
  expect(cookies.session).toBeUndefined()
  Object.assign(sessions, { find, end })
})

const small = smallDisk('1m')
afterAll(() => small?.remove())

test.skipIf(small === null)(
  'a file for which the disk has no room is told as that, when all of it was read',
  async () => {
    const { send, signIn, token } = visitor({ uploadFolder: small?.folder ?? '' })
    await signIn('analyst')
    const sent = multipart([
      ['_csrf', await token('/home')],
      ['file', 'x'.repeat(3 * 1024 ** 2), 'large.csv'],
      ['file', 'small', 'small.csv'],
    ])
    const answer = await send({ method: 'POST', url: '/files', ...sent })
    expect(answer.body).toContain('The disk that holds the record is full')
    expect(answer.body).toContain('What you sent was not saved')
    expect(answer.statusCode).toBe(503)
    await expect.poll(() => storedIn(small?.folder ?? '')).toEqual([])
  },
)
