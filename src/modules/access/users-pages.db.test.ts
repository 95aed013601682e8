import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, openTestSite, type TestSite } from './test-site.fixture.ts'

let site: TestSite
let ada: string
let administrator: Browser

beforeAll(async () => {
  site = await openTestSite(true)
  ada = await site.add('Ada Okoye', ['administrator'])
  for (let i = 0; i < 60; i++) await site.add(`Person ${String(i).padStart(2, '0')}`, [i % 2 ? 'trainer' : 'learning'])
  administrator = site.browser()
  await administrator.signInAs(ada)
})

afterAll(() => site.close())

const names = (body: string) =>
  [...body.matchAll(/<a class="govuk-link" href="\/users\/[0-9a-f-]+">([^<]+)<\/a>/g)].map((m) => m[1])

test('people are listed 50 a page, in the order asked for', async () => {
  const first = (await administrator.get('/users')).body
  expect(first).toContain('of <strong>61</strong> people')
  expect(names(first)).toHaveLength(50)
  expect(names(first)[0]).toBe('Ada Okoye')
  expect(names((await administrator.get('/users?page=2')).body)).toHaveLength(11)
  expect(names((await administrator.get('/users?sort=name&direction=desc')).body)[0]).toBe('Person 59')
})

test('people are found by part of a name or address, by role, and by whether they may sign in', async () => {
  expect(names((await administrator.get('/users?search=person.07@')).body)).toEqual(['Person 07'])
  expect(names((await administrator.get('/users?search=ADA')).body)).toEqual(['Ada Okoye'])
  expect((await administrator.get('/users?role=trainer')).body).toContain('of <strong>30</strong> people')
  expect((await administrator.get('/users?may=not-sign-in')).body).toContain('Nobody fits')
})

test.each(["'; drop table access.user; --", '%', '_', '\\', '<script>'])(
  '%j is only words to look for',
  async (search) => {
    const { body, statusCode } = await administrator.get(`/users?search=${encodeURIComponent(search)}`)
    expect(statusCode).toBe(200)
    expect(body).toContain('Nobody fits')
    expect(body).not.toContain('value="<script>')
  },
)

test('a person is added, given another role, and stopped; the page tells the whole story', async () => {
  const fields = { name: 'Zoe Adams', email: 'Zoe.Adams@force.example', roles: ['analyst', 'supervisor'] }
  const added = await administrator.post('/users/add', '/users/add', fields)
  expect(added.statusCode).toBe(303)
  const page = String(added.headers.location)
  expect((await administrator.get(page)).body).toContain('zoe.adams@force.example')
  await administrator.post(page, page, { may: 'sign-in', roles: 'analyst' })
  await administrator.post(page, page, { may: 'not-sign-in', roles: 'analyst' })
  const { body } = await administrator.get(page)
  expect([...body.matchAll(/timeline__title">([^<]+)</g)].map((m) => m[1])).toEqual([
    'Stopped from signing in',
    'Changed',
    'Added',
  ])
  expect(body).toContain('by Ada Okoye')
  const zoe = page.split('/').at(-1) ?? ''
  expect((await site.browser().signInAs(zoe)).statusCode).toBe(403)
})

test.each([
  ['no name', { email: 'a@force.example', roles: 'auditor' }, 'Enter the person’s name'],
  ['no address', { name: 'A', roles: 'auditor' }, 'Enter the person’s email address'],
  ['half an address', { name: 'A', email: 'a@force', roles: 'auditor' }, 'in the correct format'],
  ['no role', { name: 'A', email: 'a@force.example' }, 'Select at least one role'],
  [
    'an address that is taken',
    { name: 'A', email: 'ADA.okoye@force.example', roles: 'auditor' },
    'Ada Okoye already signs in',
  ],
])('adding a person with %s says what to do and keeps what was entered', async (_, fields, message) => {
  const { body, statusCode } = await administrator.post('/users/add', '/users/add', fields)
  expect(statusCode).toBe(422)
  expect(body).toContain('There is a problem')
  expect(body).toContain(message)
  if ('name' in fields) expect(body).toContain(`value="${fields.name}"`)
  if ('roles' in fields) expect(body).toMatch(/value="auditor" checked/)
})

test('a role that does not exist is not given', async () => {
  const fields = { name: 'Eve', email: 'eve@force.example', roles: ['auditor', 'superuser'] }
  expect((await administrator.post('/users/add', '/users/add', fields)).statusCode).toBe(422)
  expect((await administrator.get('/users?search=eve@')).body).toContain('Nobody fits')
})

test('an administrator cannot change their own roles', async () => {
  const page = `/users/${ada}`
  const { body } = await administrator.get(page)
  expect(body).toContain('You cannot change your own roles')
  expect(body).not.toContain(`action="${page}"`)
  const posted = await administrator.post(page, page, { may: 'sign-in', roles: ['administrator', 'auditor'] })
  expect(posted.statusCode).toBe(422)
})

test('a person who is not there, and an address that is no identity, are not found', async () => {
  expect((await administrator.get('/users/018f0000-0000-7000-8000-00000000000c')).statusCode).toBe(404)
  expect((await administrator.get('/users/nobody')).statusCode).toBe(404)
})
