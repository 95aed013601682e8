import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Cmi5Courses,
  category,
  change,
  extension,
  type Given,
  type LaunchedUnit,
  openCmi5Courses,
  unit,
  verb,
} from '../../harness/cmi5-courses.ts'

// cmi5 9.3.4, 9.3.5, 9.5 and 9.6.2.2: what a result may hold, and what it has to.

let courses: Cmi5Courses
let unitId: string
let plainId: string
beforeAll(async () => {
  courses = await openCmi5Courses()
  const { units } = await courses.bringIn(unit('one', 'moveOn="Passed" masteryScore="0.8"'), unit('plain'))
  unitId = units.one ?? ''
  plainId = units.plain ?? ''
})
afterAll(() => courses.close())

const mastery = extension('masteryscore')
const scored = (launched: LaunchedUnit, name: string, score: object, named: number | null = 0.8): Given => {
  const made = launched.defined(name)
  made.result.score = score
  if (named !== null) made.context.extensions[mastery] = named
  return made
}

type Change = readonly [path: string, value: unknown]
const score = (value: object): Change => ['result.score', value]
const onlyCmi5: Change = ['context.contextActivities.category', [{ id: category('cmi5') }]]
const withMoveOn: Change = [
  'context.contextActivities.category',
  [{ id: category('cmi5') }, { id: category('moveon') }],
]

/** A mastery score of nought stands for none in the context. */
const refused: readonly (readonly [clause: string, verb: string, mastery: number, ...Change[]])[] = [
  ['9.5.1', 'completed', 0, score({ scaled: 1 })],
  ['9.5.1', 'terminated', 0, score({ scaled: 1 })],
  ['9.5.1', 'passed', 0, score({ raw: 5, max: 10 })],
  ['9.5.1', 'passed', 0, score({ raw: 5, min: 0 })],
  ['9.5.1', 'failed', 0.8, score({ scaled: -0.1 })],
  ['9.5.2', 'passed', 0, ['result.success', undefined]],
  ['9.5.2', 'passed', 0, ['result.success', false]],
  ['9.5.2', 'failed', 0, ['result.success', undefined]],
  ['9.5.2', 'failed', 0, ['result.success', true]],
  ['9.5.2', 'completed', 0, ['result.success', true]],
  ['9.5.2', 'terminated', 0, ['result.success', true]],
  ['9.5.3', 'completed', 0, ['result.completion', undefined]],
  ['9.5.3', 'completed', 0, ['result.completion', false]],
  ['9.5.3', 'passed', 0, ['result.completion', true]],
  ['9.5.3', 'terminated', 0, ['result.completion', true]],
  ['9.5.4.1', 'terminated', 0, ['result', undefined]],
  ['9.5.4.1', 'terminated', 0, ['result.duration', undefined]],
  ['9.5.4.1', 'completed', 0, ['result.duration', undefined]],
  ['9.5.4.1', 'passed', 0, ['result.duration', undefined]],
  ['9.5.4.1', 'failed', 0, ['result.duration', undefined]],
  ['9.6.2.2', 'completed', 0, onlyCmi5],
  ['9.6.2.2', 'passed', 0, onlyCmi5],
  ['9.6.2.2', 'failed', 0, onlyCmi5],
  ['9.6.2.2', 'terminated', 0, withMoveOn],
  ['9.6.3.2', 'passed', 0, score({ scaled: 0.9 })],
  ['9.6.3.2', 'passed', 0.5, score({ scaled: 0.9 })],
  ['9.6.3.2', 'failed', 0.5],
  ['9.3.4', 'passed', 0.8, score({ scaled: 0.79 })],
  ['9.3.5', 'failed', 0.8, score({ scaled: 0.8 })],
  ['9.3.5', 'failed', 0.8, score({ scaled: 0.81 })],
]

test('what breaks a rule is refused with the rule, and nothing of it is kept', async () => {
  const launched = await courses.start(unitId)
  for (const [clause, name, masteryScore, ...changes] of refused) {
    const made = launched.defined(name)
    if (masteryScore > 0) made.context.extensions[mastery] = masteryScore
    for (const [path, value] of changes) change(made, path, value)
    const { status, json } = await launched.say(made)
    const said = [name, ...changes]
    expect([...said, status, json?.error]).toEqual([...said, 403, expect.stringContaining(`(cmi5 ${clause})`)])
  }
  expect(await courses.said(launched.registration)).toHaveLength(2)
  // After all that the sitting is as it was.
  await launched.mustSay(launched.defined('completed'), launched.defined('passed'), launched.defined('terminated'))
})

test('the mastery score itself passes, with raw, min and max', async () => {
  const launched = await courses.start(unitId, { staffNumber: '1002' })
  await launched.mustSay(scored(launched, 'passed', { scaled: 0.8, raw: 8, min: 0, max: 10 }))
})

test('without a mastery score any score may pass or fail, and none be named', async () => {
  const first = await courses.start(plainId)
  await first.mustSay(scored(first, 'failed', { scaled: 0.99 }, null), first.defined('terminated'))
  const second = await courses.start(plainId)
  expect((await second.say(scored(second, 'passed', { scaled: 0.1 }, 0.1))).status).toBe(403)
  await second.mustSay(scored(second, 'passed', { scaled: 0.1 }, null))
})

test('“cmi5 allowed” statements hold what they like, but not the moveOn category', async () => {
  const launched = await courses.start(plainId, { staffNumber: '1002' })
  const result = { score: { scaled: -0.5, raw: 3 }, success: true, completion: false }
  await launched.mustSay(launched.allowed({ verb: { id: verb('answered') }, result }))
  const made = launched.allowed({ result })
  made.context.contextActivities.category = { id: category('moveon') }
  expect((await launched.say(made)).status).toBe(403)
})
