import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { askHost } from '../../../test/harness/course-host.ts'
import { openRecord, type TestRecord } from '../../../test/harness/record.ts'
import { loadCourse } from '../../../test/harness/sample-course.ts'
import { openSite, type TestSite } from '../../../test/harness/site.ts'
import { systemActor } from '../../kernel/index.ts'
import { modules } from '../../modules.ts'
import { peopleNow } from '../workforce/index.ts'
import { removeSamplePackages, sampleCmi5 } from './packages/sample-packages.fixture.ts'

let record: TestRecord
let site: TestSite
let address: string
let amara: string
beforeAll(async () => {
  record = await openRecord()
  await loadCourse(record)
  const { rows } = await record.db.read(systemActor(record.force.forceId), (tx) =>
    peopleNow(tx.forceId).execute(tx.connection),
  )
  amara =
    (rows as { staff_number: string; person_id: string }[]).find((row) => row.staff_number === '1001')?.person_id ?? ''
  site = await openSite(record, modules, { origin: null })
  address = await site.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await site.close()
  await record.close()
})
afterEach(removeSamplePackages)

const manager = () => site.visit(record.actor(['learning'], { personId: amara }))
const learner = () => site.visit(record.actor(['responder'], { personId: amara }))

const send = async (content: Buffer | string, visitor = manager()) =>
  visitor.upload(
    '/elearning/packages',
    { name: 'course.zip', content },
    {},
    await visitor.token('/elearning/packages/new'),
  )

/** Brings a course in and gives the address of its page. */
async function bringIn(path: string): Promise<string> {
  const sent = await send(await readFile(path))
  expect(sent.statusCode).toBe(303)
  return String(sent.headers.location)
}

const launchForms = (body: string) =>
  [...body.matchAll(/action="(\/my-learning\/units\/[^"]+)"[\s\S]*?name="mode" value="(\w+)"/g)].map(
    ([, action, mode]) => ({
      action: action ?? '',
      mode,
    }),
  )

test('before there is a course both pages say so', async () => {
  expect((await manager().get('/elearning')).body).toContain('There is no course yet.')
  expect((await learner().get('/my-learning')).body).toContain('no course to take here')
})

test('a file that is no course is refused with every reason, and an empty or missing one with what to do', async () => {
  const refused = await send('Not a package')
  expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining('What is wrong')])
  expect((await send('')).body).toContain('The file is empty. Select another')
  const visitor = manager()
  const none = await visitor.upload('/elearning/packages', null, {}, await visitor.token('/elearning/packages/new'))
  expect([none.statusCode, none.body]).toEqual([422, expect.stringContaining('Select a file')])
})

test('only the learning team and administrators manage courses; nobody unknown learns', async () => {
  for (const path of ['/elearning', '/elearning/packages/new']) expect((await learner().get(path)).statusCode).toBe(403)
  expect((await site.visit(null).get('/my-learning')).headers.location).toBe('/sign-in?next=%2Fmy-learning')
  const nowhere = site.visit(record.actor(['responder']))
  expect((await nowhere.get('/my-learning')).body).toContain('You are not in the workforce record')
})

test('a course is brought in, taken, looked at by its manager, taken again and withdrawn', async () => {
  const page = await bringIn(await sampleCmi5())
  const shown = await manager().get(page)
  expect(shown.body).toContain('Coercive control')
  expect(shown.body).toContain('Nobody has begun it yet.')
  const packageId = page.split('/').at(-1) ?? ''
  const own = `/my-learning/${packageId}`

  const visitor = learner()
  expect((await visitor.get('/my-learning')).body).toContain(own)
  const forms = launchForms((await visitor.get(own)).body)
  expect(forms.map(({ mode }) => mode)).toEqual(['Normal', 'Normal', 'Normal'])
  const launched = await visitor.post(own, forms[0]?.action ?? '', { mode: 'Normal' })
  expect(launched.statusCode).toBe(303)
  const at = new URL(String(launched.headers.location))
  expect(at.hostname).toBe('courses.localhost')
  const file = await askHost(address, 'courses.localhost', at.pathname)
  expect([file.status, file.body.toString()]).toEqual([200, expect.stringContaining('<h1>What it is</h1>')])
  expect(file.headers['content-security-policy']).toContain("connect-src 'self'")
  expect(file.headers['content-type']).toBe('text/html')
  const part = await askHost(address, 'courses.localhost', at.pathname, { headers: { range: 'bytes=0-14' } })
  expect([part.status, part.body.toString(), part.headers['content-range']]).toEqual([
    206,
    '<!doctype html>',
    `bytes 0-14/${file.body.length}`,
  ])
  expect((await visitor.get(own)).body).toContain('In progress')

  // A person's own only: another learner sees nothing of it, a manager all of it.
  const registration = /\/elearning\/registrations\/[0-9a-f-]{36}/.exec((await manager().get(page)).body)?.[0] ?? ''
  expect((await manager().get(registration)).body).toContain('Sittings')
  expect((await learner().get(registration)).statusCode).toBe(403)

  expect((await visitor.post(own, `${own}/again`)).statusCode).toBe(303)
  expect((await visitor.get(own)).body).toContain('Times you took it before')

  expect((await manager().post(page, `${page}/withdraw`)).statusCode).toBe(303)
  expect(
    (await visitor.post(own, forms[0]?.action ?? '', { mode: 'Normal' }, await visitor.token('/requests'))).statusCode,
  ).not.toBe(303)
  expect((await visitor.get(own)).body).toContain('This course is not offered any more')
  expect((await visitor.get('/my-learning')).body).not.toContain(own)
})

test('the courses’ host serves nothing but courses, and the site’s host none of them', async () => {
  for (const path of ['/', '/home', '/sign-in', '/assets/candour.css', '/courses/', '/courses/unknown/files/a.html']) {
    expect([path, (await askHost(address, 'courses.localhost', path)).status]).toEqual([path, 404])
  }
  expect((await askHost(address, '127.0.0.1', '/courses/unknown/files/a.html')).status).toBe(404)
})

test('without an address for courses a launch says what an administrator has to set', async () => {
  const page = await bringIn(await sampleCmi5({ change: (xml) => xml.replace('Coercive control', 'Another') }))
  const bare = await openSite(record, modules, { origin: 'https://candour.example' })
  const visitor = bare.visit(record.actor(['responder'], { personId: amara }))
  const own = `/my-learning/${page.split('/').at(-1)}`
  const body = (await visitor.get(own)).body
  expect(launchForms(body)).toEqual([])
  expect(body).toContain('Courses cannot be opened yet')
  const manages = bare.visit(record.actor(['administrator']))
  expect((await manages.get('/elearning')).body).toContain('set CANDOUR_COURSE_ORIGIN')
  await bare.close()
})
