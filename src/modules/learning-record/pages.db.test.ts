import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LearningStore, openLearningStore, statement } from '../../../test/harness/learning-store.ts'
import { matchAll } from '../../../test/harness/match.ts'
import { loadCourse } from '../../../test/harness/sample-course.ts'
import { openSite, type TestSite, type Visitor } from '../../../test/harness/site.ts'
import { training } from '../training/module.ts'
import { learningRecord } from './module.ts'
import { noSittings } from './sittings/course-sittings.ts'

let store: LearningStore
let site: TestSite
let visitor: Visitor

const rule = {
  verbId: 'http://adlnet.gov/expapi/verbs/completed',
  activityId: 'https://learning.example/dam-1',
  course: 'DAM',
  element: 'DAM-1',
}

beforeAll(async () => {
  store = await openLearningStore()
  await loadCourse(store.record)
  site = await openSite(store.record, [learningRecord(noSittings), training])
  visitor = site.visit(store.record.actor(['learning']))
})
afterAll(async () => {
  await site.close()
  await store.close()
})

test('before anything came, the pages say so and what to do', async () => {
  const { body, statusCode } = await visitor.get('/learning-record')
  expect(statusCode).toBe(200)
  expect(body).toContain('There is no statement yet.')
  expect(body).toContain('/xapi/1.0/')
  expect((await visitor.get('/learning-record/unmatched')).body).toContain('Everybody was recognised.')
})

test('others than the learning team and administrators do not get in', async () => {
  const other = site.visit(store.record.actor(['responder']))
  for (const path of ['', '/rules', '/unmatched']) {
    expect((await other.get(`/learning-record${path}`)).statusCode).toBe(403)
  }
})

test('a rule is added with the right words for what is wrong, and a statement shows what it counts towards', async () => {
  const rules = '/learning-record/rules'
  const wrong = await visitor.post(rules, rules, { ...rule, verbId: 'completed', element: '' })
  expect([wrong.statusCode, wrong.body]).toEqual([422, expect.stringContaining('Enter a whole address')])
  expect(wrong.body).toContain('Enter the element’s code')
  const unknown = await visitor.post(rules, rules, { ...rule, element: 'DAM-7' })
  expect(unknown.body).toContain('no element DAM-7 of a course DAM')
  expect((await visitor.post(rules, rules, rule)).statusCode).toBe(303)

  const actor = { account: { homePage: 'https://learning.example', name: 'a.okafor' }, name: 'A <Okafor>' }
  const [id = ''] = await store.store('2.0.0', statement({ actor, object: { id: rule.activityId } }))
  await matchAll(store.record.db, store.record.force.forceId)
  expect((await visitor.get('/learning-record')).body).toContain('People not recognised: 1 waiting')
  const { body } = await visitor.get(`/learning-record/statements/${id}`)
  expect(body).toContain('A &lt;Okafor&gt; completed https://learning.example/dam-1')
  expect(body).toContain('Not recognised')
})

test('somebody says who it is, and the statement shows the person', async () => {
  const path = '/learning-record/unmatched'
  const { body } = await visitor.get(path)
  const agent = /name="agent" value="([^"]+)"/.exec(body)?.[1] ?? ''
  expect((await visitor.post(path, path, { agent, staffNumber: '' })).body).toContain('Enter a staff number')
  expect((await visitor.post(path, path, { agent, staffNumber: '9999' })).body).toContain(
    'nobody with the staff number 9999',
  )
  expect((await visitor.post(path, path, { agent, staffNumber: '1001' })).statusCode).toBe(303)
  expect((await visitor.get(path)).body).toContain('Everybody was recognised.')
  const list = await visitor.get('/learning-record')
  const href = /\/learning-record\/statements\/[0-9a-f-]+/.exec(list.body)?.[0] ?? ''
  expect((await visitor.get(href)).body).toContain('Amara Okafor')
  const completions = await visitor.get('/completions')
  expect(completions.body).toContain(`href="${href}"`)
  expect(completions.body).toContain('Learning platform')
})

test('a withdrawn rule is gone from the list', async () => {
  const rules = '/learning-record/rules'
  const href = /\/learning-record\/rules\/[0-9a-f-]+\/withdraw/.exec((await visitor.get(rules)).body)?.[0] ?? ''
  expect((await visitor.post(rules, href)).statusCode).toBe(303)
  expect((await visitor.get(rules)).body).toContain('There is no rule yet')
})
