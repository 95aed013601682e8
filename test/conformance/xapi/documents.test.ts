import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LearningStore, openLearningStore, versions } from '../../harness/learning-store.ts'

// 1.0.3 Communication 2.2, 2.3, 2.6, 2.7 and 3.1; 2.0 4.1.4, 4.1.6.2, 4.1.6.5 and 4.1.6.6: documents and concurrency.

let store: LearningStore
beforeAll(async () => {
  store = await openLearningStore()
})
afterAll(() => store.close())

const agent = () => JSON.stringify({ mbox: `mailto:${randomUUID()}@police.example` })
const activityId = () => `https://learning.example/${randomUUID()}`

const kinds = [
  ['/activities/state', 'stateId', (): Record<string, string> => ({ activityId: activityId(), agent: agent() })],
  ['/activities/profile', 'profileId', (): Record<string, string> => ({ activityId: activityId() })],
  ['/agents/profile', 'profileId', (): Record<string, string> => ({ agent: agent() })],
] as const

const fresh = { 'if-none-match': '*' }

describe.each(versions)('version %s', (version) => {
  describe.each(kinds)('%s', (resource, idName, context) => {
    const place = () => ({ ...context(), [idName]: 'bookmark' })
    const call = (method: string, params: Record<string, string>, body?: unknown, headers = {}) =>
      store.call(version, method, resource, { params, body, headers })

    test('keeps any bytes under their type, and gives them back with their ETag', async () => {
      const params = place()
      const headers = { 'content-type': 'application/x-thing', ...fresh }
      expect((await call('PUT', params, Buffer.from([0, 255, 10]), headers)).status).toBe(204)
      const got = await call('GET', params)
      expect([got.status, got.headers.get('content-type'), got.text.length]).toEqual([200, 'application/x-thing', 3])
      expect(got.headers.get('etag')).toMatch(/^"[0-9a-f]{40}"$/)
      expect(got.headers.get('last-modified')).not.toBeNull()
      expect((await call('GET', params, undefined, { 'if-none-match': got.headers.get('etag') })).status).toBe(304)
    })

    test('POST stores where nothing is, and merges one level deep', async () => {
      const params = place()
      expect((await call('POST', params, { a: { x: 1 }, b: 1 })).status).toBe(204)
      expect((await call('POST', params, { a: { y: 2 }, c: 3 })).status).toBe(204)
      expect((await call('GET', params)).json).toEqual({ a: { y: 2 }, b: 1, c: 3 })
    })

    test('what is no JSON object is not merged, and what was there stays', async () => {
      const params = place()
      await call('POST', params, { a: 1 })
      expect((await call('POST', params, 'words', { 'content-type': 'text/plain' })).status).toBe(400)
      expect((await call('POST', params, '[1]')).status).toBe(400)
      expect((await call('POST', params, '{"a":')).status).toBe(400)
      expect((await call('GET', params)).json).toEqual({ a: 1 })
      const text = place()
      await call('PUT', text, 'words', { 'content-type': 'text/plain', ...fresh })
      expect((await call('POST', text, { a: 1 })).status).toBe(400)
    })

    test('who has not seen a document does not overwrite it', async () => {
      const params = place()
      await call('PUT', params, { a: 1 }, fresh)
      const etag = (await call('GET', params)).headers.get('etag')
      expect((await call('PUT', params, { a: 2 }, fresh)).status).toBe(412)
      expect((await call('PUT', params, { a: 2 }, { 'if-match': '"other"' })).status).toBe(412)
      const blind = await call('PUT', params, { a: 2 })
      expect(blind.status).toBe(version === '1.0.3' && idName === 'stateId' ? 204 : 409)
      if (blind.status === 204) return
      expect((await call('PUT', params, { a: 2 }, { 'if-match': etag })).status).toBe(204)
      expect((await call('PUT', params, { a: 3 }, { 'if-match': etag })).status).toBe(412)
      expect((await call('DELETE', params, undefined, { 'if-match': etag })).status).toBe(412)
      expect((await call('GET', params)).json).toEqual({ a: 2 })
    })

    test('of two who write at once over what both have seen, one is told', async () => {
      const params = place()
      await call('PUT', params, { a: 0 }, fresh)
      const etag = (await call('GET', params)).headers.get('etag')
      const answers = await Promise.all([1, 2, 3, 4].map((a) => call('PUT', params, { a }, { 'if-match': etag })))
      expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 412, 412, 412])
    })

    test('DELETE takes it away', async () => {
      const params = place()
      await call('PUT', params, { a: 1 }, fresh)
      expect((await call('DELETE', params)).status).toBe(204)
      expect((await call('GET', params)).status).toBe(404)
    })

    test('lists the ids of a context, those changed since a moment where one is named', async () => {
      const params = context()
      await call('PUT', { ...params, [idName]: 'one' }, { a: 1 }, fresh)
      const { headers } = await call('GET', { ...params, [idName]: 'one' })
      expect((await call('GET', params)).json).toEqual(['one'])
      const later = new Date(Date.parse(headers.get('last-modified') ?? '') + 60_000).toISOString()
      expect((await call('GET', { ...params, since: later })).json).toEqual([])
      expect((await call('GET', { ...params, since: 'lately' })).status).toBe(400)
    })

    test('a parameter that is missing, wrong or unknown is refused', async () => {
      const params = place()
      for (const name of Object.keys(params)) {
        const { [name]: _, ...without } = params
        expect((await call('PUT', without, { a: 1 }, fresh)).status).toBe(400)
      }
      expect((await call('GET', { ...params, other: '1' })).status).toBe(400)
      if ('agent' in params) expect((await call('GET', { ...params, agent: '{}' })).status).toBe(400)
      if ('activityId' in params) expect((await call('GET', { ...params, activityId: 'x' })).status).toBe(400)
    })
  })

  test('state is kept apart by registration, and deleted whole where no id is named', async () => {
    const params = { activityId: activityId(), agent: agent() }
    const registration = randomUUID()
    const state = (method: string, extra: Record<string, string>, body?: unknown) =>
      store.call(version, method, '/activities/state', {
        params: { ...params, ...extra },
        body,
        headers: { 'if-match': undefined },
      })
    await state('POST', { stateId: 'a' }, { plain: true })
    await state('POST', { stateId: 'a', registration }, { registered: true })
    expect((await state('GET', { stateId: 'a' })).json).toEqual({ plain: true })
    expect((await state('GET', { stateId: 'a', registration })).json).toEqual({ registered: true })
    expect((await state('DELETE', { registration })).status).toBe(204)
    expect((await state('GET', { stateId: 'a', registration })).status).toBe(404)
    expect((await state('GET', { stateId: 'a' })).status).toBe(200)
    expect((await state('GET', { registration: 'first' })).status).toBe(400)
  })
})
