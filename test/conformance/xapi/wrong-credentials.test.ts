import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type LearningStore, openLearningStore } from '../../harness/learning-store.ts'

// Whoever tries credentials is held up, and nobody else is.

let store: LearningStore
beforeAll(async () => {
  store = await openLearningStore()
})
afterAll(() => store.close())
afterEach(() => vi.useRealTimers())

const basic = (key: string, secret: string) => `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`
const ask = (as: string) => store.call('2.0.0', 'GET', '/statements', { params: { limit: '1' }, as })
/** So many at once, and then one more, which tells whether the limit holds. */
const tries = async (count: number, credential: (i: number) => string) => {
  const answers = await Promise.all(Array.from({ length: count }, (_, i) => ask(credential(i))))
  return { statuses: new Set(answers.map(({ status }) => status)), next: await ask(credential(count)) }
}
/**
 * A minute on, when every count begins anew and every secret has to be verified again. Each is a minute further than the
 * one before, whichever test asked for it, and the first too: the counts are the process's, where another file of tests
 * may just have tried keys of its own.
 */
const nextMinute = () => {
  vi.useRealTimers()
  ahead += 61_000
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ahead })
}
let ahead = 0
beforeEach(nextMinute)

test('sixty keys that nobody has are too many for a minute, and a sender who comes for the first time is let in', async () => {
  const { statuses, next } = await tries(60, (i) => basic(`nobody${i}`, 'guess'))
  expect([...statuses, next.status]).toEqual([401, 429])
  expect(Number(next.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(Number(next.headers.get('retry-after'))).toBeLessThanOrEqual(60)
  expect((await ask((await store.credential('New', 'all')).header)).status).toBe(200)
  const token = await fetch(`${store.address}/xapi/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'nobody', client_secret: 'guess' }),
  })
  expect(token.status).toBe(429)
  nextMinute()
  expect((await ask(basic('nobody', 'guess'))).status).toBe(401)
})

test('twenty secrets of one key are too many, and its own sender, who was right before, is let in', async () => {
  const { key, header } = await store.credential('Guessed', 'all')
  expect((await ask(header)).status).toBe(200)
  nextMinute()
  const { statuses, next } = await tries(20, (i) => basic(key, `guess${i}`))
  expect([...statuses, next.status]).toEqual([401, 429])
  expect((await ask(header)).status).toBe(200)
  expect((await ask((await store.credential('Beside', 'all')).header)).status).toBe(200)
})

test('who says that others sent it is counted all the same', async () => {
  const said = async (i: number) => {
    const headers = {
      'x-forwarded-for': `203.0.113.${i}`,
      forwarded: `for=203.0.113.${i}`,
      'x-real-ip': `203.0.113.${i}`,
    }
    const as = basic(`unknown${i}`, 'guess')
    return (await store.call('2.0.0', 'GET', '/statements', { params: { limit: '1' }, as, headers })).status
  }
  const statuses = await Promise.all(Array.from({ length: 60 }, (_, i) => said(i)))
  expect([...new Set(statuses), await said(61)]).toEqual([401, 429])
})

test('behind a proxy that is trusted visitors are told apart, and what they put before its word is not read', async () => {
  const behind = await openLearningStore({ trustsProxy: (address) => address === '127.0.0.1' })
  const from = async (forwarded: string, as: string) => {
    const headers = { 'x-forwarded-for': forwarded }
    return (await behind.call('2.0.0', 'GET', '/statements', { params: { limit: '1' }, as, headers })).status
  }
  const wrong = (i: number) => from(`198.51.100.${i}, 203.0.113.1`, basic(`unknown${i}`, 'guess'))
  const statuses = await Promise.all(Array.from({ length: 60 }, (_, i) => wrong(i)))
  expect([...new Set(statuses), await wrong(61)]).toEqual([401, 429])
  expect(await from('203.0.113.2', basic('unknown', 'guess'))).toBe(401)
  await behind.close()
})

test('one key tried from everywhere is closed to who tries on, and open to its sender, known or new', async () => {
  const behind = await openLearningStore({ trustsProxy: () => true })
  const from = async (address: string, as: string) => {
    const headers = { 'x-forwarded-for': address }
    return (await behind.call('2.0.0', 'GET', '/statements', { params: { limit: '1' }, as, headers })).status
  }
  const { key, header, secret } = await behind.credential('Besieged', 'all')
  expect(await from('203.0.113.1', header)).toBe(200)
  nextMinute()
  const all = await Promise.all(Array.from({ length: 60 }, (_, i) => from(`198.51.100.${i}`, basic(key, `guess${i}`))))
  expect([...new Set(all)]).toEqual([401])
  const one = await Promise.all([1, 2, 3].map((i) => from('198.51.100.200', basic(key, `another${i}`))))
  expect(one.sort()).toEqual([401, 401, 429])
  expect(await from('203.0.113.1', header)).toBe(200)
  expect(await from('203.0.113.77', basic(key, secret))).toBe(200)
  expect(await from('2001:db8::1', basic(key, 'first'))).toBe(401)
  expect(await from('2001:db8::2', basic(key, 'second'))).toBe(401)
  expect(await from('2001:db8::3', basic(key, 'third'))).toBe(429)
  await behind.close()
})

test('a key that nobody has takes as long as a wrong secret', async () => {
  const { key } = await store.credential('Timed', 'all')
  const taken: Record<'unknown' | 'wrong', number[]> = { unknown: [], wrong: [] }
  for (let i = 0; i < 15; i++) {
    for (const [kind, as] of [
      ['unknown', basic(`nobody${i}`, 'guess')],
      ['wrong', basic(key, `guess${i}`)],
    ] as const) {
      const started = performance.now()
      expect((await ask(as)).status).toBe(401)
      taken[kind].push(performance.now() - started)
    }
  }
  const median = (times: number[]) => times.toSorted((a, b) => a - b)[7] ?? Number.NaN
  expect(median(taken.unknown) / median(taken.wrong)).toBeGreaterThan(0.5)
  expect(median(taken.unknown) / median(taken.wrong)).toBeLessThan(2)
})
