import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  adlVerb,
  block,
  type Cmi5Courses,
  category,
  extension,
  type Given,
  openCmi5Courses,
  unit,
} from '../../harness/cmi5-courses.ts'

// cmi5 9.3.7, 9.5.5.2 and 9.6.2.2: a unit that counts as done for a reason outside it.

let courses: Cmi5Courses
beforeAll(async () => {
  courses = await openCmi5Courses()
})
afterAll(() => courses.close())

const reasonKey = 'https://w3id.org/xapi/cmi5/result/extensions/reason'
const waive = (registration: string, unitId: string | undefined, reason: string) =>
  courses.post(
    `/elearning/registrations/${registration}`,
    `/elearning/registrations/${registration}/units/${unitId}/waive`,
    { reason },
  )
const twoUnits = () =>
  courses.bringIn(block('both', unit('one', 'moveOn="CompletedAndPassed"'), unit('two', 'moveOn="Passed"')))
const sessionOf = ({ context }: Given) => context.extensions[extension('sessionid')]

test('it is said with its reason, in a sitting of its own, and counts for block and course', async () => {
  const { units } = await twoUnits()
  const launched = await courses.start(units.one ?? '')
  await launched.mustSay(launched.defined('completed'), launched.defined('passed'))
  expect((await waive(launched.registration, units.two, ' Tested Out ')).status).toBe(303)

  const [waived, ...satisfied] = (await courses.said(launched.registration)).slice(-3)
  expect(waived.verb.id).toBe(adlVerb('waived'))
  expect(waived.actor).toEqual(launched.actor)
  expect(waived.object.id).toBe(`${courses.address}/elearning/units/${units.two}`)
  expect(waived.result).toEqual({ success: true, completion: true, extensions: { [reasonKey]: 'Tested Out' } })
  expect(waived.context.registration).toBe(launched.registration)
  expect(waived.context.contextActivities.category.map(({ id }: Given) => id)).toEqual([
    category('cmi5'),
    category('moveon'),
  ])
  expect(satisfied.map(({ verb, object }) => [verb.id, object.definition.name['en-GB']])).toEqual([
    [adlVerb('satisfied'), 'both'],
    [adlVerb('satisfied'), 'Course'],
  ])
  expect(satisfied.map(sessionOf)).toEqual([sessionOf(waived), sessionOf(waived)])
  expect(sessionOf(waived)).not.toBe(launched.sessionId)
  // Waiving ends no sitting of the learner's.
  await launched.mustSay(launched.defined('terminated'))
})

test('a unit is waived once, and not where it is done', async () => {
  const { units } = await twoUnits()
  const { registration } = await courses.start(units.one ?? '')
  expect((await waive(registration, units.two, 'Administrative')).status).toBe(303)
  expect((await waive(registration, units.two, 'Administrative')).status).toBe(422)
  const other = await courses.start(units.two ?? '', { staffNumber: '1002' })
  await other.mustSay(other.defined('passed'))
  expect((await waive(other.registration, units.two, 'Administrative')).status).toBe(422)
  const said = await courses.said(other.registration)
  expect(said.filter(({ verb }) => verb.id === adlVerb('waived'))).toEqual([])
})

test('of a waiver and the unit’s own “passed” at once, the course is satisfied once', async () => {
  const { units } = await courses.bringIn(unit('one', 'moveOn="Passed"'))
  const launched = await courses.start(units.one ?? '')
  await Promise.all([
    launched.say(launched.defined('passed')),
    waive(launched.registration, units.one, 'Administrative'),
  ])
  const said = await courses.said(launched.registration)
  expect(said.filter(({ verb }) => verb.id === adlVerb('satisfied'))).toHaveLength(1)
})

test('without a reason, or with one that is too long, it is refused and nothing said', async () => {
  const { units } = await twoUnits()
  const { registration } = await courses.start(units.one ?? '')
  for (const reason of ['', '   ', 'x'.repeat(201)]) {
    const refused = await waive(registration, units.two, reason)
    expect([refused.status, refused.body]).toEqual([422, expect.stringContaining(`href="#reason-${units.two}"`)])
  }
  expect(await courses.said(registration)).toHaveLength(2)
})

test('only a unit of the registration’s own course is waived, and only by the learning team', async () => {
  const { units } = await twoUnits()
  const { units: others } = await twoUnits()
  const { registration } = await courses.start(units.one ?? '')
  expect((await waive(registration, others.two, 'Administrative')).status).toBe(404)
  const learner = courses.site.visit(courses.record.actor(['responder'], { personId: courses.personId('1001') }))
  const to = `/elearning/registrations/${registration}/units/${units.two}/waive`
  expect((await learner.post('/my-learning', to, { reason: 'Mine' })).statusCode).toBe(403)
})
