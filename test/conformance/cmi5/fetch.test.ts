import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '../../../src/kernel/index.ts'
import { abandonSession } from '../../../src/modules/elearning/index.ts'
import { type Cmi5Courses, openCmi5Courses, unit } from '../../harness/cmi5-courses.ts'
import { askHost } from '../../harness/course-host.ts'

// cmi5 8.2: a unit fetches its credential, once.

let courses: Cmi5Courses
let unitId: string
beforeAll(async () => {
  courses = await openCmi5Courses()
  unitId = (await courses.bringIn(unit('one'))).units.one ?? ''
})
afterAll(() => courses.close())

const fetchPath = (url: URL) => new URL(url.searchParams.get('fetch') ?? '').pathname
const post = async (path: string, headers: Record<string, string> = {}, body?: string) => {
  const answer = await askHost(courses.address, 'courses.localhost', path, {
    method: 'POST',
    headers,
    ...(body === undefined ? {} : { body }),
  })
  return { ...answer, json: JSON.parse(answer.body.toString()) }
}

test('the first POST gets a credential, as JSON that nobody keeps, also for a page of another host', async () => {
  const { url } = await courses.launch(unitId)
  const { status, headers, json } = await post(fetchPath(url))
  expect(status).toBe(200)
  expect(headers['content-type']).toMatch(/^application\/json/)
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['access-control-allow-origin']).toBe('*')
  expect(Object.keys(json)).toEqual(['auth-token'])
})

test.each(['application/x-www-form-urlencoded', 'application/json', 'text/plain'])(
  'whatever a unit sends along (%s) is no matter',
  async (type) => {
    const { url } = await courses.launch(unitId)
    expect((await post(fetchPath(url), { 'content-type': type }, 'anything')).json).toHaveProperty('auth-token')
  },
)

test('the second POST gets the error 1, with status 200; of two at once one gets the credential', async () => {
  const { url } = await courses.launch(unitId)
  const both = await Promise.all([post(fetchPath(url)), post(fetchPath(url))])
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  expect(both.filter(({ json }) => json['auth-token'])).toHaveLength(1)
  const { status, json } = await post(fetchPath(url))
  expect([status, json['error-code'], json['auth-token']]).toEqual([200, '1', undefined])
})

test('an address that was never given out gets the error 2', async () => {
  const { status, json } = await post('/courses/fetch/nothing')
  expect([status, json['error-code']]).toEqual([200, '2'])
})

test('a GET gets nothing', async () => {
  const { url } = await courses.launch(unitId)
  expect((await askHost(courses.address, 'courses.localhost', fetchPath(url))).status).toBe(404)
  expect((await post(fetchPath(url))).json).toHaveProperty('auth-token')
})

test('after the sitting was abandoned nothing is given', async () => {
  const { url } = await courses.launch(unitId)
  const { db, force } = courses.record
  await courses.launch(unitId)
  expect((await post(fetchPath(url))).json['error-code']).toBe('1')
  const system = systemActor(force.forceId)
  await expect(db.write(system, (tx) => abandonSession(tx, 'https://force.example', force.forceId))).rejects.toThrow(
    'not open',
  )
})

test('a credential with another token, or another sitting’s, opens nothing', async () => {
  const [one, two] = [await courses.launch(unitId), await courses.launch(unitId, { staffNumber: '1002' })]
  await Promise.all([one.fetchToken(), two.fetchToken()])
  const [id = ''] = Buffer.from(one.authorization.slice(6), 'base64').toString().split(':')
  const [, token = ''] = Buffer.from(two.authorization.slice(6), 'base64').toString().split(':')
  for (const basic of [`${id}:${token}`, `${id}:`, `${id}:wrong`, `${token}:${id}`]) {
    const authorization = `Basic ${Buffer.from(basic).toString('base64')}`
    expect((await one.ask('GET', 'statements', {}, undefined, { authorization })).status).toBe(401)
  }
})
