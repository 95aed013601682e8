import { randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
import * as package_ from '@xapi/xapi'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LearningStore, openLearningStore } from '../../harness/learning-store.ts'

// The clients that courses are built on, as their packages come.

// The package is CommonJS, whose default is a property to Node and the module itself to TypeScript.
const XAPI = package_.default as unknown as typeof package_.default.default

let store: LearningStore
beforeAll(async () => {
  store = await openLearningStore()
})
afterAll(() => store.close())

const basic = () => `Basic ${Buffer.from(`${store.key}:${store.secret}`).toString('base64')}`
const actor = { objectType: 'Agent' as const, name: 'Jo', mbox: 'mailto:jo@police.example' }
const activityId = 'https://learning.example/courses/clients'

test.each(['1.0.3', '2.0.0'] as const)('@xapi/xapi in version %s', async (version) => {
  // Its types do not know 2.0.0 yet.
  const api = new XAPI({
    endpoint: `${store.address}/xapi/${version.slice(0, 3)}/`,
    auth: basic(),
    version: version as '1.0.3',
  })
  const statement = {
    actor,
    verb: { id: 'http://adlnet.gov/expapi/verbs/completed', display: { en: 'completed' } },
    object: { objectType: 'Activity' as const, id: activityId },
  }
  const [id = ''] = (await api.sendStatement({ statement })).data
  expect((await api.getStatement({ statementId: id })).data.actor).toEqual(actor)
  await api.sendStatements({ statements: [statement, statement, statement] })
  const page = (await api.getStatements({ activity: activityId, limit: 2 })).data as {
    statements: object[]
    more: string
  }
  expect(page.statements).toHaveLength(2)
  const rest = (await api.getMoreStatements({ more: page.more })).data as { statements: object[] }
  expect(rest.statements.length).toBeGreaterThan(0)
  await api.voidStatement({ actor, statementId: id })
  expect((await api.getVoidedStatement({ voidedStatementId: id })).data.id).toBe(id)

  const place = { agent: actor, activityId, stateId: `bookmark ${version}` }
  await api.setState({ ...place, state: { page: 7 } })
  expect((await api.getState(place)).data).toEqual({ page: 7 })
  const profile = { activityId, profileId: `profile ${version}` }
  await api.createActivityProfile({ ...profile, profile: { a: 1 } })
  const { data, headers } = await api.getActivityProfile(profile)
  expect(data).toEqual({ a: 1 })
  await api.setActivityProfile({ ...profile, profile: { a: 2 }, etag: String(headers.etag), matchHeader: 'If-Match' })
  expect((await api.getActivityProfile(profile)).data).toEqual({ a: 2 })
  expect((await api.getAgent({ agent: actor })).data.name).toEqual(['Jo'])
  expect((await api.getAbout()).data.version).toContain(version)
})

test('@xapi/xapi sends attachments and gets them back', async () => {
  // Through fetch: in Node the package's axios overwrites the Content-Type of what has parts.
  const api = new XAPI({ endpoint: `${store.address}/xapi/1.0/`, auth: basic(), version: '1.0.3', adapter: 'fetch' })
  const content = new TextEncoder().encode('A certificate')
  const sha2 = Buffer.from(await crypto.subtle.digest('SHA-256', content)).toString('hex')
  const statement = {
    actor,
    verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
    object: { id: activityId },
    attachments: [
      {
        usageType: 'https://learning.example/certificate',
        display: { en: 'Certificate' },
        contentType: 'text/plain',
        length: content.length,
        sha2,
      },
    ],
  }
  const [statementId = ''] = (await api.sendStatement({ statement, attachments: [content.buffer as ArrayBuffer] })).data
  const got = await api.getStatement({ statementId, attachments: true })
  expect(JSON.stringify(got.data)).toContain('A certificate')
})

/** What of tincanjs the test uses; the package brings no types. */
interface TinCanStore {
  saveStatement(statement: object, options: { callback: (error: unknown, answer: unknown) => void }): void
  retrieveStatement(id: string, options: { callback: (error: unknown, found: { id: string }) => void }): void
  queryStatements(query: {
    params: object
    callback: (error: unknown, found: { statements: { id: string }[]; more: string }) => void
  }): void
  saveState(key: string, value: object, options: object): void
  retrieveState(key: string, options: object): void
}
interface TinCan {
  LRS: new (options: object) => TinCanStore
  Statement: new (statement: object) => { id: string }
  Agent: new (agent: object) => object
  Activity: new (activity: object) => object
  Verb: new (verb: object) => object
}

test('tincanjs, which speaks 1.0.2, is served as 1.0.3', async () => {
  const tinCan = createRequire(import.meta.url)('tincanjs') as TinCan
  const lrs = new tinCan.LRS({
    endpoint: `${store.address}/xapi/1.0/`,
    auth: basic(),
    version: '1.0.2',
    allowFail: false,
  })
  const answered = <T>(ask: (callback: (error: unknown, answer: T) => void) => void) =>
    new Promise<T>((resolve, reject) => {
      ask((error, answer) =>
        error ? reject(new Error(`tincanjs was answered ${JSON.stringify(error)}`)) : resolve(answer),
      )
    })
  const id = randomUUID()
  const verb = { id: 'http://adlnet.gov/expapi/verbs/experienced' }
  const statement = new tinCan.Statement({ id, actor, verb, target: { id: `${activityId}/${id}` } })
  await answered((callback) => lrs.saveStatement(statement, { callback }))
  expect((await answered<{ id: string }>((callback) => lrs.retrieveStatement(id, { callback }))).id).toBe(id)
  const params = {
    verb: new tinCan.Verb(verb),
    agent: new tinCan.Agent(actor),
    activity: new tinCan.Activity({ id: `${activityId}/${id}` }),
  }
  const found = await answered<{ statements: { id: string }[] }>((callback) =>
    lrs.queryStatements({ params, callback }),
  )
  expect(found.statements.map((each) => each.id)).toEqual([id])
  const place = { agent: new tinCan.Agent(actor), activity: new tinCan.Activity({ id: activityId }) }
  const json = { ...place, contentType: 'application/json' }
  await answered((callback) => lrs.saveState('tincan', { page: 3 }, { ...json, callback }))
  const state = await answered<{ contents: unknown }>((callback) => lrs.retrieveState('tincan', { ...place, callback }))
  expect(state.contents).toEqual({ page: 3 })
})
