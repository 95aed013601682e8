import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Actor, Role } from '../../src/kernel/index.ts'
import { modules } from '../../src/modules.ts'
import { samplePeople } from '../../src/sample/index.ts'
import type { Route } from '../../src/web/index.ts'
import { faultOf, hostileAlone, hostileHeaders, hostileText } from '../harness/hostile.ts'
import { formsIn, type MarkupForm, queryNamesIn } from '../harness/markup-forms.ts'
import { openSample, sampleTimeout, type TestSample } from '../harness/sample.ts'
import { openSite, type TestSite, type Visitor } from '../harness/site.ts'
import { type Stop, walk } from '../harness/walk.ts'

// Every route of every module is asked for what nobody means, in each place where a request has room for it. A new
// route, parameter or field is found by itself.

const routes = modules.flatMap((module) => module.routes)
/** Of the kinds of file one that is open and one that is restricted stand for all: their pages are of one template. */
const tried = routes.filter(({ path }) => !path.startsWith('/imports/kinds/') || /\/(?:units|reports)\b/.test(path))
const everyone: readonly (Role | null)[] = [null, ...new Set(samplePeople().map(({ role }) => role))]

let sample: TestSample
let site: TestSite
let stops: ReadonlyMap<string, Stop>
const forms = new Map<string, MarkupForm & { readonly role: Role | null; readonly from: string }>()
const queryNames = new Map<string, Set<string>>()
/** Names by which handlers ask for a parameter or a field, noted while they answer. */
let asked = new Set<string>()
const ended: unknown[] = []

/** Looked up once each: there is somebody new for each of thousands of forms. */
const actors = new Map<Role, Actor>()

async function visitorOf(role: Role | null): Promise<Visitor> {
  if (role === null) return site.visit(null)
  const actor =
    actors.get(role) ?? (await sample.signedIn(samplePeople().find((each) => each.role === role)?.name ?? ''))
  actors.set(role, actor)
  return site.visit(actor)
}

const templateOf = (path: string) => new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`)
/** `/requests/new` is not a request called “new”. */
const byPlainness = (a: Route, b: Route) => a.path.split(':').length - b.path.split(':').length
const postRouteAt = (address: string) =>
  routes
    .filter(({ method }) => method === 'POST')
    .sort(byPlainness)
    .find(({ path }) => templateOf(path).test(new URL(address, 'http://site').pathname))

/** As much of a browser as the walk needs; what it reads, forms and parameters, is kept. */
const browserOf = (role: Role | null, visitor: Visitor) =>
  ({
    request: {
      async get(href: string) {
        const answer = await visitor.get(href)
        const markup = answer.statusCode === 200 ? answer.body : ''
        for (const form of formsIn(markup, href)) {
          const route = postRouteAt(form.action)
          if (route && !forms.has(route.path)) forms.set(route.path, { ...form, role, from: href })
        }
        const path = new URL(href, 'http://site').pathname
        const names = queryNames.get(path) ?? new Set()
        for (const name of queryNamesIn(markup)) names.add(name)
        queryNames.set(path, names)
        return { status: () => answer.statusCode, headers: () => answer.headers, text: async () => answer.body }
      },
    },
  }) as unknown as BrowserContext

const note = (error: unknown) => void ended.push(error)

/** So that the desk's forms are there to be found. */
async function answerRequest(): Promise<void> {
  const officer = await visitorOf('foi-officer')
  const body = '1. How many people were trained in domestic abuse in each year from 2019 to 2021?'
  const received = { 'received-day': '1', 'received-month': '3', 'received-year': '2022' }
  const { headers } = await officer.upload('/requests/new', null, { ...received, body })
  await officer.post(headers.location ?? '', `${headers.location}/answer`)
}

beforeAll(async () => {
  process.on('uncaughtExceptionMonitor', note)
  sample = await openSample()
  site = await openSite(sample, modules, { origin: null, postsPerMinute: 1e9, signInsPerMinute: 1e9 })
  await answerRequest()
  const contexts = await Promise.all(
    everyone.map(async (role) => [role, browserOf(role, await visitorOf(role))] as const),
  )
  stops = (await walk(routes, contexts)).stops
  const { get, getAll } = URLSearchParams.prototype
  vi.spyOn(URLSearchParams.prototype, 'get').mockImplementation(function (this: URLSearchParams, name) {
    asked.add(name)
    return get.call(this, name)
  })
  vi.spyOn(URLSearchParams.prototype, 'getAll').mockImplementation(function (this: URLSearchParams, name) {
    asked.add(name)
    return getAll.call(this, name)
  })
}, sampleTimeout + 180_000)

afterAll(async () => {
  vi.restoreAllMocks()
  process.off('uncaughtExceptionMonitor', note)
  await site?.close()
  await sample?.close()
})

interface Sent {
  readonly says: string
  readonly url: string
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly payload?: string | Buffer
}

/** Sends each, and gives the faults of the answers. */
async function faultsOf(visitor: Visitor, all: readonly Sent[]): Promise<string[]> {
  const faults: string[] = []
  for (const { says, ...request } of all) {
    const started = performance.now()
    const answer = await visitor.send({ method: 'GET', ...request })
    const milliseconds = performance.now() - started
    const { location } = answer.headers
    const given = { status: answer.statusCode, location: location ?? null, body: answer.body, milliseconds }
    const fault = faultOf(given, ['www.bbc.co.uk', 'courses.localhost', 'localhost'])
    if (fault) faults.push(`${says}: ${fault}`)
  }
  return faults
}

const short = (text: string) => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text)
const encoded = (text: string) => encodeURIComponent(text)

/** The address with one parameter of its path after another replaced. */
function inPath(route: Route, address: string, text: string): string[] {
  const names = route.path.split('/')
  const parts = new URL(address, 'http://site').pathname.split('/')
  return names.flatMap((name, index) =>
    name.startsWith(':') ? [parts.map((part, i) => (i === index ? encoded(text) : part)).join('/')] : [],
  )
}

function hostileQueries(address: string, names: readonly string[]): Sent[] {
  const { pathname, searchParams } = new URL(address, 'http://site')
  const urlWith = (changes: readonly (readonly [string, string])[]) => {
    const query = new URLSearchParams(searchParams)
    for (const [name, text] of changes) query.set(name, text)
    return `${pathname}?${query}`
  }
  const together = hostileText.map((text) => ({
    says: `every parameter ${short(text)}`,
    url: urlWith(names.map((name) => [name, text])),
  }))
  const alone = names.flatMap((name) =>
    hostileAlone.map((text) => ({ says: `${name}=${short(text)}`, url: urlWith([[name, text]]) })),
  )
  const raw = ['?%zz=%', '?&&&=&=', '?__proto__=1&constructor[prototype]=2', `?${'a&'.repeat(2_000)}`, '?a=%ff%fe']
  return [...together, ...alone, ...raw.map((query) => ({ says: query.slice(0, 30), url: `${pathname}${query}` }))]
}

/** An address for a route that nobody is led to: of things that are not there. */
const unknown = ({ path }: Route) => path.replace(/:\w+/g, '0192f0aa-0000-7000-8000-000000000000')

/** Shown by a browser it would run; no page of ours may hold it as it is. */
const script = '<script>document.title = "taken over"</script>'

/** Documents that we write, whatever a browser may make of their kind. */
const written = /\/(?:document|letter)\.(?:pdf|docx|ods)(?:\?|$)/

test('what is no page of ours goes out as a file, and what somebody sent is run by no browser', async () => {
  const officer = await visitorOf('foi-officer')
  const letter = `<!DOCTYPE html><title>Letter</title>${script}<p>1. How many officers were trained in 2021?</p>`
  const received = { 'received-day': '1', 'received-month': '3', 'received-year': '2022', body: '' }
  const { headers } = await officer.upload('/requests/new', { name: 'letter.html', content: letter }, received)
  const sent = ['', '/as-received', '/as-received/original'].map((path) => ({
    role: 'foi-officer' as Role | null,
    href: `${headers.location}${path}`,
  }))
  const faults: string[] = []
  for (const { role, href } of [...stops.values(), ...sent]) {
    const answer = await (await visitorOf(role)).get(href)
    const type = String(answer.headers['content-type'])
    if (answer.statusCode === 303 || (/^text\/html/.test(type) && !answer.body.includes(script))) continue
    const isFile =
      /^attachment;/.test(String(answer.headers['content-disposition'])) &&
      answer.headers['x-content-type-options'] === 'nosniff' &&
      /\bsandbox\b/.test(String(answer.headers['content-security-policy'])) &&
      (written.test(href) || !/html|xml|svg|pdf|^image/.test(type))
    if (!isFile) faults.push(`${href}: ${answer.statusCode} ${type}`)
  }
  expect((await officer.get(`${headers.location}/as-received/original`)).body).toBe(letter)
  expect(faults).toEqual([])
}, 240_000)

describe('every page, asked for what nobody means', () => {
  test.each(tried.filter(({ method }) => method === 'GET'))(
    '$path',
    async (route) => {
      const stop = stops.get(route.path)
      const visitor = await visitorOf(stop?.role ?? (route.access === 'public' ? null : 'administrator'))
      const address = stop?.href ?? unknown(route)
      asked = new Set()
      await visitor.get(address)
      const pathname = new URL(address, 'http://site').pathname
      const names = [...new Set([...asked, ...(queryNames.get(pathname) ?? []), 'page'])].filter(
        (name) => name !== '_csrf',
      )
      const faults = await faultsOf(visitor, [
        ...hostileText.flatMap((text) =>
          inPath(route, address, text).map((url) => ({ says: `path ${short(url)}`, url })),
        ),
        ...hostileQueries(address, names),
        ...hostileHeaders.map((headers) => ({ says: JSON.stringify(headers).slice(0, 60), url: address, headers })),
      ])
      expect(faults).toEqual([])
    },
    240_000,
  )
})

const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }
const multipart = { 'content-type': 'multipart/form-data; boundary=edge' }

const formOf = (fields: readonly (readonly [string, string])[]) =>
  new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString()

function partsOf(fields: readonly (readonly [string, string])[], file: string): string {
  const parts = fields.map(
    ([name, value]) => `--edge\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const head = '--edge\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n'
  return `${parts.join('')}${head}${file}\r\n--edge--\r\n`
}

const hostileFiles = [
  '',
  '\0',
  'a\0,b\r\n1,2',
  '\ufeff',
  '"',
  `${'"a",'.repeat(5_000)}\n`,
  'PK\u0003\u0004nonsense',
  '\r\r\r\r',
  '<?xml version="1.0"?><!DOCTYPE a>',
]

describe('every form, sent with what nobody means', () => {
  test.each(tried.filter(({ method }) => method === 'POST'))(
    '$path',
    async (route) => {
      const form = forms.get(route.path)
      const role = form?.role ?? (route.access === 'public' ? null : 'administrator')
      const address = form?.action ?? unknown(route)
      // A token is the session's, whichever page it was on; a page that is not there costs least.
      const from = role === null ? '/sign-in' : '/nowhere'
      const kept = (form?.fields ?? []).filter(([name]) => name !== '_csrf')
      const first = await visitorOf(role)
      asked = new Set()
      await first.send({
        method: 'POST',
        url: address,
        headers: urlencoded,
        payload: formOf([['_csrf', await first.token(from)]]),
      })
      const names = [...new Set([...kept.map(([name]) => name), ...asked])].filter((name) => name !== '_csrf')
      const faults: string[] = []
      const send = async (says: string, make: (csrf: string) => Omit<Sent, 'says' | 'url'> & { url?: string }) => {
        // Somebody new each time: some of these end the session.
        const visitor = await visitorOf(role)
        const csrf = await visitor.token(from)
        faults.push(...(await faultsOf(visitor, [{ says, url: address, method: 'POST', ...make(csrf) }])))
      }
      const sendFields = (says: string, fields: readonly (readonly [string, string])[]) =>
        send(says, (csrf) => ({ headers: urlencoded, payload: formOf([['_csrf', csrf], ...fields]) }))

      for (const text of hostileText) {
        await sendFields(
          `every field ${short(text)}`,
          names.map((name) => [name, text]),
        )
        for (const url of inPath(route, address, text)) {
          await send(`path ${short(url)}`, (csrf) => ({
            url,
            headers: urlencoded,
            payload: formOf([['_csrf', csrf], ...kept]),
          }))
        }
      }
      for (const name of names) {
        for (const text of [...hostileAlone, '\0']) {
          await sendFields(`${name}=${short(text)}`, [...kept.filter(([each]) => each !== name), [name, text]])
        }
      }
      await sendFields('nothing', [])
      await sendFields('every field twice', [...kept, ...kept])
      await sendFields('names of what every object has', [
        ['__proto__', 'x'],
        ['constructor', 'x'],
        ['toString', 'x'],
        ['__proto__-day', '1'],
        ['__proto__-month', '1'],
      ])
      await sendFields('thousands of fields', [
        ...kept,
        ...Array.from({ length: 4_000 }, (_, i): [string, string] => [`f${i}`, 'x']),
      ])
      for (const file of hostileFiles) {
        await send(`a file of ${short(file)}`, (csrf) => ({
          headers: multipart,
          payload: partsOf([['_csrf', csrf], ...kept], file),
        }))
      }
      await send('multipart without a boundary', () => ({
        headers: { 'content-type': 'multipart/form-data' },
        payload: 'x',
      }))
      await send('multipart cut off', (csrf) => ({
        headers: multipart,
        payload: partsOf([['_csrf', csrf], ...kept], 'half').slice(0, -20),
      }))
      await send('JSON', () => ({ headers: { 'content-type': 'application/json' }, payload: '{"a":{"__proto__":1}}' }))
      for (const headers of hostileHeaders) {
        await send(JSON.stringify(headers).slice(0, 60), (csrf) => ({
          headers: { ...urlencoded, ...headers },
          payload: formOf([['_csrf', csrf], ...kept]),
        }))
      }
      expect(faults).toEqual([])
    },
    240_000,
  )
})

test('nearly every form was found on a page, so that its fields were tried among good ones', () => {
  const posts = routes.filter(({ method }) => method === 'POST').map(({ path }) => path)
  const missing = posts.filter((path) => !forms.has(path))
  expect(missing.length / posts.length).toBeLessThan(0.3)
})

test('nothing of all this would have ended the process', () => {
  expect(ended).toEqual([])
})
