import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSite } from '../../../src/site.ts'
import { type LearningStore, openLearningStore, statement, versions } from '../../harness/learning-store.ts'

// 1.0.3 Communication 1.1 to 1.4, 2.4, 2.5, 2.8, 3.2 and 3.3; 2.0 4.1.2, 4.1.3, 4.1.6.3, 4.1.6.4 and 4.1.6.7.

let store: LearningStore
beforeAll(async () => {
  store = await openLearningStore()
})
afterAll(() => store.close())

describe.each(versions)('version %s', (version) => {
  test('says its version in every answer, and takes no request that says another or none', async () => {
    const other = version === '1.0.3' ? '2.0.0' : '1.0.3'
    for (const said of [undefined, other, '0.9', '1.1.0', 'BAD']) {
      const headers = { 'x-experience-api-version': said }
      const answered = await store.call(version, 'GET', '/statements', { headers })
      expect([answered.status, answered.headers.get('x-experience-api-version')]).toEqual([400, version])
    }
    const minor = version === '1.0.3' ? '1.0' : '2.0'
    const headers = { 'x-experience-api-version': minor }
    expect((await store.call(version, 'GET', '/statements', { headers })).status).toBe(200)
  })

  test('about tells anyone which versions are spoken', async () => {
    const headers = { 'x-experience-api-version': undefined }
    const { status, json } = await store.call(version, 'GET', '/about', { as: null, headers })
    expect([status, json.version]).toEqual([200, ['1.0.3', '2.0.0']])
  })

  test('HEAD answers as GET does, without the body', async () => {
    const [id = ''] = await store.store(version, statement())
    const params = { statementId: id }
    const got = await store.call(version, 'GET', '/statements', { params })
    const head = await store.call(version, 'HEAD', '/statements', { params })
    expect([head.status, head.text, head.headers.get('content-length')]).toEqual([
      200,
      '',
      String(Buffer.byteLength(got.text)),
    ])
    expect((await store.call(version, 'HEAD', '/statements', { params: { statementId: randomUUID() } })).status).toBe(
      404,
    )
  })

  test('a page of another site may ask, and read the headers it needs', async () => {
    const asked = await store.call(version, 'OPTIONS', '/statements', { as: null })
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, '*'])
    expect(asked.headers.get('access-control-allow-headers')).toContain('Authorization')
    const got = await store.call(version, 'GET', '/statements')
    expect(got.headers.get('access-control-expose-headers')).toContain('X-Experience-API-Consistent-Through')
    expect(got.headers.get('set-cookie')).toBeNull()
  })

  test('what there is not, is not found, and what cannot be done is not allowed', async () => {
    expect((await store.call(version, 'GET', '/statement')).status).toBe(404)
    expect((await store.call(version, 'GET', '/toString')).status).toBe(404)
    expect((await store.call(version, 'DELETE', '/statements')).status).toBe(405)
    expect((await store.call(version, 'POST', '/agents', { body: {} })).status).toBe(405)
    expect((await fetch(`${store.address}/xapi/3.0/statements`)).status).toBe(404)
  })

  test('an activity is told with everything said of it, and at least its id', async () => {
    const id = `https://learning.example/${randomUUID()}`
    const get = (activityId: string) => store.call(version, 'GET', '/activities', { params: { activityId } })
    expect((await get(id)).json).toEqual({ objectType: 'Activity', id })
    await store.store(
      version,
      statement({ object: { id, definition: { name: { en: 'Old' }, type: 'https://t.example/a' } } }),
    )
    await store.store(version, statement({ object: { id, definition: { name: { en: 'New', cy: 'Newydd' } } } }))
    expect((await get(id)).json.definition).toEqual({ name: { en: 'New', cy: 'Newydd' }, type: 'https://t.example/a' })
    expect((await get('course')).status).toBe(400)
  })

  test('a person is told with every name given to the same identifier', async () => {
    const account = { homePage: 'https://learning.example', name: randomUUID() }
    const get = (agent: object) => store.call(version, 'GET', '/agents', { params: { agent: JSON.stringify(agent) } })
    expect((await get({ account })).json).toEqual({ objectType: 'Person', account: [account] })
    await store.store(
      version,
      statement({ actor: { account, name: 'Jo' } }),
      statement({ actor: { account, name: 'Joanne' } }),
    )
    expect((await get({ account })).json.name.toSorted()).toEqual(['Jo', 'Joanne'])
    expect((await get({})).status).toBe(400)
  })

  test('the same parameter twice is refused', async () => {
    const { status } = await store.call(version, 'GET', '/statements?limit=1&limit=2')
    expect(status).toBe(400)
  })
})

describe('alternate requests', () => {
  const form = (fields: Record<string, string>) => ({
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-experience-api-version': undefined },
    as: null,
  })
  const headers = () => ({
    Authorization: `Basic ${Buffer.from(`${store.key}:${store.secret}`).toString('base64')}`,
    'X-Experience-API-Version': '1.0.3',
  })

  test('1.0.3 takes a PUT and a GET dressed as a form', async () => {
    const sent = statement()
    const id = String(sent.id)
    const put = { ...headers(), statementId: id, content: JSON.stringify(sent) }
    expect((await store.call('1.0.3', 'POST', '/statements?method=PUT', form(put))).status).toBe(204)
    const got = await store.call('1.0.3', 'POST', '/statements?method=GET', form({ ...headers(), statementId: id }))
    expect([got.status, got.json.id]).toEqual([200, id])
  })

  test('not with parameters in the address, no content, no credential or an unknown method', async () => {
    const put = { ...headers(), statementId: randomUUID(), content: JSON.stringify(statement({ id: undefined })) }
    const call = (path: string, fields: Record<string, string>) => store.call('1.0.3', 'POST', path, form(fields))
    expect((await call(`/statements?method=PUT&statementId=${put.statementId}`, put)).status).toBe(400)
    const { content: _, ...empty } = put
    expect((await call('/statements?method=PUT', empty)).status).toBe(400)
    const { Authorization: __, ...unknown } = put
    expect((await call('/statements?method=PUT', unknown)).status).toBe(401)
    expect((await call('/statements?method=PATCH', put)).status).toBe(400)
    expect((await call('/statements?method=PUT', put)).status).toBe(204)
  })

  test('2.0 takes none', async () => {
    const body = new URLSearchParams({ limit: '1' }).toString()
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await store.call('2.0.0', 'POST', '/statements?method=GET', { body, headers: type })).status).toBe(400)
  })
})

test('the whole site has the store at the same addresses, before its pages', async () => {
  const { db, force } = store.record
  const dataDirectory = await mkdtemp(join(tmpdir(), 'candour-protocol-'))
  const settings = { dataDirectory, origin: null, courseOrigin: null, leaveTo: null, trustedProxies: [] }
  const app = createSite({ db, force, secret: 'x'.repeat(40), ...settings })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const about = await fetch(`${address}/xapi/2.0/about`)
  const page = await fetch(`${address}/sign-in`)
  expect([about.headers.get('x-experience-api-version'), about.headers.get('set-cookie')]).toEqual(['2.0.0', null])
  expect([page.status, page.headers.get('x-experience-api-version')]).toEqual([200, null])
  await app.close()
  await rm(dataDirectory, { recursive: true })
})
