import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cmi5Courses, extension, type LaunchedUnit, openCmi5Courses, unit } from '../../harness/cmi5-courses.ts'

// cmi5 10, 11 and 12: what a unit is told, and which documents it reaches.

let courses: Cmi5Courses
let units: Readonly<Record<string, string>>
let launched: LaunchedUnit
beforeAll(async () => {
  courses = await openCmi5Courses()
  const full = '<launchParameters>level=2</launchParameters><entitlementKey>key-7</entitlementKey>'
  const parts = [unit('full', 'moveOn="Passed" masteryScore="0.85"', full), unit('bare')]
  units = (await courses.bringIn(...parts)).units
  launched = await courses.start(units.full ?? '')
})
afterAll(() => courses.close())

test('LMS.LaunchData says all that the course structure says of the unit', async () => {
  const { status, headers, json } = await launched.state('GET', 'LMS.LaunchData')
  expect([status, headers['content-type']]).toEqual([200, 'application/json'])
  expect(json).toEqual({
    contextTemplate: {
      contextActivities: { grouping: [{ objectType: 'Activity', id: 'https://training.example/units/full' }] },
      extensions: { [extension('sessionid')]: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    },
    launchMode: 'Normal',
    moveOn: 'Passed',
    masteryScore: 0.85,
    launchParameters: 'level=2',
    entitlementKey: { courseStructure: 'key-7' },
    returnURL: expect.stringMatching(/^http:\/\/localhost:80\/my-learning\/[0-9a-f-]{36}$/),
  })
})

test('what the course structure leaves out is left out, and each launch has its own session id', async () => {
  const bare = async () => {
    const again = await courses.launch(units.bare ?? '', { staffNumber: '1002' })
    await again.begin()
    return again
  }
  const [first, second] = [await bare(), await bare()]
  expect(Object.keys(first.launchData).sort()).toEqual(['contextTemplate', 'launchMode', 'moveOn', 'returnURL'])
  expect(first.launchData.moveOn).toBe('NotApplicable')
  expect(first.sessionId).not.toBe(second.sessionId)
})

test('a unit neither changes nor removes LMS.LaunchData', async () => {
  for (const method of ['PUT', 'POST', 'DELETE']) {
    const body = method === 'DELETE' ? undefined : { launchMode: 'Normal' }
    expect((await launched.state(method, 'LMS.LaunchData', body)).status).toBe(403)
  }
  const { activityId, registration } = launched
  const context = { activityId, registration, agent: JSON.stringify(launched.actor) }
  expect((await launched.ask('DELETE', 'activities/state', context)).status).toBe(403)
  expect((await launched.state('GET', 'LMS.LaunchData')).json.launchMode).toBe('Normal')
})

test('a unit keeps state of its own, from one sitting to the next', async () => {
  expect((await launched.state('PUT', 'bookmark', { page: 7 })).status).toBe(204)
  expect((await launched.state('POST', 'bookmark', { seen: [1, 7] })).status).toBe(204)
  launched = await courses.start(units.full ?? '')
  expect((await launched.state('GET', 'bookmark')).json).toEqual({ page: 7, seen: [1, 7] })
  const { activityId, registration } = launched
  const context = { activityId, registration, agent: JSON.stringify(launched.actor) }
  const { json } = await launched.ask('GET', 'activities/state', context)
  expect(json.sort()).toEqual(['LMS.LaunchData', 'bookmark'])
  expect((await launched.state('DELETE', 'bookmark')).status).toBe(204)
  expect((await launched.state('GET', 'bookmark')).status).toBe(404)
})

test('state of another activity, learner or registration is not its own', async () => {
  const other = await courses.start(units.full ?? '', { staffNumber: '1002' })
  const changes = [
    { activityId: other.activityId.replace(units.full ?? '', units.bare ?? '') },
    { agent: JSON.stringify(other.actor) },
    { registration: other.registration },
    { registration: randomUUID() },
  ]
  for (const change of changes) {
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const body = method === 'PUT' ? { a: 1 } : undefined
      expect((await launched.state(method, 'LMS.LaunchData', body, change)).status).toBe(403)
      expect((await launched.state(method, 'bookmark', body, change)).status).toBe(403)
    }
  }
  const whole = { activityId: launched.activityId, agent: JSON.stringify(launched.actor), stateId: 'bookmark' }
  expect((await launched.ask('GET', 'activities/state', whole)).status).toBe(403)
})

test('a learner who never said has preferences, and a unit may change them', async () => {
  const { json, headers } = await launched.preferences('GET')
  expect(json).toEqual({ languagePreference: 'en-GB,en', audioPreference: 'on' })
  const changed = { languagePreference: 'cy,en-GB', audioPreference: 'off' }
  const match = { 'if-match': String(headers.etag) }
  expect((await launched.preferences('PUT', changed, match)).status).toBe(204)
  // What is there is not written over by the next launch.
  launched = await courses.start(units.full ?? '')
  expect((await launched.preferences('GET')).json).toEqual(changed)
  expect((await launched.preferences('POST', { audioPreference: 'on' })).status).toBe(204)
  expect((await launched.preferences('GET')).json).toEqual({ ...changed, audioPreference: 'on' })
})

test.each([
  ['no object', 'just text', 'text/plain'],
  ['no JSON', { languagePreference: 'en', audioPreference: 'on' }, 'text/plain'],
  ['a list', [], 'application/json'],
  ['no languages', { audioPreference: 'on' }, 'application/json'],
  ['empty languages', { languagePreference: '', audioPreference: 'on' }, 'application/json'],
  [
    'languages without commas',
    { languagePreference: 'not comma separated', audioPreference: 'on' },
    'application/json',
  ],
  ['no audio', { languagePreference: 'en-GB' }, 'application/json'],
  ['audio neither on nor off', { languagePreference: 'en-GB', audioPreference: 'loud' }, 'application/json'],
])('preferences with %s are refused', async (_says, body, type) => {
  const before = (await launched.preferences('GET')).json
  expect((await launched.preferences('PUT', body, { 'content-type': type })).status).toBe(403)
  expect((await launched.preferences('GET')).json).toEqual(before)
})

test('the profile is the learner’s own, and of it only the preferences are written', async () => {
  const agent = JSON.stringify(launched.actor)
  const somebody = { objectType: 'Agent', account: { ...launched.actor.account, name: '1002' } }
  expect((await launched.preferences('GET', undefined, {}, somebody)).status).toBe(403)
  expect((await launched.preferences('PUT', {}, {}, somebody)).status).toBe(403)
  expect((await launched.preferences('DELETE')).status).toBe(403)
  const other = { agent, profileId: 'other' }
  expect((await launched.ask('PUT', 'agents/profile', other, { a: 1 }, { 'if-none-match': '*' })).status).toBe(403)
  expect((await launched.ask('PUT', 'agents/profile', { profileId: 'cmi5LearnerPreferences' }, {})).status).toBe(400)
  expect((await launched.ask('GET', 'agents/profile', { agent })).json).toEqual(['cmi5LearnerPreferences'])
})

test('a unit has its own activity’s profile and no other’s', async () => {
  const own = { activityId: launched.activityId, profileId: 'glossary' }
  const fresh = { 'if-none-match': '*' }
  expect((await launched.ask('PUT', 'activities/profile', own, { a: 1 }, fresh)).status).toBe(204)
  expect((await launched.ask('GET', 'activities/profile', own)).json).toEqual({ a: 1 })
  const other = { ...own, activityId: 'https://training.example/elsewhere' }
  expect((await launched.ask('GET', 'activities/profile', other)).status).toBe(403)
  expect((await launched.ask('PUT', 'activities/profile', other, { a: 1 }, fresh)).status).toBe(403)
})
