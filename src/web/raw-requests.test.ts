import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { storedIn } from '../../test/harness/stored-uploads.ts'
import { demoSite, memorySessions } from './demo-site.fixture.ts'

// What no browser sends, over a socket of its own.

let app: FastifyInstance
let uploadFolder: string
let port: number
const sessions = memorySessions()
const troubles: unknown[] = []
const note = (error: unknown) => void troubles.push(error)

beforeAll(async () => {
  process.on('uncaughtExceptionMonitor', note)
  uploadFolder = await mkdtemp(join(tmpdir(), 'candour-raw-'))
  app = demoSite({ uploadFolder, postsPerMinute: 10_000 }, sessions)
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  port = Number(new URL(address).port)
})
afterAll(async () => {
  process.off('uncaughtExceptionMonitor', note)
  await app.close()
  await rm(uploadFolder, { recursive: true })
})
afterEach(() => expect(troubles).toEqual([]))

/** Sends bytes as they are and gives what came back, once the other side has ended or rests. */
const send = (bytes: string | Buffer, hangUp = false) =>
  new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    const done = () => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(8_000, done)
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
    })
    socket.on('error', done)
    socket.on('close', done)
    socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, () => {
      if (hangUp) setTimeout(done, 100)
    })
  })
const get = (headers: readonly string[], target = '/', method = 'GET') =>
  send([`${method} ${target} HTTP/1.1`, ...headers, 'Connection: close', '', ''].join('\r\n'))
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)
const isUp = async () => statusOf(await get([`Host: 127.0.0.1:${port}`])) === 200

describe('a host that is none is refused', () => {
  test.each([
    ['a port past the last', ['Host: a:99999']],
    ['nothing', ['Host:']],
    ['no header', []],
    ['two', ['Host: a', 'Host: b']],
    ['a name and a word', ['Host: user:word@127.0.0.1']],
    ['half an address', ['Host: [::1']],
    ['no text', ['Host: \xff\xfe\xfd']],
    ['a path', ['Host: a/../../b']],
    ['percent', ['Host: %00']],
    ['courses’ with a port past the last', ['Host: courses.localhost:99999']],
    ['a very long one', [`Host: ${'a'.repeat(8_000)}`]],
  ])('%s', async (_, headers) => {
    for (const target of ['/', '/xapi/2.0/about', '/courses/x/files/y', '/assets/x']) {
      const answer = await get(headers, target)
      expect([target, statusOf(answer)]).toEqual([target, 400])
      expect(answer).not.toMatch(/at .*:\d+:\d+|Error:/)
    }
    expect(await isUp()).toBe(true)
  })
})

test('a request of HTTP/1.0 needs no host, and what is said to be forwarded is not read', async () => {
  expect(statusOf(await send('GET / HTTP/1.0\r\n\r\n'))).toBe(200)
  const headers = [
    `Host: 127.0.0.1:${port}`,
    'X-Forwarded-Host: a:99999',
    'X-Forwarded-Proto: javascript',
    'X-Forwarded-For: x',
  ]
  expect(statusOf(await get(headers))).toBe(200)
})

describe('an address that cannot be meant is refused', () => {
  test.each([
    ['/%00', 400],
    ['/second?a=%00', 400],
    ['/second%00', 400],
    ['/%zz', 400],
    ['/%c0%ae', 400],
    ['/%ed%a0%80', 400],
    ['http://127.0.0.1/second', 400],
    ['https://evil.example/', 400],
    ['*', 400],
    [`/${'a'.repeat(30_000)}`, 431],
    [`/second?${'a&'.repeat(7_000)}`, 200],
    ['/second?__proto__=1&constructor=2&toString=3', 200],
    ['//evil.example/', 404],
    ['/../../etc/passwd', 404],
    ['/assets/..%2f..%2fpackage.json', 404],
  ])('%j', async (target, status) => {
    expect(statusOf(await get([`Host: 127.0.0.1:${port}`], target))).toBe(status)
  })
})

test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'LINK', 'SEARCH', 'CONNECT', 'NONSENSE', 'get'])(
  'the method %s ends in an answer, or in a closed connection',
  async (method) => {
    const status = statusOf(await get([`Host: 127.0.0.1:${port}`], '/', method))
    expect([0, 400, 404, 405]).toContain(status)
    expect(await isUp()).toBe(true)
  },
)

describe('headers that nobody sends', () => {
  test.each([
    ['a cookie of nothing', 'Cookie: ;;;=;=a;a=;session'],
    ['a cookie that cannot be decoded', 'Cookie: session=%zz%; _csrf=%e0%a4%a; flash=%; carried=%ff.%ff'],
    ['a cookie of NUL', 'Cookie: session=%00; flash=%00.x; cookies_choice=%00; continue2=%00'],
    ['a cookie named after what every object has', 'Cookie: __proto__=1; constructor=2; toString=3; hasOwnProperty=4'],
    ['a thousand cookies', `Cookie: ${'a=1; '.repeat(2_500)}`],
    ['an odd fetch site', 'Sec-Fetch-Site: \xff\xff'],
    ['an odd encoding', 'Accept-Encoding: gzip;q=nonsense, \xff'],
    ['an odd language', `Accept-Language: ${'en-'.repeat(3_000)}`],
    ['an odd range', 'Range: bytes=99999999999999999999-1,-,'],
    ['an upgrade', 'Upgrade: websocket'],
    ['an expectation', 'Expect: 100-continue'],
    ['an expectation of nonsense', 'Expect: nonsense'],
    ['an odd connection', 'Connection: \xff'],
    ['an authorization', 'Authorization: Basic \xff\xff'],
    ['an old date', 'If-Modified-Since: nonsense'],
    ['an odd length', 'Content-Length: -1'],
    ['a long length', 'Content-Length: 99999999999999999999'],
    ['a length that is a word', 'Content-Length: ten'],
    ['two lengths', 'Content-Length: 1\r\nContent-Length: 2'],
    ['a length and chunks', 'Content-Length: 4\r\nTransfer-Encoding: chunked'],
    ['an odd transfer', 'Transfer-Encoding: nonsense'],
    ['a fold', 'X: a\r\n b'],
    ['NUL', 'X: a\0b'],
    ['a header without a colon', 'nonsense'],
    ['a header of 20 KB', `X: ${'a'.repeat(20_000)}`],
    ['three thousand headers', 'X: 1\r\n'.repeat(2_000)],
  ])('%s', async (_, header) => {
    for (const host of [`127.0.0.1:${port}`, `courses.localhost:${port}`]) {
      const answer = await get([`Host: ${host}`, header])
      expect(statusOf(answer)).toBeLessThan(500)
      expect(answer).not.toMatch(/at .*:\d+:\d+/)
    }
    expect(await isUp()).toBe(true)
  })
})

const form = 'multipart/form-data; boundary=edge'
const post = (type: string, body: string, length = Buffer.byteLength(body, 'latin1'), cookie = '') =>
  [
    'POST /files HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    `Content-Type: ${type}`,
    `Content-Length: ${length}`,
    `Cookie: ${cookie}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n')

/** Somebody signed in, with the cookie and the field that a form of theirs has. */
async function signedIn() {
  const { token } = await sessions.create({ userId: 'analyst' })
  const page = await app.inject({ url: '/home', cookies: { session: token } })
  const secret = page.cookies.find(({ name }) => name === '_csrf')?.value ?? ''
  return {
    cookie: `session=${token}; _csrf=${secret}`,
    csrf: /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '',
  }
}
const field = (name: string, value: string, type = '') =>
  `--edge\r\ncontent-disposition: form-data; name="${name}"\r\n${type}\r\n${value}\r\n`
const file = (value: string, name = 'a.csv') =>
  `--edge\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${value}`

describe('a form that is broken is refused, and leaves nothing', () => {
  test.each([
    ['without a boundary', 'multipart/form-data', () => ''],
    ['with an empty boundary', 'multipart/form-data; boundary=', () => 'x'],
    ['with a boundary that is not there', form, () => 'nothing of the kind'],
    ['that is empty', form, () => ''],
    ['of another kind', 'application/octet-stream', () => 'x'],
    ['of a kind that is none', '\xff/\xff', () => 'x'],
    ['without a kind', '', () => 'x'],
    ['of JSON that is none', 'application/json', () => '{'],
    ['of JSON that goes deep', 'application/json', () => '['.repeat(200_000)],
    ['of JSON that poisons', 'application/json', () => '{"__proto__":{"x":1}}'],
    ['of a charset that is none', 'application/x-www-form-urlencoded; charset=nonsense', () => '_csrf=1'],
    ['of fields that cannot be decoded', 'application/x-www-form-urlencoded', () => '%zz=%zz&=&&&=&a=%ff%fe'],
    ['of NUL', 'application/x-www-form-urlencoded', (csrf: string) => `_csrf=${csrf}&a=%00`],
    ['of a name with NUL', 'application/x-www-form-urlencoded', (csrf: string) => `_csrf=${csrf}&a%00=1`],
    [
      'of too many fields',
      'application/x-www-form-urlencoded',
      (csrf: string) => `_csrf=${csrf}&${'a&'.repeat(300_000)}`,
    ],
    ['cut off in the headers of a part', form, (csrf: string) => `${field('_csrf', csrf)}--edge\r\ncontent-disp`],
    ['cut off in a file', form, (csrf: string) => `${field('_csrf', csrf)}${file('half')}`],
    ['with NUL in a field', form, (csrf: string) => `${field('_csrf', csrf)}${field('a', '\0')}--edge--\r\n`],
    [
      'with NUL after the file',
      form,
      (csrf: string) => `${field('_csrf', csrf)}${file('x')}\r\n${field('a', '\0')}--edge--\r\n`,
    ],
    [
      'with NUL in a file’s name',
      form,
      (csrf: string) => `${field('_csrf', csrf)}${file('x', 'a\0b')}\r\n--edge--\r\n`,
    ],
    [
      'with half a character',
      form,
      (csrf: string) =>
        `${field('_csrf', csrf)}${field('a', '\x00\xd8a\x00', 'content-type: text/plain; charset=utf-16le\r\n')}--edge--\r\n`,
    ],
    ['that poisons', form, (csrf: string) => `${field('_csrf', csrf)}${field('__proto__', 'x')}--edge--\r\n`],
    [
      'of JSON in a field',
      form,
      (csrf: string) => `${field('_csrf', csrf)}${field('a', '{', 'content-type: application/json\r\n')}--edge--\r\n`,
    ],
    [
      'of thousands of parts',
      form,
      (csrf: string) => `${field('_csrf', csrf)}${field('a', 'x').repeat(3_000)}--edge--\r\n`,
    ],
    [
      'of thousands of files',
      form,
      (csrf: string) => `${field('_csrf', csrf)}${`${file('x')}\r\n`.repeat(500)}--edge--\r\n`,
    ],
    [
      'of much text',
      form,
      (csrf: string) => `${field('_csrf', csrf)}${field('a', 'x'.repeat(900_000)).repeat(6)}--edge--\r\n`,
    ],
    [
      'with a field that is too long',
      form,
      (csrf: string) => `${field('_csrf', csrf)}${field('a', 'x'.repeat(2_000_000))}--edge--\r\n`,
    ],
  ] as const)('%s', async (_, type, body) => {
    const { cookie, csrf } = await signedIn()
    const answer = await send(post(type, body(csrf), undefined, cookie))
    expect([400, 403, 406, 413, 415]).toContain(statusOf(answer))
    expect(answer).not.toMatch(/at .*:\d+:\d+/)
    await expect.poll(() => storedIn(uploadFolder)).toEqual([])
    expect(await isUp()).toBe(true)
  })
})

test.each([
  ['before the token', (csrf: string) => field('_csrf', csrf).slice(0, 30)],
  ['between the fields', (csrf: string) => field('_csrf', csrf)],
  ['in a file', (csrf: string) => field('_csrf', csrf) + file('x'.repeat(100_000))],
])('whoever hangs up %s leaves nothing', async (_, body) => {
  const { cookie, csrf } = await signedIn()
  await send(post(form, body(csrf), 10_000_000, cookie), true)
  await expect.poll(() => storedIn(uploadFolder)).toEqual([])
  await expect.poll(() => connections()).toBe(0)
  expect(await isUp()).toBe(true)
})

const connections = () => new Promise<number>((resolve) => app.server.getConnections((_, count) => resolve(count)))

test('whoever sends slowly is not waited for for ever', () => {
  const { headersTimeout, requestTimeout, timeout } = app.server
  expect(headersTimeout).toBeLessThanOrEqual(20_000)
  expect([requestTimeout > 0, requestTimeout <= 900_000, timeout]).toEqual([true, true, 0])
})
