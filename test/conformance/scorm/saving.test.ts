import { afterAll, beforeAll, expect, test } from 'vitest'
import { askHost } from '../../harness/course-host.ts'
import { commitTo, openScormCourses, type ScormCourses } from '../../harness/scorm-courses.ts'
import { type Item, manifest12, manifest2004, scormPackage } from '../../harness/scorm-packages.ts'

// How a player saves: once each, in order, from one window, within limits, and only where it counts.

let courses: ScormCourses
let packageId: string
let unitId: string | undefined

const items: readonly Item[] = [{ id: 'one' }]

beforeAll(async () => {
  courses = await openScormCourses()
})
afterAll(() => courses?.close())

async function begin(title: string) {
  const { units, ...brought } = await courses.bringIn(await scormPackage(manifest12(title, items), items))
  packageId = brought.packageId
  unitId = units.one
  return courses.launch(unitId)
}

const at = (location: string, status = 'incomplete') => ({
  'cmi.core.lesson_location': location,
  'cmi.core.lesson_status': status,
})
const locationAt = async (token: string) =>
  (await courses.ask(`/courses/${token}/run-time/unit?item=one`)).json.kept?.['cmi.core.lesson_location']
const verbsSince = async (before: number) =>
  (await courses.statements()).slice(before).map(({ verb }) => verb.id.split('/').at(-1))

test('the window opened last writes; what an older one sends is refused, and nothing of it is kept', async () => {
  const older = await begin('Two windows')
  await commitTo(courses, older, { item: 'one', elements: at('1') })
  const newer = await courses.launch(unitId)
  const refused = await commitTo(courses, older, { item: 'one', number: 2, elements: at('2', 'passed') })
  expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('opened in another window')])
  expect((await courses.ask(`/courses/${older}/run-time`)).status).toBe(409)
  expect(await locationAt(newer)).toBe('1')
  expect((await commitTo(courses, newer, { item: 'one', elements: at('3') })).status).toBe(200)
  expect(await locationAt(newer)).toBe('3')
})

test('looking again in another window takes nothing over', async () => {
  const token = await begin('Looks beside')
  await courses.launch(unitId, { mode: 'Review' })
  expect((await commitTo(courses, token, { item: 'one', elements: at('1') })).status).toBe(200)
})

test('a commit sent twice is taken once, and one overtaken by a later is left', async () => {
  const token = await begin('Numbers')
  const before = (await courses.statements()).length
  const done = { item: 'one', number: 3, ended: true, elements: at('3', 'completed') }
  const [first, second] = [await commitTo(courses, token, done), await commitTo(courses, token, done)]
  expect([first.status, second.status, first.json.version, second.json.version]).toEqual([200, 200, 1, 1])
  await commitTo(courses, token, { item: 'one', number: 2, elements: at('2') })
  expect(await locationAt(token)).toBe('3')
  expect(await verbsSince(before)).toEqual(['initialized', 'completed', 'terminated', 'completed', 'satisfied'])
})

test('many that arrive at once are taken in order, and said once', async () => {
  const token = await begin('At once')
  const before = (await courses.statements()).length
  const sent = Array.from({ length: 8 }, (_, index) =>
    commitTo(courses, token, { item: 'one', number: index + 1, elements: at(String(index + 1), 'passed') }),
  )
  expect((await Promise.all(sent)).map(({ status }) => status)).toEqual(Array(8).fill(200))
  expect(await locationAt(token)).toBe('8')
  expect((await verbsSince(before)).toSorted()).toEqual(
    ['initialized', 'completed', 'passed', 'completed', 'passed', 'satisfied'].toSorted(),
  )
})

test.each(['Browse', 'Review'])('%s never changes the record', async (mode) => {
  const token = await begin(`Mode ${mode}`)
  await commitTo(courses, token, { item: 'one', elements: at('5', 'passed'), ended: true })
  const before = (await courses.statements()).length
  const looking = await courses.launch(unitId, { mode })
  const { given, kept, entry } = (await courses.ask(`/courses/${looking}/run-time/unit?item=one`)).json
  expect([given['cmi.core.lesson_mode'], given['cmi.core.credit'], entry]).toEqual([
    mode.toLowerCase(),
    'no-credit',
    '',
  ])
  expect(kept?.['cmi.core.lesson_location']).toBe(mode === 'Review' ? '5' : undefined)
  expect((await commitTo(courses, looking, { item: 'one', elements: at('6', 'failed') })).status).toBe(403)
  expect(await verbsSince(before)).toEqual([])
  expect(await locationAt(token)).toBe('5')
})

test('what a page sends as it is closed says it is text, and is taken', async () => {
  const token = await begin('Beacon')
  const body = JSON.stringify({
    number: 1,
    leaving: false,
    visits: [{ visit: 1, item: 'one', isNew: false, ended: true, elements: at('4') }],
  })
  const type = 'text/plain;charset=UTF-8'
  const answer = await courses.ask(`/courses/${token}/run-time`, { method: 'POST', body, type })
  expect([answer.status, await locationAt(token)]).toEqual([200, '4'])
})

test.each<[string, unknown, number]>([
  ['no JSON', '{"number":', 400],
  ['a list', [], 422],
  ['a number below one', { number: 0, visits: [], leaving: false }, 422],
  [
    'a unit of no such course',
    { number: 1, leaving: false, visits: [{ visit: 1, item: 'two', isNew: false, ended: false, elements: {} }] },
    422,
  ],
  ['a field that nobody knows', { number: 1, visits: [], leaving: false, person: '1002' }, 422],
  [
    'more than 4 MiB',
    {
      number: 1,
      leaving: false,
      visits: [],
      sequencing: { sequencing: { activityStates: {} }, much: 'x'.repeat(4 * 1024 * 1024) },
    },
    413,
  ],
])('%s is refused', async (_, body, status) => {
  const token = await begin(`Refuses ${Math.random()}`)
  expect((await courses.ask(`/courses/${token}/run-time`, { method: 'POST', body })).status).toBe(status)
})

test('when a course is begun again, the window of the time before saves nothing more', async () => {
  const token = await begin('Again')
  await commitTo(courses, token, { item: 'one', elements: at('1', 'passed') })
  const own = `session=${courses.cookie('1001')}`
  const page = await fetch(`${courses.address}/my-learning/${packageId}`, { headers: { cookie: own } })
  const cookie = [own, ...page.headers.getSetCookie().map((each) => each.split(';')[0])].join('; ')
  const secret = /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
  const again = await fetch(`${courses.address}/my-learning/${packageId}/again`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ _csrf: secret }).toString(),
  })
  expect(again.status).toBe(303)
  expect((await commitTo(courses, token, { item: 'one', number: 2, elements: at('2') })).status).toBe(409)
  const next = await courses.launch(unitId)
  expect(await locationAt(next)).toBeUndefined()
})

test('a token opens its own sitting’s course, at its own host, and nothing opens without one', async () => {
  const token = await begin('Tokens')
  const status = async (host: string, path: string) => (await askHost(courses.address, host, path)).status
  const site = '127.0.0.1'
  const course = 'courses.localhost'
  expect(await status(course, `/courses/${token}/files/one.html`)).toBe(200)
  const other = await scormPackage(manifest2004('Another', items), items, { 'secret.html': 'secret' })
  const { units } = await courses.bringIn(other)
  const another = await courses.launch(units.one, { as: '1002' })
  expect(await status(course, `/courses/${another}/files/secret.html`)).toBe(200)
  expect(await status(course, `/courses/${token}/files/secret.html`)).toBe(404)
  for (const path of ['files/one.html', 'stage', 'run-time', 'run-time/unit?item=one']) {
    expect([path, await status(course, `/courses/not-a-token/${path}`)]).toEqual([path, 404])
    expect([path, await status(site, `/courses/${token}/${path}`)]).toEqual([path, 404])
  }
  for (const path of ['/', '/sign-in', '/my-learning', `/my-learning/${packageId}`, `/course-player/${token}`]) {
    expect([path, await status(course, path)]).toEqual([path, 404])
  }
  expect(await status(site, `/course-player/${token}`)).toBe(200)
})

test('packed texts that are no Unicode come back as they were', async () => {
  const token = await begin('Packed')
  const packed = 'a\u0000b\ud800c\udfff\u2028é'
  const elements = { 'cmi.suspend_data': packed }
  expect((await commitTo(courses, token, { item: 'one', elements })).status).toBe(200)
  const { kept } = (await courses.ask(`/courses/${token}/run-time/unit?item=one`)).json
  expect(kept).toEqual(elements)
})
