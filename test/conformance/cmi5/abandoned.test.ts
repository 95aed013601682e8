import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { abandonExpired } from '../../../src/modules/elearning/cmi5/abandon-expired.ts'
import {
  adlVerb,
  type Cmi5Courses,
  category,
  extension,
  type Given,
  type LaunchedUnit,
  openCmi5Courses,
  unit,
} from '../../harness/cmi5-courses.ts'

// cmi5 9.3.6 and 9.5.4.2: sittings that end without the unit's saying so.

let courses: Cmi5Courses
let units: Readonly<Record<string, string>>
beforeAll(async () => {
  courses = await openCmi5Courses()
  units = (await courses.bringIn(unit('one', 'moveOn="Completed"'), unit('two', 'moveOn="Completed"'))).units
})
afterAll(() => courses.close())

const isAbandoned = ({ verb }: Given) => verb.id === adlVerb('abandoned')
const abandonedIn = async ({ registration }: LaunchedUnit) => (await courses.said(registration)).filter(isAbandoned)
const abandon = ({ sessionId }: LaunchedUnit) =>
  courses.post('/elearning/packages/new', `/elearning/sessions/${sessionId}/abandon`)

/** As time would: row-level security does not hold the owner. */
async function asOwner(text: string, ...values: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: courses.record.ownerUrl })
  await client.connect()
  try {
    await client.query(text, [...values])
  } finally {
    await client.end()
  }
}

test('the learning team abandons a sitting: it is said once, and nothing is said or read after it', async () => {
  const launched = await courses.start(units.one ?? '')
  expect((await abandon(launched)).status).toBe(303)
  expect((await launched.say(launched.allowed())).status).toBe(403)
  expect((await launched.say(launched.defined('terminated'))).status).toBe(403)
  expect((await launched.state('GET', 'LMS.LaunchData')).status).toBe(403)
  expect((await launched.ask('GET', 'statements')).status).toBe(403)
  expect((await abandon(launched)).status).toBe(404)

  const said = await courses.said(launched.registration)
  const found = said.filter(isAbandoned)
  expect(found).toHaveLength(1)
  expect(isAbandoned(said.at(-1))).toBe(true)
  const [{ actor, object, context, result }] = found as [Given]
  expect(actor).toEqual(launched.actor)
  expect(object.id).toBe(launched.activityId)
  expect(context.registration).toBe(launched.registration)
  expect(context.extensions).toEqual({ [extension('sessionid')]: launched.sessionId })
  expect(context.contextActivities.category).toEqual([{ objectType: 'Activity', id: category('cmi5') }])
  expect(result).toEqual({ duration: expect.stringMatching(/^PT\d+(\.\d+)?S$/) })
})

test('only the learning team may', async () => {
  const launched = await courses.start(units.one ?? '')
  const learner = courses.site.visit(courses.record.actor(['responder'], { personId: courses.personId('1001') }))
  const answer = await learner.post('/my-learning', `/elearning/sessions/${launched.sessionId}/abandon`)
  expect(answer.statusCode).toBe(403)
  await launched.mustSay(launched.allowed())
})

test('a new launch in a registration abandons what is open in it, of whichever unit', async () => {
  const [first, second] = [await courses.start(units.one ?? ''), await courses.start(units.two ?? '')]
  expect((await first.say(first.allowed())).status).toBe(403)
  await second.mustSay(second.defined('terminated'))
  await courses.start(units.one ?? '')
  const sessions = (await abandonedIn(first)).map(({ context }) => context.extensions[extension('sessionid')])
  expect(sessions).toContain(first.sessionId)
  expect(sessions).not.toContain(second.sessionId)
})

test('another learner’s sitting of the same unit goes on', async () => {
  const mine = await courses.start(units.one ?? '')
  await courses.start(units.one ?? '', { staffNumber: '1002' })
  await mine.mustSay(mine.allowed())
})

test('the duration is from the launch to the last the unit said', async () => {
  const launched = await courses.launch(units.one ?? '', { staffNumber: '1002' })
  await launched.begin()
  await asOwner(
    `update elearning.session set launched_at = now() - interval '10 minutes', last_seen_at = now() - interval '4 minutes'
    where session_id = $1`,
    launched.sessionId,
  )
  await abandon(launched)
  const [statement] = (await abandonedIn(launched)).slice(-1)
  expect(statement.result.duration).toBe('PT360S')
})

test('a sitting whose time is over is closed at once, and abandoned by whoever looks next', async () => {
  const launched = await courses.start(units.one ?? '')
  await asOwner(
    `update elearning.session set expires_at = now() - interval '1 minute' where session_id = $1`,
    launched.sessionId,
  )
  expect((await launched.say(launched.allowed())).status).toBe(403)
  const { db, force } = courses.record
  expect(await abandonExpired(db, force.forceId)).toBe(1)
  expect(await abandonExpired(db, force.forceId)).toBe(0)
  const last = (await abandonedIn(launched)).at(-1)
  expect(last.context.extensions[extension('sessionid')]).toBe(launched.sessionId)
})

test('of a unit that speaks and somebody who abandons at once, nothing is said after “abandoned”', async () => {
  const launched = await courses.start(units.one ?? '', { staffNumber: '1002' })
  await Promise.all([
    ...Array.from({ length: 6 }, () => launched.say(launched.allowed())),
    abandon(launched),
    ...Array.from({ length: 6 }, () => launched.say(launched.allowed())),
  ])
  const said = await courses.said(launched.registration)
  const ofSitting = said.filter(({ context }) => context.extensions[extension('sessionid')] === launched.sessionId)
  expect(ofSitting.filter(isAbandoned)).toHaveLength(1)
  expect(isAbandoned(ofSitting.at(-1))).toBe(true)
})
