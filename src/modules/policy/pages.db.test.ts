import { afterAll, beforeAll, expect, test } from 'vitest'
import { provenNow } from '../../../test/harness/proven.ts'
import { openRecord, type TestRecord } from '../../../test/harness/record.ts'
import { createServer } from '../../web/index.ts'
import { policiesImporter } from './import-policies/importer.ts'
import { policy } from './module.ts'
import { policies } from './sample-policies.fixture.ts'

let record: TestRecord
let site: ReturnType<typeof createServer>

beforeAll(async () => {
  record = await openRecord()
  await record.load(policiesImporter, policies)
  const actor = record.actor(['responder'])
  site = createServer({
    routes: policy.routes,
    navigation: policy.navigation,
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
})
afterAll(async () => {
  await site.close()
  await record.close()
})

const get = (url: string) => site.inject({ url, cookies: { session: 'any' } })

test('the register of policies, with the version in force and what is overdue', async () => {
  const { body } = await get('/policies')
  expect(body).toContain('of <strong>2</strong> policies')
  expect(body).toContain('10 January 2022')
  expect(body).toContain('Overdue')
  expect((await get('/policies?search=risk')).body).toContain('of <strong>1</strong> policy<')
  expect((await get('/policies?topic=training')).body).toContain('No policy matches')
})

test('a policy with its versions, the latest first, and what each changed', async () => {
  const href = /\/policies\/[0-9a-f-]{36}(?=">Domestic)/.exec((await get('/policies')).body)?.[0] ?? ''
  const { body } = await get(href)
  expect(body).toMatch(/Version 1\.2[\s\S]*Version 1\.1[\s\S]*Version 1\.0: launched/)
  expect(body).toContain('Nobody who knows the suspect may investigate.')
  expect(body).toContain('Employees feared that colleagues would hear of it')
})

test('a policy that is not there', async () => {
  expect((await get('/policies/018f0000-0000-7000-8000-000000000000')).statusCode).toBe(404)
  expect((await get('/policies/x')).statusCode).toBe(404)
})
