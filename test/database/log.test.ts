import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { template } from '../../src/kernel/import/index.ts'
import { type Db, importersOf, logEvents, roles, rolesThat } from '../../src/kernel/index.ts'
import { type OpenLog, startLog } from '../../src/log/open-log.ts'
import { modules } from '../../src/modules.ts'
import { openRecord, type TestRecord } from '../harness/record.ts'
import { openSite, type TestSite, type Visitor } from '../harness/site.ts'

/** Stands for a name, a reference, a search term, a staff number: wherever a visitor can put one. */
const secret = 'Zebedee-Quillfeather'
const routes = modules.flatMap((module) => module.routes)
/** Names that forms and lists of the site give their fields, and some of nobody's. */
const fields = ['q', 'search', 'name', 'who', 'subject', 'action', 'from', 'to', 'reference', 'text', 'email', 'next']

let folder: string
let file: string
let log: OpenLog
let record: TestRecord
let site: TestSite
let failing: TestSite

/** A database that fails as PostgreSQL does, with somebody's row in its words. */
function failingDb(db: Db): Db {
  const fail = (): Promise<never> =>
    Promise.reject(
      Object.assign(new pg.DatabaseError(`invalid input: "${secret}"`, 1, 'error'), {
        code: '22P02',
        detail: `Key (name)=(${secret})`,
        where: `row of ${secret}`,
        parameters: [secret],
      }),
    )
  return { ...db, read: fail, write: fail }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candour-whole-log-'))
  file = join(folder, 'candour.jsonl')
  log = startLog({ file, level: 'debug' }, () => {})
  record = await openRecord()
  // What fails is the record, not who somebody is: sessions of these sites are the test's own.
  site = await openSite(record, modules, { postsPerMinute: 100_000 })
  failing = await openSite({ ...record, db: failingDb(record.db) }, modules, { postsPerMinute: 100_000 })
})

afterAll(async () => {
  await failing.close()
  await site.close()
  await record.close()
  log.close()
  rmSync(folder, { recursive: true })
})

/** On a machine that is busy a server just made turns everybody away for a moment. */
async function untilItAnswers({ app }: TestSite): Promise<void> {
  while ((await app.inject('/cookies')).statusCode === 503) await delay(200)
}

const lines = () =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

const addressOf = (path: string) => path.replace(/:\w+/g, encodeURIComponent(secret))
const query = new URLSearchParams(Object.fromEntries(fields.map((name) => [name, secret]))).toString()

async function visit(visitor: Visitor, { method, path }: { method: string; path: string }): Promise<number> {
  const address = `${addressOf(path)}?${query}`
  if (method === 'GET') return (await visitor.get(address)).statusCode
  const given = Object.fromEntries(fields.map((name) => [name, secret]))
  const token = await visitor.token('/cookies')
  await visitor.upload(
    addressOf(path),
    { name: `${secret}.csv`, content: `${secret},${secret}\n${secret}` },
    given,
    token,
  )
  return (await visitor.post('/cookies', address, given, token)).statusCode
}

test('every route, asked for with somebody’s name in every place, works or fails without a word of it in the log', async () => {
  const shown: string[] = []
  const turnedAway: string[] = []
  for (const at of [site, failing]) {
    await untilItAnswers(at)
    const signedIn = at.visit({ ...record.actor(roles), name: secret })
    const stranger = at.visit(null)
    for (const route of routes) {
      if ((await visit(signedIn, route)) === 503) turnedAway.push(route.path)
      await visit(stranger, route)
    }
    await stranger.get(`/%00${secret}`)
    await stranger.get(`/%zz${secret}`)
    await stranger.get(`/nowhere/${secret}`)
    const page = await signedIn.get('/conduct/cases')
    shown.push(...(/Reference: (\w+)/.exec(page.body)?.slice(1) ?? []))
  }
  const text = readFileSync(file, 'utf8')
  expect(text).not.toContain(secret)
  expect(text.toLowerCase()).not.toContain('quillfeather')
  const events = new Set(lines().map(({ event }) => event))
  expect([...events]).toEqual(expect.arrayContaining(['request.failed', 'access.probed']))
  // All but a few came as far as their handlers.
  expect(turnedAway.length).toBeLessThan(routes.length / 10)
  // What somebody was shown is found again.
  const references = lines().flatMap(({ event, reference }) => (event === 'request.failed' ? reference : []))
  expect(shown.length).toBeGreaterThan(0)
  expect(references).toEqual(expect.arrayContaining(shown))
}, 300_000)

test('whoever is refused, forges a form or sends without a token is in the log by identity and route', async () => {
  await untilItAnswers(site)
  const learner = record.actor(['trainer'])
  const visitor = site.visit(learner)
  expect((await visitor.get('/audit')).statusCode).toBe(403)
  expect((await visitor.post('/home', '/sign-out', {}, 'no token')).statusCode).toBe(403)
  const forged = await site.app.inject({ method: 'POST', url: '/cookies', headers: { 'sec-fetch-site': 'cross-site' } })
  expect(forged.statusCode).toBe(403)
  expect(lines()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ event: 'access.refused', user: learner.userId, route: '/audit' }),
      expect.objectContaining({ event: 'form.forged', user: learner.userId, route: '/sign-out' }),
      expect.objectContaining({ event: 'form.forged', user: null, route: '/cookies' }),
    ]),
  )
})

test.each(importersOf(modules).map((importer) => [importer.kind, importer] as const))(
  'an import of %s is logged from its beginning to its end, without a cell or a file name',
  async (kind, importer) => {
    const [headings = ''] = template(importer).split('\r\n')
    const row = importer.columns.map(() => secret).join(',')
    await record.load(importer, `${headings}\r\n${row}\r\n`, {
      name: `${secret}.csv`,
      actor: { ...record.actor(rolesThat(importer.may)), name: secret },
    })
    expect(readFileSync(file, 'utf8')).not.toContain(secret)
    const told = lines().filter((line) => line.kind === kind)
    expect(told.map(({ event }) => event)).toEqual(['import.begun', 'import.ended'])
    const restricted = ['conduct-cases', 'reports', 'risk-assessments', 'referrals-out'].includes(kind)
    expect(told.some((line) => 'rows' in line)).toBe(!restricted)
  },
)

test('every line is an event of the catalogue', () => {
  expect(lines().filter(({ event }) => !Object.keys(logEvents).includes(event))).toEqual([])
})

test('every event of the catalogue is documented with its level and meaning, and no other', () => {
  const text = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8')
  const rows = [...text.matchAll(/^\| `([a-z.-]+)` \| (debug|info|warn|error) \| (.+?) \|/gm)]
  const documented = Object.fromEntries(rows.map(([, event, level, says]) => [event, { level, says }]))
  expect(documented).toEqual(logEvents)
})

test('nothing that serves the site writes beside the log', () => {
  const root = new URL('../../src/', import.meta.url)
  const beside = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => /^(modules|kernel|web)[/\\].*\.ts$/.test(name) && !/\.(test|fixture)\.ts$|[/\\]testing[/\\]/.test(name),
    )
    .filter((name) =>
      /process\.(stderr|stdout)|console\./.test(readFileSync(new URL(name.replaceAll('\\', '/'), root), 'utf8')),
    )
  expect(beside).toEqual([])
})

test('every event of the catalogue is logged somewhere', () => {
  const root = new URL('../../src/', import.meta.url)
  const code = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$|log-events\.ts$/.test(name))
    .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), root), 'utf8'))
    .join('\n')
  expect(Object.keys(logEvents).filter((event) => !code.includes(`'${event}'`))).toEqual([])
})
