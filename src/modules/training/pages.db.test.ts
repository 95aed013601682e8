import { afterAll, beforeAll, expect, test } from 'vitest'
import { provenNow } from '../../../test/harness/proven.ts'
import { openRecord, type TestRecord } from '../../../test/harness/record.ts'
import type { Role } from '../../kernel/index.ts'
import { createServer } from '../../web/index.ts'
import { training } from './module.ts'
import { loadTraining } from './sample-training.fixture.ts'

let record: TestRecord
const sites: ReturnType<typeof createServer>[] = []

beforeAll(async () => {
  record = await openRecord()
  await loadTraining(record)
})
afterAll(async () => {
  for (const site of sites) await site.close()
  await record.close()
})

function siteFor(role: Role) {
  const actor = record.actor([role])
  const site = createServer({
    routes: training.routes,
    navigation: training.navigation,
    homePanels: [],
    force: record.force,
    db: record.db,
    sessions: {
      find: async (token) => ({ token, actor, values: {}, ...provenNow() }),
      create: async () => ({ token: '' }),
      save: async () => {},
      confirm: async () => {},
      end: async () => {},
    },
    config: { secret: 'x'.repeat(40) },
  })
  sites.push(site)
  return async (url: string) => {
    const { statusCode, body } = await site.inject({ url, cookies: { session: 'any' } })
    return { statusCode, body }
  }
}

test('the catalogue, by its filters', async () => {
  const get = siteFor('learning')
  expect((await get('/courses')).body).toContain('of <strong>2</strong> courses')
  expect((await get('/courses?search=workshop')).body).toContain('of <strong>1</strong> course<')
  expect((await get('/courses?audience=csu_detective')).body).toContain('Community safety course')
  expect((await get('/courses?kind=elearning')).body).toContain('No course matches')
})

test('a course: its elements, curriculum, deliverers, materials and versions', async () => {
  const get = siteFor('learning')
  const href = /\/courses\/[0-9a-f-]{36}(?=">Community)/.exec((await get('/courses')).body)?.[0] ?? ''
  const { body } = await get(href)
  for (const text of [
    '2, 1 April 2020 to now',
    'Name agencies that help men',
    'Harbour Refuge',
    'Where men find help',
    'Rooms were closed',
  ]) {
    expect(body).toContain(text)
  }
  expect((await get('/courses/x')).statusCode).toBe(404)
  expect((await get('/courses/018f0000-0000-7000-8000-000000000000')).statusCode).toBe(404)
})

test('the coverage of topics by audience', async () => {
  const { body } = await siteFor('learning')('/courses/coverage')
  expect(body).toMatch(/Community Safety Unit detectives<\/th>[\s\S]*?Specific/)
})

test('completions, by person, course, result and year', async () => {
  const get = siteFor('learning')
  expect((await get('/completions')).body).toContain('of <strong>8</strong> results')
  expect((await get('/completions?search=okafor')).body).toContain('of <strong>4</strong> results')
  expect((await get('/completions?search=1003&result=failed')).body).toContain('of <strong>1</strong> result<')
  expect((await get('/completions?course=DAM&year=2021')).body).toContain('of <strong>4</strong> results')
})

test('a person’s training: how they stood on any day, and every result with its line', async () => {
  const get = siteFor('supervisor')
  const href = /\/people\/[0-9a-f-]{36}\/training/.exec((await get('/completions?search=1001')).body)?.[0] ?? ''
  expect((await get(`${href}?on=2021-04-15`)).body).toMatch(/Detectives in CSUs[\s\S]*?In date/)
  expect((await get(`${href}?on=2022-03-01`)).body).toMatch(/Detectives in CSUs[\s\S]*?In date, renewal due/)
  expect((await get(`${href}?on=2022-04-15`)).body).toMatch(/Detectives in CSUs[\s\S]*?Overdue/)
  expect((await get(`${href}?on=2020-06-01`)).body).toContain('Nothing is required of the posting held that day')
  expect((await get(href)).body).toContain('</a>, line 5')
  expect((await get(`${href}?on=2021-02-31`)).statusCode).toBe(422)
})

test('required learning, and who is overdue in which unit', async () => {
  const get = siteFor('supervisor')
  const { body } = await get('/requirements')
  expect(body).toContain('Within 90 days of being posted; again after 12 months')
  const href = /\/requirements\/[0-9a-f-]{36}/.exec(body)?.[0] ?? ''
  expect((await get(`${href}?standing=overdue`)).body).toMatch(/Amara Okafor[\s\S]*?Central East CSU[\s\S]*?Overdue/)
  expect((await get(`${href}?standing=in_date`)).body).toContain('Nobody matches')
})

test('a responder sees the catalogue, but nobody’s results', async () => {
  const get = siteFor('responder')
  expect((await get('/courses')).statusCode).toBe(200)
  expect((await get('/completions')).statusCode).toBe(403)
})
