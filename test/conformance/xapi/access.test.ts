import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '../../../src/kernel/index.ts'
import { revokeCredential } from '../../../src/modules/learning-record/credentials/credential.queries.ts'
import { askHost } from '../../harness/course-host.ts'
import { type LearningStore, openLearningStore, type SentRequest, statement } from '../../harness/learning-store.ts'

// 1.0.3 Communication 4; 2.0 4.1.5: who may do what, by Basic and by OAuth 2.0 tokens.

let store: LearningStore
beforeAll(async () => {
  store = await openLearningStore()
})
afterAll(() => store.close())

const call = (method: string, resource: string, request: SentRequest) => store.call('2.0.0', method, resource, request)
const revoke = (key: string) =>
  store.record.db.write(systemActor(store.record.force.forceId), (tx) => revokeCredential(tx, key))

test.each([null, 'Basic', 'Basic bm9ib2R5Om5vdGhpbmc=', 'Bearer nothing', 'Digest x', 'Basic AAAA', 'Basic AGE6Yg=='])(
  'without a good credential (%s) nothing is told',
  async (as) => {
    expect((await call('GET', '/statements', { as })).status).toBe(401)
  },
)

test('a program is asked for Basic; a browser, which would ask the learner for a password, is not', async () => {
  const asked = async (headers: Record<string, string>) => {
    const given = { 'x-experience-api-version': '2.0.0', ...headers }
    const answer = await askHost(store.address, '127.0.0.1', '/xapi/2.0/statements', { headers: given })
    return [answer.status, answer.headers['www-authenticate']?.split(' ')[0]]
  }
  expect(await asked({})).toEqual([401, 'Basic'])
  expect(await asked({ 'sec-fetch-mode': 'cors' })).toEqual([401, 'Bearer'])
  expect(await asked({ origin: 'https://elsewhere.example' })).toEqual([401, 'Bearer'])
})

test('the right key with a wrong secret opens nothing', async () => {
  const { key } = await store.credential('Key', 'all')
  const as = `Basic ${Buffer.from(`${key}:wrong`).toString('base64')}`
  expect((await call('GET', '/statements', { as })).status).toBe(401)
})

test('a scope opens its own doors and no others', async () => {
  const write = (await store.credential('Writer', 'statements/write')).header
  const read = (await store.credential('Reader', 'statements/read')).header
  const state = (await store.credential('Stateful', 'state')).header
  const all = (await store.credential('All readers', 'all/read')).header
  const place = { activityId: 'https://a.example/b', agent: '{"mbox":"mailto:a@b.example"}', stateId: 'x' }
  const profile = { activityId: 'https://a.example/b', profileId: 'x' }
  const tries: [string, string, SentRequest][] = [
    ['POST', '/statements', { body: statement() }],
    ['GET', '/statements', {}],
    ['POST', '/activities/state', { params: place, body: {} }],
    ['GET', '/activities/state', { params: place }],
    ['POST', '/activities/profile', { params: profile, body: {} }],
  ]
  const answers = async (as: string) => {
    const given: number[] = []
    for (const [method, resource, request] of tries)
      given.push((await call(method, resource, { ...request, as })).status)
    return given
  }
  expect(await answers(write)).toEqual([200, 403, 403, 403, 403])
  expect(await answers(read)).toEqual([403, 200, 403, 403, 403])
  expect(await answers(state)).toEqual([403, 403, 204, 200, 403])
  expect(await answers(all)).toEqual([403, 200, 403, 200, 403])
})

test('who may read only their own finds no others’ statements, by search or by id', async () => {
  const mine = (await store.credential('Mine', 'statements/write', 'statements/read/mine')).header
  const [own = ''] = (await call('POST', '/statements', { body: statement(), as: mine })).json
  const [other = ''] = await store.store('2.0.0', statement())
  const found = await call('GET', '/statements', { as: mine })
  expect(found.json.statements.map(({ id }: { id: string }) => id)).toEqual([own])
  expect((await call('GET', '/statements', { params: { statementId: other }, as: mine })).status).toBe(404)
})

test('a source voids its own statements, and another’s only if it may do everything', async () => {
  const one = (await store.credential('One', 'statements/write', 'statements/read')).header
  const two = (await store.credential('Two', 'statements/write', 'statements/read')).header
  const [id = ''] = (await call('POST', '/statements', { body: statement(), as: one })).json
  const voiding = () => ({
    body: statement({
      verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
      object: { objectType: 'StatementRef', id },
    }),
  })
  const status = async () => (await call('GET', '/statements', { params: { statementId: id } })).status
  await call('POST', '/statements', { ...voiding(), as: two })
  expect(await status()).toBe(200)
  await call('POST', '/statements', { ...voiding(), as: one })
  expect(await status()).toBe(404)
})

test('every statement carries its source as authority, which rotation does not change', async () => {
  const first = (await store.credential('Platform', 'all')).header
  const second = (await store.credential('Platform', 'all')).header
  const authority = async (as: string) => {
    const [id = ''] = (await call('POST', '/statements', { body: statement(), as })).json
    return (await call('GET', '/statements', { params: { statementId: id } })).json.authority
  }
  const before = await authority(first)
  expect(before).toMatchObject({ name: 'Platform' })
  expect(await authority(second)).toEqual(before)
})

test('a revoked credential is refused at once, though it was good a moment ago', async () => {
  const { header, key } = await store.credential('Revoked', 'all')
  expect((await call('GET', '/statements', { as: header })).status).toBe(200)
  await revoke(key)
  expect((await call('GET', '/statements', { as: header })).status).toBe(401)
  expect((await call('POST', '/statements', { body: statement(), as: header })).status).toBe(401)
})

test('only the source that names a definition with the scope to define changes what is known', async () => {
  const plain = (await store.credential('Plain', 'statements/write')).header
  const id = 'https://learning.example/undefined'
  await call('POST', '/statements', {
    body: statement({ object: { id, definition: { name: { en: 'Mine' } } } }),
    as: plain,
  })
  expect((await call('GET', '/activities', { params: { activityId: id } })).json.definition).toBeUndefined()
})

const token = (fields: Record<string, string>, authorization?: string) =>
  fetch(`${store.address}/xapi/oauth/token`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(authorization === undefined ? {} : { authorization }),
    },
    body: new URLSearchParams(fields).toString(),
  })

test('a key and secret are changed for a token, which ends with its credential', async () => {
  const { header, key, secret } = await store.credential('OAuth', 'statements/read', 'state')
  const grant = { grant_type: 'client_credentials' }
  const answered = await token({ ...grant, scope: 'statements/read' }, header)
  const issued = (await answered.json()) as { access_token: string }
  expect(issued).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope: 'statements/read' })
  const as = `Bearer ${issued.access_token}`
  expect((await call('GET', '/statements', { as })).status).toBe(200)
  expect((await call('POST', '/statements', { body: statement(), as })).status).toBe(403)
  expect((await token({ ...grant, client_id: key, client_secret: secret })).status).toBe(200)
  expect((await token({ ...grant, client_id: key, client_secret: 'x' })).status).toBe(401)
  expect((await token({ ...grant, scope: 'all' }, header)).status).toBe(400)
  expect((await token({ grant_type: 'password' }, header)).status).toBe(400)
  await revoke(key)
  expect((await call('GET', '/statements', { as })).status).toBe(401)
})
