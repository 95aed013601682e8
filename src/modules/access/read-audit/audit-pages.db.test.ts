import { afterAll, beforeAll, expect, test } from 'vitest'
import { audit, systemActor } from '../../../kernel/index.ts'
import { type Browser, openTestSite, type TestSite } from '../test-site.fixture.ts'

let site: TestSite
let bilal: string
let auditor: Browser

beforeAll(async () => {
  site = await openTestSite(true)
  const ada = await site.add('Ada Okoye', ['auditor'])
  bilal = await site.add('Bilal Hussain', ['analyst'])
  await site.browser().signInAs(bilal)
  for (let i = 0; i < 60; i++) {
    await site.db.write(systemActor(site.force.forceId), (tx) =>
      audit(tx, { action: 'look', subjectType: 'report', subjectId: `r${i}` }),
    )
  }
  auditor = site.browser()
  await auditor.signInAs(ada)
})

afterAll(() => site.close())

const found = async (query: string) => {
  const { body } = await auditor.get(`/audit?${query}`)
  return Number(/of <strong>([\d,]+)<\/strong> entr(?:y|ies)/.exec(body)?.[1]?.replace(',', '') ?? 0)
}

test('the register shows the latest entries first, 50 a page', async () => {
  const { body } = await auditor.get('/audit')
  const subjects = [...body.matchAll(/subject=report%20r(\d+)"/g)].map((m) => Number(m[1]))
  expect(subjects.length).toBeGreaterThan(45)
  expect(subjects).toEqual([...subjects].sort((a, b) => b - a))
  expect([...body.matchAll(/<code>[0-9a-f]{12}<\/code>/g)]).toHaveLength(50)
  expect((await auditor.get('/audit?page=2')).statusCode).toBe(200)
})

test('entries are found by who, action, subject and day', async () => {
  expect(await found('who=bilal')).toBe(1)
  expect(await found(`who=${bilal}`)).toBe(1)
  expect(await found('who=nobody')).toBe(0)
  expect(await found('action=look')).toBe(60)
  expect(await found('subject=report')).toBe(60)
  expect(await found('subject=report+r7')).toBe(1)
  expect(await found('action=look&from=2020-01-01&to=2020-12-31')).toBe(0)
  expect(await found('action=look&from=2020-01-01')).toBe(60)
})

test('reading the register leaves an entry that says what was sought', async () => {
  await auditor.get('/audit?who=bilal')
  const { rows } = await site.owner.query(
    `select body::jsonb -> 'detail' as detail from kernel.audit_entry where action = 'read-audit' order by number desc limit 1`,
  )
  expect(rows[0]?.detail).toMatchObject({ who: 'bilal', found: 1 })
})

test('the chain is checked from the page; a change shows with its number', async () => {
  expect((await auditor.post('/audit', '/audit/verify')).body).toContain('The audit record is whole')
  await site.owner.query(`update kernel.audit_entry set subject_id = 'r99' where subject_id = 'r30'`)
  const { rows } = await site.owner.query(`select number from kernel.audit_entry where subject_id = 'r99'`)
  const { body } = await auditor.post('/audit', '/audit/verify')
  expect(body).toContain('The audit record has been changed')
  expect(body).toContain(`Entry ${rows[0]?.number} is not as it was written`)
})
