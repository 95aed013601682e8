import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LearningStore, openLearningStore, statement, versions } from '../../harness/learning-store.ts'

// 1.0.3 Communication 2.1 and Data 2.3; 2.0 4.1.6.1 and 4.2.4: storing statements, and getting each back.

let store: LearningStore
beforeAll(async () => {
  store = await openLearningStore()
})
afterAll(() => store.close())

describe.each(versions)('version %s', (version) => {
  const get = (statementId: string) => store.call(version, 'GET', '/statements', { params: { statementId } })

  test('POST stores one statement or a batch, and answers with their ids in order', async () => {
    const batch = [statement(), statement({ id: undefined }), statement()]
    const answered = await store.call(version, 'POST', '/statements', { body: batch })
    expect(answered.status).toBe(200)
    expect(answered.json).toEqual([batch[0]?.id, expect.stringMatching(/^[0-9a-f-]{36}$/), batch[2]?.id])
    expect((await store.call(version, 'POST', '/statements', { body: statement() })).json).toHaveLength(1)
    expect((await store.call(version, 'POST', '/statements', { body: [] })).json).toEqual([])
  })

  test('PUT stores under the id in the address, which the statement may leave out but not contradict', async () => {
    const statementId = randomUUID()
    const put = (body: object) => store.call(version, 'PUT', '/statements', { params: { statementId }, body })
    expect((await put(statement({ id: randomUUID() }))).status).toBe(400)
    expect((await put(statement({ id: undefined }))).status).toBe(204)
    expect((await get(statementId)).json.id).toBe(statementId)
    expect((await store.call(version, 'PUT', '/statements', { body: statement() })).status).toBe(400)
  })

  test('a statement comes back as it was sent, with what the store adds', async () => {
    const sent = statement({
      result: { score: { raw: 1 } },
      context: { contextActivities: { parent: { id: 'https://a.example/b' } } },
    })
    await store.store(version, sent)
    const { json, headers } = await get(String(sent.id))
    expect(json).toEqual({
      ...sent,
      context: { contextActivities: { parent: [{ id: 'https://a.example/b' }] } },
      version: version === '1.0.3' ? '1.0.0' : '2.0.0',
      timestamp: json.stored,
      stored: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      authority: { objectType: 'Agent', name: 'Everything', account: expect.anything() },
    })
    expect(Date.parse(headers.get('last-modified') ?? '')).toBe(Math.floor(Date.parse(json.stored) / 1000) * 1000)
  })

  test('the sender does not choose authority and stored', async () => {
    const stored = '2001-01-01T00:00:00Z'
    const sent = statement({ authority: { mbox: 'mailto:chief@police.example' }, stored })
    await store.store(version, sent)
    const { json } = await get(String(sent.id))
    expect(json.authority.account.name).toBeDefined()
    expect(json.stored).not.toBe(stored)
  })

  test('the same statement twice is one; another under its id is refused, and its whole batch with it', async () => {
    const sent = statement({ timestamp: '2024-10-01T10:30:00+01:00' })
    await store.store(version, sent)
    const again = { ...sent, timestamp: '2024-10-01T09:30:00.000Z' }
    expect((await store.call(version, 'POST', '/statements', { body: again })).status).toBe(200)
    const other = statement()
    const changed = { ...sent, verb: { id: 'http://adlnet.gov/expapi/verbs/failed' } }
    const refused = await store.call(version, 'POST', '/statements', { body: [other, changed] })
    expect(refused.status).toBe(409)
    expect((await get(String(other.id))).status).toBe(404)
    expect((await get(String(sent.id))).json.verb.id).toBe('http://adlnet.gov/expapi/verbs/completed')
  })

  test('a batch with one bad statement stores none, nor does one with an id twice', async () => {
    const good = statement()
    const bad = statement({ actor: {} })
    expect((await store.call(version, 'POST', '/statements', { body: [good, bad] })).status).toBe(400)
    expect((await store.call(version, 'POST', '/statements', { body: [good, good] })).status).toBe(400)
    expect((await get(String(good.id))).status).toBe(404)
  })

  test('a voided statement is found only as voided, and its voiding statement by what it voids', async () => {
    const actor = { mbox: `mailto:${randomUUID()}@police.example` }
    const voided = statement({ actor })
    const voiding = statement({
      verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
      object: { objectType: 'StatementRef', id: voided.id },
    })
    await store.store(version, voided)
    await store.store(version, voiding)
    expect((await get(String(voided.id))).status).toBe(404)
    const params = { voidedStatementId: String(voided.id) }
    expect((await store.call(version, 'GET', '/statements', { params })).json.id).toBe(voided.id)
    const found = await store.call(version, 'GET', '/statements', { params: { agent: JSON.stringify(actor) } })
    expect(found.json.statements.map(({ id }: { id: string }) => id)).toEqual([voiding.id])
  })

  test('voiding may come before what it voids, and does not void a voiding statement', async () => {
    const voided = statement()
    const voids = (id: unknown) =>
      statement({ verb: { id: 'http://adlnet.gov/expapi/verbs/voided' }, object: { objectType: 'StatementRef', id } })
    const voiding = voids(voided.id)
    await store.store(version, voiding)
    await store.store(version, voided)
    expect((await get(String(voided.id))).status).toBe(404)
    await store.store(version, voids(voiding.id))
    expect((await get(String(voiding.id))).status).toBe(200)
    expect((await get(String(voided.id))).status).toBe(404)
  })

  test('numbers come back as they were written', async () => {
    const id = randomUUID()
    const text = `{"id":"${id}","actor":{"mbox":"mailto:a@b.example"},"verb":{"id":"http://v.example/x"},
      "object":{"id":"http://o.example/y"},"result":{"extensions":{"http://e.example/z":[1.0,12345678901234567890,1e3,-0.50]}}}`
    expect((await store.call(version, 'POST', '/statements', { body: text })).status).toBe(200)
    expect((await get(id)).text).toContain('[1.0,12345678901234567890,1e3,-0.50]')
  })

  test('a moment is turned to UTC where the version asks it', async () => {
    const sent = statement({ timestamp: '2024-10-01T10:30:00.1234567+01:00' })
    await store.store(version, sent)
    const { json } = await get(String(sent.id))
    expect(json.timestamp).toBe(version === '1.0.3' ? sent.timestamp : '2024-10-01T09:30:00.1234567Z')
  })
})
