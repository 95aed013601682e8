import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayAt, systemActor, type Tx } from '../../../src/kernel/index.ts'
import { addRule } from '../../../src/modules/learning-record/index.ts'
import {
  adlVerb,
  type Cmi5Courses,
  change,
  extension,
  type Given,
  openCmi5Courses,
  unit,
  verb,
} from '../../harness/cmi5-courses.ts'
import { matchAll } from '../../harness/match.ts'

// From a launch to the training record: what a unit says, or Candour of it, is the evidence.

let courses: Cmi5Courses
beforeAll(async () => {
  courses = await openCmi5Courses()
})
afterAll(() => courses.close())

const write = <T>(work: (tx: Tx) => Promise<T>) =>
  courses.record.db.write(systemActor(courses.record.force.forceId), work)
const match = () => matchAll(courses.record.db, courses.record.force.forceId)
const today = dayAt(new Date())

/** From now on this counts towards the one element of the sample's course. */
const count = (verbId: string, activityId: string) =>
  write((tx) => addRule(tx, { verbId, activityId, course: 'DAM', element: 'DAM-1' }))

/** What the training record holds of a person, a line each. */
const held = (staffNumber: string) =>
  write(async (tx) => {
    const { rows } = await sql<{ line: string }>`
      select c.completed_on || ' ' || c.result || coalesce(' ' || c.score::float8, '') || ' ' || c.evidence as line
      from training.completion as c
      where c.force_id = ${tx.forceId} and c.person_id = ${courses.personId(staffNumber)} and c.superseded_at is null
      order by 1`.execute(tx.connection)
    return rows.map(({ line }) => line)
  })

const voiding = (id: string) => ({
  actor: { mbox: 'mailto:administrator@police.example' },
  verb: { id: verb('voided') },
  object: { objectType: 'StatementRef', id },
})
const voidIt = (id: string) => courses.administer('POST', '/statements', voiding(id))
const satisfied = async (registration: string): Promise<Given> =>
  (await courses.said(registration)).find((each) => each.verb.id === adlVerb('satisfied'))

test('“passed” becomes a result with its score; an administrator’s voiding takes it away', async () => {
  const { units } = await courses.bringIn(unit('test', 'moveOn="Passed" masteryScore="0.8"'))
  const launched = await courses.start(units.test ?? '')
  await count(verb('passed'), launched.activityId)
  const passed = change(launched.defined('passed'), 'result.score', { scaled: 0.85 })
  passed.context.extensions[extension('masteryscore')] = 0.8
  await launched.mustSay(passed, launched.defined('terminated'))
  await match()
  await match()
  expect(await held('1001')).toEqual([`${today} passed 85 Statement ${passed.id}`])

  // The unit's own credential cannot, and a source's own voids only what it said itself.
  expect((await voidIt(passed.id)).status).toBe(200)
  await match()
  expect(await held('1001')).toEqual([])
})

test('a course that is satisfied counts as a whole, with Candour’s statement as evidence', async () => {
  const { packageId, units } = await courses.bringIn(unit('one', 'moveOn="Completed"'), unit('two', 'moveOn="Passed"'))
  await count(adlVerb('satisfied'), `${courses.address}/elearning/courses/${packageId}`)
  const one = await courses.start(units.one ?? '')
  await one.mustSay(one.defined('completed'), one.defined('terminated'))
  await match()
  expect(await held('1001')).toEqual([])
  const two = await courses.start(units.two ?? '')
  await two.mustSay(two.defined('passed'))
  await match()
  const { id } = await satisfied(two.registration)
  expect(await held('1001')).toEqual([`${today} attended Statement ${id}`])
  await voidIt(id)
  await match()
  expect(await held('1001')).toEqual([])
})

test('a waiver counts where a rule names it, as the least there is; the course it satisfies counts as any', async () => {
  const { units } = await courses.bringIn(unit('only', 'moveOn="Passed"'))
  const { registration, activityId } = await courses.start(units.only ?? '')
  await count(verb('passed'), activityId)
  const path = `/elearning/registrations/${registration}`
  await courses.post(path, `${path}/units/${units.only}/waive`, { reason: 'Equivalent Outside Activity' })
  await match()
  expect(await held('1001')).toEqual([])
  await count(adlVerb('waived'), activityId)
  await match()
  const waived = (await courses.said(registration)).find((each) => each.verb.id === adlVerb('waived'))
  expect(await held('1001')).toEqual([`${today} attended Statement ${waived.id}`])
  await voidIt(waived.id)
  await match()
  expect(await held('1001')).toEqual([])
})

test('no unit speaks past the rules of what counts elsewhere', async () => {
  const { units } = await courses.bringIn(unit('sly'))
  const elsewhere = 'https://college.example/courses/domestic-abuse'
  await count(verb('completed'), elsewhere)
  const sly = await courses.start(units.sly ?? '', { mode: 'Browse', staffNumber: '1002' })
  const claim = sly.allowed({ verb: { id: verb('completed') }, object: { id: elsewhere } })
  expect((await sly.say(claim)).status).toBe(403)
  await match()
  expect(await held('1002')).toEqual([])
})

test('the matcher is woken by what was launched here', async () => {
  const { units } = await courses.bringIn(unit('soon', 'moveOn="Completed"'))
  const launched = await courses.start(units.soon ?? '', { staffNumber: '1002' })
  await count(verb('completed'), launched.activityId)
  const completed = launched.defined('completed')
  await launched.mustSay(completed)
  await expect
    .poll(() => held('1002'), { timeout: 15_000, interval: 250 })
    .toEqual([`${today} attended Statement ${completed.id}`])
})
