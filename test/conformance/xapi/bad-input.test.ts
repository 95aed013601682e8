import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LearningStore, openLearningStore, type SentRequest, statement } from '../../harness/learning-store.ts'

// What no client should send: the right status, nothing half stored, nothing lost that was acknowledged.

let store: LearningStore
beforeAll(async () => {
  store = await openLearningStore()
})
afterAll(() => store.close())

const post = (body: unknown, request: SentRequest = {}) =>
  store.call('2.0.0', 'POST', '/statements', { body, ...request })
const get = (statementId: unknown) =>
  store.call('2.0.0', 'GET', '/statements', { params: { statementId: String(statementId) } })

test('a batch of 100,000 statements is too large, and says so', async () => {
  const one = JSON.stringify(statement({ id: undefined }))
  expect((await post(`[${Array.from({ length: 100_000 }, () => one).join(',')}]`)).status).toBe(413)
  const { json } = await store.call('2.0.0', 'GET', '/statements', { params: { limit: '1' } })
  expect(json.statements).toEqual([])
})

test('a context 50 levels deep is kept whole; one that never ends is refused', async () => {
  const nested = (levels: number): object => (levels === 0 ? {} : { deeper: nested(levels - 1) })
  const sent = statement({ context: { extensions: { 'https://e.example/x': nested(50) } } })
  expect((await post(sent)).status).toBe(200)
  expect((await get(sent.id)).json.context).toEqual(sent.context)
  const endless = `{"context":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`
  expect((await post(endless)).status).toBe(400)
  expect((await post('['.repeat(1_000_000))).status).toBe(400)
})

test('an extension of 10 MB comes back as it went in', async () => {
  const sent = statement({ result: { extensions: { 'https://e.example/x': 'é'.repeat(5 * 1024 * 1024) } } })
  expect((await post(sent)).status).toBe(200)
  expect((await get(sent.id)).json.result).toEqual(sent.result)
})

test('large statements come in pages that fit the memory, and none is left out', async () => {
  const verb = { id: `http://verbs.example/${randomUUID()}` }
  const extensions = { 'https://e.example/x': 'x'.repeat(5 * 1024 * 1024) }
  const sent = Array.from({ length: 3 }, () => statement({ verb, result: { extensions } }))
  for (const each of sent) expect((await post(each)).status).toBe(200)
  const pages: string[][] = []
  for (let params: Record<string, string> = { verb: verb.id, ascending: 'true' }; ; ) {
    const { json } = await store.call('2.0.0', 'GET', '/statements', { params })
    pages.push(json.statements.map(({ id }: { id: string }) => id))
    if (json.more === '') break
    params = { more: new URL(json.more, store.address).searchParams.get('more') ?? '' }
  }
  expect(pages.map(({ length }) => length)).toEqual([2, 1])
  expect(pages.flat()).toEqual(sent.map(({ id }) => id))
})

test('a body over every limit is refused before it is read', async () => {
  const { status } = await post(Buffer.alloc(65 * 1024 * 1024, 32)).catch(() => ({ status: 413 })) // or cut off on the way
  expect(status).toBe(413)
  const params = { activityId: 'https://a.example/b', profileId: 'large' }
  const body = Buffer.alloc(17 * 1024 * 1024)
  const headers = { 'content-type': 'application/octet-stream', 'if-none-match': '*' }
  expect((await store.call('2.0.0', 'PUT', '/activities/profile', { params, body, headers })).status).toBe(413)
})

test('of two batches at once with one id and different bodies, one is stored whole and one not at all', async () => {
  for (let round = 0; round < 10; round++) {
    const id = randomUUID()
    const batches = ['passed', 'failed'].map((verb) => [
      statement(),
      statement({ id, verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` } }),
      statement(),
    ])
    const answers = await Promise.all(batches.map((batch) => post(batch)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const [won, lost] = answers[0]?.status === 200 ? batches : batches.toReversed()
    for (const each of won ?? []) expect((await get(each.id)).status).toBe(200)
    expect((await get(lost?.[0]?.id)).status).toBe(404)
  }
})

test('32 writers of the same statements in different orders all succeed, and each statement is there once', async () => {
  const verb = { id: `http://verbs.example/${randomUUID()}` }
  const batch = Array.from({ length: 20 }, () => statement({ verb }))
  const answers = await Promise.all(Array.from({ length: 32 }, () => post(batch.toSorted(() => Math.random() - 0.5))))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  const { json } = await store.call('2.0.0', 'GET', '/statements', { params: { verb: verb.id } })
  expect(json.statements).toHaveLength(20)
})

test('two statements that point at each other, sent at once, find each other', async () => {
  for (let round = 0; round < 10; round++) {
    const actor = { mbox: `mailto:${randomUUID()}@police.example` }
    const target = statement({ actor })
    const pointing = statement({ object: { objectType: 'StatementRef', id: target.id } })
    await Promise.all([post(target), post(pointing)])
    const params = { agent: JSON.stringify(actor) }
    const { json } = await store.call('2.0.0', 'GET', '/statements', { params })
    expect(json.statements.map(({ id }: { id: string }) => id).toSorted()).toEqual([target.id, pointing.id].toSorted())
  }
})

test('pointers that go in a circle are followed to no harm', async () => {
  const [a, b] = [randomUUID(), randomUUID()]
  const pointing = (id: string, to: string) => statement({ id, object: { objectType: 'StatementRef', id: to } })
  expect((await post(pointing(a, b))).status).toBe(200)
  expect((await post(pointing(b, a))).status).toBe(200)
  expect((await get(a)).status).toBe(200)
})

test('a clock a year ahead is the sender’s, and stored stays ours', async () => {
  const timestamp = new Date(Date.now() + 366 * 86_400_000).toISOString()
  const sent = statement({ timestamp })
  await post(sent)
  const { json } = await get(sent.id)
  expect(json.timestamp).toBe(timestamp)
  expect(Math.abs(Date.parse(json.stored) - Date.now())).toBeLessThan(60_000)
})

test('half a character, a NUL and every control character come back in an extension, and pass for nothing in a name', async () => {
  const id = randomUUID()
  const strange = '{"x\\u0000":"\\ud800\\u0000\\u001f"}'
  const text = JSON.stringify(statement({ id, result: { extensions: { 'https://e.example/x': 0 } } }))
  expect((await post(text.replace(':0}', `:${strange}}`))).status).toBe(200)
  expect((await get(id)).text).toContain(strange)
  const account = (name: string) => `{"account":{"homePage":"https://a.example","name":"${name}"}}`
  for (const name of ['\\u0000', '\\udfff']) {
    const sent = JSON.stringify(statement({ actor: 0 })).replace('"actor":0', `"actor":${account(name)}`)
    expect((await post(sent)).status).toBe(200)
  }
  const params = { verb: 'http://v.example/\0' }
  expect((await store.call('2.0.0', 'GET', '/statements', { params })).status).toBe(400)
})

test.each([
  ['no JSON', 'hello'],
  ['JSON cut short', '{"actor":'],
  ['nothing', ''],
  ['a number', '1'],
  ['null', 'null'],
  ['a list in a list', '[[]]'],
  ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22])],
  ['a name that reaches into the language', '{"__proto__":{"actor":1},"constructor":1}'],
])('%s is refused', async (_, body) => {
  expect((await post(body)).status).toBe(400)
})

test('a connection cut half way stores nothing', async () => {
  const sent = statement()
  const body = JSON.stringify(sent)
  const { hostname, port } = new URL(store.address)
  await new Promise<void>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      const basic = Buffer.from(`${store.key}:${store.secret}`).toString('base64')
      const head = `POST /xapi/2.0/statements HTTP/1.1\r\nHost: x\r\nAuthorization: Basic ${basic}\r\nX-Experience-API-Version: 2.0.0\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`
      socket.write(head + body.slice(0, -1), () => setTimeout(() => socket.destroy(), 50))
    })
    socket.on('close', () => resolve())
    socket.on('error', reject)
  })
  expect((await get(sent.id)).status).toBe(404)
})
