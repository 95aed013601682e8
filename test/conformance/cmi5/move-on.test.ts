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

// cmi5 9.3.9, 9.4 and 9.6.1: blocks and the course are satisfied as soon as all their units are, once.

let courses: Cmi5Courses
beforeAll(async () => {
  courses = await openCmi5Courses()
})
afterAll(() => courses.close())

const names = (said: readonly Given[]) =>
  said.map(({ verb, object }) => `${verb.id.split('/').at(-1)} ${object.definition?.name?.['en-GB'] ?? ''}`.trim())
const satisfied = (said: readonly Given[]) => said.filter(({ verb }) => verb.id === adlVerb('satisfied'))

test.each([
  ['Completed', ['completed'], true],
  ['Completed', ['passed'], false],
  ['Passed', ['passed'], true],
  ['Passed', ['completed'], false],
  ['Passed', ['failed'], false],
  ['CompletedAndPassed', ['completed'], false],
  ['CompletedAndPassed', ['passed'], false],
  ['CompletedAndPassed', ['passed', 'completed'], true],
  ['CompletedOrPassed', ['completed'], true],
  ['CompletedOrPassed', ['passed'], true],
  ['CompletedOrPassed', ['failed'], false],
])('a unit that moves on when %s, and says %s', async (moveOn, says, isMet) => {
  const { units } = await courses.bringIn(unit('one', `moveOn="${moveOn}"`))
  const launched = await courses.start(units.one ?? '')
  for (const name of says) await launched.mustSay(launched.defined(name))
  const said = await courses.said(launched.registration)
  expect(names(satisfied(said))).toEqual(isMet ? ['satisfied Course'] : [])
})

test('a course that asks nothing is satisfied when the learner registers, in a sitting of no unit', async () => {
  const { units } = await courses.bringIn(block('both', unit('one'), unit('two')))
  const launched = await courses.start(units.one ?? '')
  await courses.start(units.two ?? '')
  const said = await courses.said(launched.registration)
  expect(names(said).slice(0, 3)).toEqual(['satisfied both', 'satisfied Course', 'launched one'])
  expect(satisfied(said)).toHaveLength(2)
  const [first, second] = satisfied(said).map(({ context }) => context.extensions[extension('sessionid')])
  expect(first).toBe(second)
  expect(first).not.toBe(launched.sessionId)
})

test('the inner block first, then the outer, then the course, right after what made it so', async () => {
  const inner = block('inner', unit('one', 'moveOn="Passed"'), unit('free'))
  const { packageId, units } = await courses.bringIn(
    block('outer', inner, unit('two', 'moveOn="Completed"')),
    unit('three', 'moveOn="Completed"'),
  )
  const one = await courses.start(units.one ?? '')
  await one.mustSay(one.defined('passed'), one.defined('terminated'))
  const three = await courses.start(units.three ?? '')
  await three.mustSay(three.defined('completed'), three.defined('terminated'))
  const two = await courses.start(units.two ?? '')
  await two.mustSay(two.allowed())
  await two.mustSay(two.defined('completed'), two.defined('terminated'))

  const said = await courses.said(one.registration)
  expect(names(said).filter((name) => !name.startsWith('experienced'))).toEqual([
    'launched one',
    'initialized',
    'passed',
    'satisfied inner',
    'terminated',
    'launched three',
    'initialized',
    'completed',
    'terminated',
    'launched two',
    'initialized',
    'completed',
    'satisfied outer',
    'satisfied Course',
    'terminated',
  ])
  const [ofInner, ofOuter, ofCourse] = satisfied(said)
  const course = `${courses.address}/elearning/courses/${packageId}`
  expect([ofInner.object.id, ofOuter.object.id, ofCourse.object.id]).toEqual([
    `${course}/blocks/2`,
    `${course}/blocks/1`,
    course,
  ])
  const type = 'https://w3id.org/xapi/cmi5/activitytype'
  expect([ofInner, ofCourse].map(({ object }) => object.definition.type)).toEqual([`${type}/block`, `${type}/course`])
  for (const [statement, sitting, publisherId] of [
    [ofInner, one, 'https://training.example/blocks/inner'],
    [ofOuter, two, 'https://training.example/blocks/outer'],
  ]) {
    const { context, actor } = statement
    expect(actor).toEqual(sitting.actor)
    expect(context.registration).toBe(sitting.registration)
    expect(context.extensions).toEqual({ [extension('sessionid')]: sitting.sessionId })
    expect(context.contextActivities.category).toEqual([{ objectType: 'Activity', id: category('cmi5') }])
    expect(context.contextActivities.grouping).toEqual([{ objectType: 'Activity', id: publisherId }])
  }
})

test('what cmi5 only allows satisfies nothing, and neither does a refused statement', async () => {
  const { units } = await courses.bringIn(unit('one', 'moveOn="Completed"'))
  const launched = await courses.start(units.one ?? '')
  await launched.mustSay(launched.allowed({ verb: { id: 'http://adlnet.gov/expapi/verbs/completed' } }))
  expect((await launched.say(launched.defined('completed'), launched.defined('initialized'))).status).toBe(403)
  expect(satisfied(await courses.said(launched.registration))).toEqual([])
})

test('each learner satisfies a course for themselves', async () => {
  const { units } = await courses.bringIn(unit('one', 'moveOn="Completed"'))
  for (const staffNumber of ['1001', '1002']) {
    const launched = await courses.start(units.one ?? '', { staffNumber })
    await launched.mustSay(launched.defined('completed'))
    expect(satisfied(await courses.said(launched.registration))).toHaveLength(1)
  }
})
