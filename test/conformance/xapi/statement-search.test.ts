import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LearningStore, openLearningStore, statement, versions } from '../../harness/learning-store.ts'

// 1.0.3 Communication 2.1.3 and Data 2.5; 2.0 4.1.6.1: finding statements.

let store: LearningStore
beforeAll(async () => {
  store = await openLearningStore()
})
afterAll(() => store.close())

const someone = () => ({ mbox: `mailto:${randomUUID()}@police.example` })
const something = () => ({ id: `https://learning.example/${randomUUID()}` })
const agentParameter = (agent: object) => JSON.stringify(agent)

describe.each(versions)('version %s', (version) => {
  const search = async (params: Record<string, string>) => {
    const { status, json } = await store.call(version, 'GET', '/statements', { params })
    expect(status).toBe(200)
    return json.statements.map(({ id }: { id: string }) => id)
  }
  const keep = async (changes: object) => (await store.store(version, statement(changes)))[0] ?? ''

  test('an agent is found as actor, object and member of a group; elsewhere only as related', async () => {
    const agent = someone()
    const group = { objectType: 'Group', member: [someone(), agent] }
    const inside = { ...statement({ id: undefined, actor: agent }), objectType: 'SubStatement' }
    const direct = [
      await keep({ actor: agent }),
      await keep({ object: { ...agent, objectType: 'Agent' } }),
      await keep({ actor: group }),
    ]
    const related = [
      await keep({ context: { instructor: agent } }),
      await keep({ context: { team: group } }),
      await keep({ object: inside }),
    ]
    expect(await search({ agent: agentParameter(agent) })).toEqual(direct.toReversed())
    const found = await search({ agent: agentParameter(agent), related_agents: 'true' })
    expect(found).toEqual([...direct, ...related].toReversed())
  })

  test('an activity is found as object; in the context or a statement inside only as related', async () => {
    const activity = something()
    const inside = { ...statement({ id: undefined, object: activity }), objectType: 'SubStatement' }
    const direct = [await keep({ object: activity })]
    const related = [
      await keep({ context: { contextActivities: { grouping: [activity] } } }),
      await keep({ object: inside }),
    ]
    expect(await search({ activity: activity.id })).toEqual(direct)
    const found = await search({ activity: activity.id, related_activities: 'true' })
    expect(found).toEqual([...direct, ...related].toReversed())
  })

  test('all that is named has to be so, by the same statement', async () => {
    const actor = someone()
    const registration = randomUUID()
    const verb = { id: `http://verbs.example/${randomUUID()}` }
    const both = await keep({ actor, verb, context: { registration } })
    await keep({ actor })
    await keep({ verb })
    expect(await search({ agent: agentParameter(actor), verb: verb.id })).toEqual([both])
    expect(await search({ verb: verb.id, registration: registration.toUpperCase() })).toEqual([both])
    expect(await search({ agent: agentParameter(someone()), verb: verb.id })).toEqual([])
  })

  test('a statement that points at another is found by what finds the other, whichever came first', async () => {
    const actor = someone()
    const target = randomUUID()
    const refer = (id: string) => ({ object: { objectType: 'StatementRef', id } })
    const before = await keep(refer(target))
    await keep({ id: target, actor })
    const after = await keep(refer(target))
    const chained = await keep(refer(after))
    expect(await search({ agent: agentParameter(actor) })).toEqual([chained, after, target, before])
    const half = { agent: agentParameter(actor), registration: randomUUID() }
    expect(await search(half)).toEqual([])
  })

  test('since is after and until is up to a moment of storing', async () => {
    const activity = something()
    const ids = [await keep({ object: activity }), await keep({ object: activity }), await keep({ object: activity })]
    const stored = async (id = '') =>
      (await store.call(version, 'GET', '/statements', { params: { statementId: id } })).json.stored
    const middle = await stored(ids[1])
    expect(await search({ activity: activity.id, since: middle })).toEqual([ids[2]])
    expect(await search({ activity: activity.id, until: middle })).toEqual([ids[1], ids[0]])
  })

  test('more leads through every statement once, in the order asked for', async () => {
    const object = something()
    const ids = await store.store(version, ...Array.from({ length: 7 }, () => statement({ object })))
    for (const ascending of ['true', 'false']) {
      const found: string[] = []
      const first = { activity: object.id, limit: '3', ascending }
      let answered = await store.call(version, 'GET', '/statements', { params: first })
      for (;;) {
        found.push(...answered.json.statements.map(({ id }: { id: string }) => id))
        if (answered.json.more === '') break
        const next = new URL(answered.json.more, store.address)
        answered = await store.call(version, 'GET', '/statements', { params: Object.fromEntries(next.searchParams) })
      }
      expect(found).toEqual(ascending === 'true' ? ids : ids.toReversed())
    }
  })

  test('ids are what tells things apart; canonical is one language of all that is known', async () => {
    const id = something().id
    const named = (name: object, actor: object = { ...someone(), name: 'Jo' }) =>
      statement({
        actor,
        object: { id, definition: { name } },
        verb: { id: 'http://v.example/did', display: { en: 'did' } },
      })
    await store.store(version, named({ cy: 'Cwrs' }))
    const last = named({ 'en-GB': 'Course' })
    await store.store(version, last)
    const as = async (format: string, language = 'en') => {
      const params = { activity: id, limit: '1', format }
      const { json } = await store.call(version, 'GET', '/statements', {
        params,
        headers: { 'accept-language': language },
      })
      return json.statements[0]
    }
    const ids = await as('ids')
    expect(ids.actor).toEqual({ mbox: (last.actor as { mbox: string }).mbox })
    expect([ids.object, ids.verb]).toEqual([{ id }, { id: 'http://v.example/did' }])
    expect((await as('canonical', 'cy, en;q=0.5')).object.definition.name).toEqual({ cy: 'Cwrs' })
    expect((await as('canonical', 'en')).object.definition.name).toEqual({ 'en-GB': 'Course' })
    expect((await as('exact', 'cy')).object.definition.name).toEqual({ 'en-GB': 'Course' })
  })

  test.each([
    { statementId: randomUUID(), voidedStatementId: randomUUID() },
    { statementId: randomUUID(), verb: 'http://v.example/did' },
    { agent: 'me' },
    { agent: '{"objectType":"Group","member":[{"mbox":"mailto:a@b.example"}]}' },
    { verb: 'did' },
    { activity: 'course' },
    { registration: 'first' },
    { since: 'yesterday' },
    { limit: '-1' },
    { limit: 'ten' },
    { format: 'pretty' },
    { ascending: 'yes' },
    { related_agents: '1' },
    { unknown: 'x' },
    { Verb: 'http://v.example/did' },
    { more: 'abc' },
  ])('refuses the parameters %j', async (params) => {
    expect((await store.call(version, 'GET', '/statements', { params })).status).toBe(400)
  })

  test('says through when it is consistent, which no statement stored later comes before', async () => {
    const { headers } = await store.call(version, 'GET', '/statements', { params: { limit: '1' } })
    const through = Date.parse(headers.get('x-experience-api-consistent-through') ?? '')
    const statementId = await keep({})
    const { json } = await store.call(version, 'GET', '/statements', { params: { statementId } })
    expect(Date.parse(json.stored)).toBeGreaterThan(through)
  })

  test('an answer for nothing found is an empty list', async () => {
    const params = { registration: randomUUID() }
    const { json } = await store.call(version, 'GET', '/statements', { params })
    expect(json).toEqual({ statements: [], more: '' })
    expect((await store.call(version, 'GET', '/statements', { params: { statementId: randomUUID() } })).status).toBe(
      404,
    )
  })
})
