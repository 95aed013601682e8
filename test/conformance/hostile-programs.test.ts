import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '../../src/kernel/index.ts'
import { createCredential } from '../../src/modules/learning-record/index.ts'
import { askHost } from '../harness/course-host.ts'
import { faultOf, hostileText } from '../harness/hostile.ts'
import { statement } from '../harness/learning-store.ts'
import { commitTo, openScormCourses, type ScormCourses } from '../harness/scorm-courses.ts'
import { manifest12, scormPackage } from '../harness/scorm-packages.ts'

// What programs send that nobody means: to the Learning Record Store, and to the courses' host. No answer says that it
// went wrong inside, and the next good request is answered.

let courses: ScormCourses
let token: string
let authorization: string
const ended: unknown[] = []
const note = (error: unknown) => void ended.push(error)

beforeAll(async () => {
  process.on('uncaughtExceptionMonitor', note)
  courses = await openScormCourses()
  const { units } = await courses.bringIn(
    await scormPackage(manifest12('Hostile', [{ id: 'lesson' }]), [{ id: 'lesson' }]),
  )
  token = await courses.launch(units.lesson)
  const { db, force } = courses.record
  const issued = await db.write(systemActor(force.forceId), (tx) =>
    createCredential(tx, { source: 'Hostile', scopes: ['all'], expiresAt: null, homePage: 'https://force.example' }),
  )
  authorization = `Basic ${Buffer.from(`${issued.accessKey}:${issued.secret}`).toString('base64')}`
})
afterAll(async () => {
  process.off('uncaughtExceptionMonitor', note)
  await courses?.close()
  expect(ended).toEqual([])
})

const siteHost = '127.0.0.1'
const courseHost = 'courses.localhost'

interface Sent {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

async function faultAt(host: string, path: string, sent: Sent = {}): Promise<string | null> {
  const started = performance.now()
  const answer = await askHost(courses.address, host, path, sent).catch((error: unknown) => String(error))
  const says = `${sent.method ?? 'GET'} ${path.slice(0, 80)} ${(sent.body ?? '').slice(0, 80)}`
  if (typeof answer === 'string') return `${says}: ${answer}`
  const { status, headers, body } = answer
  const milliseconds = performance.now() - started
  const fault = faultOf({ status, location: headers.location ?? null, body: body.toString('utf8'), milliseconds })
  return fault && `${says}: ${fault}`
}

const without = (faults: readonly (string | null)[]) => faults.filter((fault) => fault !== null)
const short = { 'x-experience-api-version': '2.0.0', 'content-type': 'application/json' }
const xapi = () => ({ ...short, authorization })

/** JSON that is broken, deep, or holds what text cannot. */
const hostileJson = [
  '',
  '{',
  'null',
  '[]',
  '[null]',
  '[[]]',
  '"\\u0000"',
  '1e999',
  '['.repeat(100_000),
  `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
  '{"__proto__":{"number":1}}',
  '{"constructor":{"prototype":{"x":1}}}',
  '{"number":9007199254740991,"leaving":false,"visits":[]}',
  '{"number":1e300,"leaving":false,"visits":[]}',
  '\ufeff{}',
]

test('a parameter or a document of the Learning Record Store', async () => {
  const faults: (string | null)[] = []
  const names = [
    'statementId',
    'voidedStatementId',
    'agent',
    'verb',
    'activity',
    'registration',
    'since',
    'until',
    'limit',
    'more',
    'format',
    'activityId',
    'stateId',
    'profileId',
  ]
  const resources = [
    'statements',
    'activities',
    'activities/state',
    'activities/profile',
    'agents',
    'agents/profile',
    'about',
    'nothing',
    '%00',
    '..%2f..',
  ]
  for (const resource of resources) {
    for (const name of names) {
      for (const text of hostileText) {
        faults.push(
          await faultAt(siteHost, `/xapi/2.0/${resource}?${name}=${encodeURIComponent(text)}`, { headers: xapi() }),
        )
      }
    }
  }
  const good = {
    activityId: 'https://a.example/b',
    agent: '{"mbox":"mailto:a@b.example"}',
    stateId: 's',
    profileId: 'p',
  }
  for (const method of ['PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS']) {
    for (const [resource, keys] of [
      ['activities/state', ['activityId', 'agent', 'stateId']],
      ['activities/profile', ['activityId', 'profileId']],
      ['agents/profile', ['agent', 'profileId']],
    ] as const) {
      for (const body of hostileJson) {
        const query = new URLSearchParams(keys.map((key): [string, string] => [key, good[key]]))
        faults.push(
          await faultAt(siteHost, `/xapi/2.0/${resource}?${query}`, {
            method,
            body,
            headers: { ...xapi(), 'if-none-match': '*' },
          }),
        )
      }
    }
  }
  expect(without(faults)).toEqual([])
}, 240_000)

test('a statement of the Learning Record Store', async () => {
  const faults: (string | null)[] = []
  const places = (text: string): object[] => [
    { id: text },
    { timestamp: text },
    { actor: { name: text, mbox: 'mailto:a@b.example' } },
    { actor: { account: { homePage: 'https://a.example', name: text } } },
    { actor: { account: { homePage: text, name: 'a' } } },
    { actor: { objectType: 'Group', name: text, member: [{ mbox: `mailto:${text}@b.example` }] } },
    { verb: { id: text } },
    { verb: { id: 'https://v.example/x', display: { en: text } } },
    { verb: { id: 'https://v.example/x', display: { [text]: 'x' } } },
    { object: { id: `https://a.example/${text}` } },
    {
      object: {
        id: 'https://a.example/x',
        definition: { name: { en: text }, extensions: { 'https://e.example/x': text } },
      },
    },
    { result: { response: text, duration: text } },
    { result: { extensions: { [`https://e.example/${text}`]: text } } },
    { context: { registration: text, platform: text, language: text } },
    { attachments: [{ usageType: text, display: { en: text }, contentType: text, length: 1, sha2: text }] },
  ]
  for (const text of [...hostileText, '\ud800', 'a\udc00b']) {
    for (const place of places(text)) {
      const body = JSON.stringify([statement({ id: randomUUID(), ...place })])
      faults.push(await faultAt(siteHost, '/xapi/2.0/statements', { method: 'POST', body, headers: xapi() }))
    }
  }
  for (const body of hostileJson) {
    for (const type of [
      'application/json',
      'multipart/mixed',
      'multipart/mixed; boundary=',
      'multipart/mixed; boundary=x',
      '\u00ff',
      'text/plain',
    ]) {
      const headers = { ...xapi(), 'content-type': type }
      faults.push(await faultAt(siteHost, '/xapi/2.0/statements', { method: 'POST', body, headers }))
      faults.push(
        await faultAt(siteHost, '/xapi/1.0/statements?method=PUT', {
          method: 'POST',
          body,
          headers: { ...headers, 'x-experience-api-version': '1.0.3' },
        }),
      )
      faults.push(
        await faultAt(siteHost, '/xapi/oauth/token', { method: 'POST', body, headers: { 'content-type': type } }),
      )
    }
  }
  for (const header of [
    '',
    'Basic',
    'Basic ',
    'Basic %%%',
    `Basic ${Buffer.from('\0:\0').toString('base64')}`,
    'Bearer \u00ff',
    `Bearer ${'x'.repeat(8_000)}`,
    'Digest x',
  ]) {
    faults.push(await faultAt(siteHost, '/xapi/2.0/statements', { headers: { ...short, authorization: header } }))
  }
  expect(without(faults)).toEqual([])
}, 240_000)

test('a course at its own host', async () => {
  const faults: (string | null)[] = []
  for (const text of [...hostileText, token]) {
    const part = encodeURIComponent(text)
    for (const path of [
      ...[
        `/courses/${part}`,
        `/courses/${part}/files/index.html`,
        `/courses/${part}/run-time`,
        `/courses/${part}/stage`,
      ],
      ...[
        `/courses/${part}/elsewhere?endpoint=${part}`,
        `/courses/fetch/${part}`,
        `/course-player/assets/${part}/${part}`,
      ],
      ...[
        `/courses/${token}/files/${part}`,
        `/courses/${token}/run-time/unit?item=${part}`,
        `/courses/${token}/run-time/unit?item=a&item=${part}`,
      ],
      ...[`/courses/${token}/elsewhere?endpoint=${part}&fetch=${part}&actor=${part}`, `/${part}`, `/xapi/${part}`],
    ]) {
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'OPTIONS'])
        faults.push(await faultAt(courseHost, path, { method }))
      faults.push(await faultAt(siteHost, path))
    }
    faults.push(await faultAt(siteHost, `/course-player/${part}`))
  }
  for (const range of [
    'bytes=9-1',
    'bytes=-',
    'bytes=99999999999999999999-',
    'bytes=-99999999999999999999',
    'bytes=0-0,1-1',
    '\u00ff',
  ]) {
    faults.push(await faultAt(courseHost, `/courses/${token}/files/lesson.html`, { headers: { range } }))
  }
  expect(without(faults)).toEqual([])
}, 240_000)

test('what a course saves', async () => {
  const faults: (string | null)[] = []
  const path = `/courses/${token}/run-time`
  for (const body of hostileJson) {
    for (const type of ['application/json', 'text/plain', '\u00ff', 'multipart/form-data', 'application/xml']) {
      for (const at of [path, `/courses/fetch/${token}`]) {
        faults.push(await faultAt(courseHost, at, { method: 'POST', body, headers: { 'content-type': type } }))
      }
    }
  }
  let number = 0
  for (const text of [...hostileText, '\ud800', 'a\udc00b']) {
    for (const visit of [
      { item: text, elements: {} },
      { item: 'lesson', elements: { [text]: 'x' } },
      { item: 'lesson', elements: { 'cmi.suspend_data': text, 'cmi.comments': text } },
      { item: 'lesson', elements: { 'cmi.core.lesson_location': text } },
      { item: 'lesson', elements: { 'cmi.core.score.raw': text } },
      { item: 'lesson', elements: { 'cmi.core.session_time': text } },
      { item: 'lesson', elements: { 'cmi.core.lesson_status': text } },
      { item: 'lesson', elements: { 'cmi.interactions.0.id': text, 'cmi.interactions.0.student_response': text } },
      { item: 'lesson', elements: { 'cmi.objectives.0.id': text, 'cmi.objectives.99999999999.id': text } },
    ]) {
      number += 1
      const body = JSON.stringify({
        number,
        leaving: false,
        visits: [{ visit: 1, isNew: false, ended: false, ...visit }],
      })
      faults.push(
        await faultAt(courseHost, path, { method: 'POST', body, headers: { 'content-type': 'application/json' } }),
      )
    }
  }
  expect(without(faults)).toEqual([])
  const elements = { 'cmi.core.lesson_location': 'page 2' }
  expect((await commitTo(courses, token, { item: 'lesson', elements, number: 9007199254740991 })).status).toBeLessThan(
    500,
  )
  expect((await courses.ask(path)).status).toBe(200)
}, 240_000)
