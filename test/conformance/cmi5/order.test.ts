import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cmi5Courses, category, type LaunchedUnit, openCmi5Courses, unit } from '../../harness/cmi5-courses.ts'

// cmi5 7.1, 9.3: in which order a unit may speak. The order is that of the statements' timestamps.

let courses: Cmi5Courses
beforeAll(async () => {
  courses = await openCmi5Courses()
})
afterAll(() => courses.close())

const fresh = async (attributes = 'moveOn="CompletedAndPassed"') =>
  (await courses.bringIn(unit('one', attributes))).units.one ?? ''
const started = async () => courses.start(await fresh())
const status = async (launched: LaunchedUnit, ...statements: readonly unknown[]) =>
  (await launched.say(...statements)).status
const at = (statement: object, seconds: number) => ({
  ...statement,
  timestamp: new Date(Date.now() + seconds * 1000).toISOString(),
})

test('nothing is said before “initialized”, whether cmi5 defines it or only allows it', async () => {
  const launched = await courses.launch(await fresh())
  await launched.begin()
  for (const early of [launched.allowed(), launched.defined('completed'), launched.defined('terminated')]) {
    const answer = await launched.say(early)
    expect([answer.status, answer.json.error]).toEqual([403, expect.stringContaining('“initialized”')])
  }
  expect(await status(launched, launched.defined('initialized'))).toBe(204)
  expect(await status(launched, launched.allowed())).toBe(204)
})

test('“initialized” comes once', async () => {
  const launched = await started()
  expect(await status(launched, launched.defined('initialized'))).toBe(403)
})

test('“initialized” comes after the learner’s preferences were read', async () => {
  const launched = await courses.launch(await fresh())
  await launched.begin()
  const other = await courses.launch(await fresh())
  await other.fetchToken()
  const { json } = await other.state('GET', 'LMS.LaunchData')
  const early = { ...launched.defined('initialized'), object: { id: other.activityId } }
  early.context = { ...early.context, ...json.contextTemplate, registration: other.registration }
  early.context.contextActivities = { ...json.contextTemplate.contextActivities, category: [{ id: category('cmi5') }] }
  expect(await status(other, early)).toBe(403)
  await other.preferences('GET')
  expect(await status(other, early)).toBe(204)
})

test('nothing is said after “terminated”, and nothing read', async () => {
  const launched = await started()
  await launched.mustSay(launched.defined('terminated'))
  expect(await status(launched, launched.allowed())).toBe(403)
  expect(await status(launched, launched.defined('terminated'))).toBe(403)
  expect((await launched.state('GET', 'anything')).status).toBe(403)
  expect((await launched.ask('GET', 'statements')).status).toBe(403)
})

test.each(['completed', 'passed', 'failed'])('“%s” comes once in a sitting', async (name) => {
  const launched = await started()
  await launched.mustSay(launched.defined(name))
  expect(await status(launched, launched.defined(name))).toBe(403)
})

test.each([
  ['passed', 'failed'],
  ['failed', 'passed'],
])('after “%s” a sitting does not say “%s”', async (first, second) => {
  const launched = await started()
  await launched.mustSay(launched.defined(first))
  expect(await status(launched, launched.defined(second))).toBe(403)
})

test('“completed” and “passed” come once in a registration, and “failed” not after “passed”', async () => {
  const unitId = await fresh()
  const first = await courses.start(unitId)
  await first.mustSay(first.defined('completed'), first.defined('passed'), first.defined('terminated'))
  const second = await courses.start(unitId)
  for (const name of ['completed', 'passed', 'failed']) {
    expect(await status(second, second.defined(name))).toBe(403)
  }
  const other = await courses.start(unitId, { staffNumber: '1002' })
  expect(await status(other, other.defined('completed'))).toBe(204)
})

test('“failed” may come in one sitting after another, and then “passed”', async () => {
  const unitId = await fresh()
  for (const name of ['failed', 'failed', 'passed']) {
    const launched = await courses.start(unitId)
    await launched.mustSay(launched.defined(name), launched.defined('terminated'))
  }
})

test('a batch is ordered by its timestamps, and taken whole or not at all', async () => {
  const launched = await courses.launch(await fresh())
  await launched.begin()
  const [initialized, page, terminated] = [
    at(launched.defined('initialized'), 0),
    at(launched.allowed(), 1),
    at(launched.defined('terminated'), 2),
  ]
  const late = at(launched.allowed(), 3)
  expect(await status(launched, initialized, page, terminated, late)).toBe(403)
  expect(await courses.said(launched.registration)).toHaveLength(1)
  expect(await status(launched, terminated, page, initialized)).toBe(200)
  expect(await courses.said(launched.registration)).toHaveLength(4)
})

test('nothing has a timestamp before “initialized”, and “terminated” none before the others', async () => {
  const launched = await started()
  expect(await status(launched, at(launched.allowed(), -60))).toBe(403)
  expect(await status(launched, at(launched.allowed(), 60))).toBe(204)
  expect(await status(launched, at(launched.defined('terminated'), 30))).toBe(403)
  expect(await status(launched, at(launched.defined('terminated'), 90))).toBe(204)
})

test('a statement that was stored may be sent again while the sitting is open', async () => {
  const launched = await started()
  const completed = launched.defined('completed')
  await launched.mustSay(completed)
  expect(await status(launched, completed)).toBe(204)
  expect(await status(launched, { ...completed, result: { completion: true, duration: 'PT9H' } })).toBe(409)
  expect(await status(launched, completed, launched.defined('passed'))).toBe(200)
})

test('of two windows that say “completed” at once one is heard', async () => {
  const launched = await started()
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => launched.say(launched.defined('completed')).then((answer) => answer.status)),
  )
  expect(answers.sort()).toEqual([204, ...Array(7).fill(403)])
  const said = await courses.said(launched.registration)
  expect(said.filter(({ verb }) => verb.id.endsWith('/completed'))).toHaveLength(1)
})

test.each(['Browse', 'Review'])('in the mode %s nothing counts', async (mode) => {
  const launched = await courses.start(await fresh(), { mode })
  expect(launched.launchData.launchMode).toBe(mode)
  for (const name of ['completed', 'passed', 'failed']) {
    expect(await status(launched, launched.defined(name))).toBe(403)
  }
  expect(await status(launched, launched.allowed())).toBe(204)
  expect(await status(launched, launched.defined('terminated'))).toBe(204)
})
