import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cmi5Courses, category, extension, openCmi5Courses, unit, verb } from '../../harness/cmi5-courses.ts'
import { askHost } from '../../harness/course-host.ts'

// cmi5 8.1, 9.3.1 and 9.6.3: how a unit is launched, and what is said of it.

let courses: Cmi5Courses
beforeAll(async () => {
  courses = await openCmi5Courses()
})
afterAll(() => courses.close())

const everything = unit(
  'one',
  'moveOn="CompletedAndPassed" masteryScore="0.85"',
  '<launchParameters>level=2</launchParameters><entitlementKey>key-7</entitlementKey>',
  'one.html?a=1&amp;b=2#start',
)

test('the address keeps the unit’s own query and fragment, and says all that the unit has to know', async () => {
  const { units } = await courses.bringIn(everything)
  const { url, actor, registration, activityId } = await courses.launch(units.one ?? '')
  expect(url.hostname).toBe('courses.localhost')
  expect(url.pathname).toMatch(/^\/courses\/[\w-]{32}\/files\/one\.html$/)
  expect(url.hash).toBe('#start')
  const { endpoint, fetch, a, b } = Object.fromEntries(url.searchParams)
  expect([a, b]).toEqual(['1', '2'])
  expect(endpoint).toBe(`${courses.courseOrigin}/xapi/1.0/`)
  expect(fetch).toMatch(new RegExp(`^${courses.courseOrigin}/courses/fetch/[\\w-]{32}$`))
  expect(actor).toEqual({ objectType: 'Agent', account: { homePage: `${courses.siteOrigin}/people`, name: '1001' } })
  expect(registration).toMatch(/^[0-9a-f-]{36}$/)
  expect(activityId).toBe(`${courses.address}/elearning/units/${units.one}`)
})

test('“launched” is the first statement, with what the unit was launched with', async () => {
  const { units } = await courses.bringIn(everything)
  const launched = await courses.launch(units.one ?? '', { mode: 'Browse' })
  await launched.begin()
  const [first, ...others] = await courses.said(launched.registration)
  expect(others).toEqual([])
  expect(first.verb.id).toBe(verb('launched'))
  expect(first.actor).toEqual(launched.actor)
  expect(first.object.id).toBe(launched.activityId)
  expect(first.object.definition.name).toEqual({ 'en-GB': 'one' })
  expect(first.authority.name).toBe('Courses launched here')
  const { extensions, contextActivities, registration } = first.context
  expect(registration).toBe(launched.registration)
  expect(contextActivities.category.map(({ id }: { id: string }) => id)).toEqual([category('cmi5')])
  expect(contextActivities.grouping.map(({ id }: { id: string }) => id)).toEqual(['https://training.example/units/one'])
  expect(extensions).toEqual({
    [extension('sessionid')]: launched.sessionId,
    [extension('launchmode')]: 'Browse',
    [extension('launchurl')]: `${courses.courseOrigin}${launched.url.pathname}?a=1&b=2#start`,
    [extension('moveon')]: 'CompletedAndPassed',
    [extension('masteryscore')]: 0.85,
    [extension('launchparameters')]: 'level=2',
  })
})

test('a unit keeps its activity id, and a course its registration, from one launch to the next', async () => {
  const { units } = await courses.bringIn(everything)
  const [first, second] = [await courses.launch(units.one ?? ''), await courses.launch(units.one ?? '')]
  expect(second.activityId).toBe(first.activityId)
  expect(second.registration).toBe(first.registration)
  const other = await courses.launch(units.one ?? '', { staffNumber: '1002' })
  expect(other.activityId).toBe(first.activityId)
  expect(other.registration).not.toBe(first.registration)
})

test('a unit at another host is reached through a page of the courses’ host, and launched the same', async () => {
  const { units } = await courses.bringIn(unit('away', '', '', 'https://college.example/away.html?x=1#top'))
  const { url, registration } = await courses.launch(units.away ?? '')
  expect(url.pathname).toMatch(/^\/courses\/[\w-]{32}\/elsewhere$/)
  const { status, headers, body } = await askHost(courses.address, url.hostname, `${url.pathname}${url.search}`)
  expect([status, headers['referrer-policy']]).toEqual([200, 'no-referrer'])
  const [, written = ''] = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(body.toString()) ?? []
  const away = new URL(written.replaceAll('&amp;', '&'))
  expect(`${away.origin}${away.pathname}${away.hash}`).toBe('https://college.example/away.html#top')
  expect(Object.fromEntries(away.searchParams)).toEqual({ x: '1', ...Object.fromEntries(url.searchParams) })
  const [, launched] = await courses.said(registration)
  expect(launched.context.extensions[extension('launchurl')]).toBe('https://college.example/away.html?x=1#top')
})

test('the page that leads elsewhere leads nowhere but to the unit', async () => {
  const { units } = await courses.bringIn(unit('here'))
  const { url } = await courses.launch(units.here ?? '')
  const elsewhere = url.pathname.replace('files/here.html', 'elsewhere')
  expect((await askHost(courses.address, url.hostname, `${elsewhere}${url.search}`)).status).toBe(404)
})
