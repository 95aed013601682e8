import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  adlVerb,
  type Cmi5Courses,
  category,
  change,
  extension,
  type LaunchedUnit,
  openCmi5Courses,
  unit,
  verb,
} from '../../harness/cmi5-courses.ts'

// cmi5 6.3, 7.1.3, 9.1, 9.2, 9.4, 9.6, 9.7 and 10.2.1: what every statement of a unit has to say of itself.

let courses: Cmi5Courses
let launched: LaunchedUnit
let other: string
beforeAll(async () => {
  courses = await openCmi5Courses()
  const { units, packageId } = await courses.bringIn(unit('one'), unit('two'))
  launched = await courses.start(units.one ?? '')
  other = `${courses.address}/elearning/units/${units.two}`
  courseId = `${courses.address}/elearning/courses/${packageId}`
})
let courseId: string
afterAll(() => courses.close())

/** Each is done to a “cmi5 defined” statement and to a “cmi5 allowed” one. */
const always: readonly (readonly [says: string, path: string, value: unknown, status: number])[] = [
  ['no timestamp', 'timestamp', undefined, 403],
  ['a timestamp that is not in UTC', 'timestamp', '2126-01-01T10:00:00.000+01:00', 403],
  ['a timestamp without an offset', 'timestamp', '2126-01-01T10:00:00.000', 403],
  ['another actor', 'actor.account', { homePage: 'http://localhost:80/people', name: '1002' }, 403],
  ['an actor by e-mail', 'actor', { mbox: 'mailto:amara.okafor@police.example' }, 403],
  ['a group', 'actor.objectType', 'Group', 403],
  ['an actor of no kind', 'actor.objectType', 'Robot', 400],
  ['no context', 'context', undefined, 403],
  ['no registration', 'context.registration', undefined, 403],
  ['another registration', 'context.registration', randomUUID(), 403],
  ['no session id', 'context.extensions', {}, 403],
  ['another session id', 'context.extensions', { [extension('sessionid')]: randomUUID() }, 403],
  ['no grouping', 'context.contextActivities.grouping', undefined, 403],
  ['another grouping', 'context.contextActivities.grouping', [{ id: 'https://training.example/units/two' }], 403],
]

test.each(always)('%s is refused', async (_says, path, value, status) => {
  for (const made of [launched.defined('passed'), launched.allowed()]) {
    expect((await launched.say(change(structuredClone(made), path, value))).status).toBe(status)
  }
})

test('a unit gives its statements an id', async () => {
  const { id: _, ...nameless } = launched.allowed()
  expect((await launched.ask('POST', 'statements', {}, nameless)).status).toBe(403)
})

test('the object of what cmi5 defines is the activity that was launched', async () => {
  for (const object of [{ id: other }, { id: `${launched.activityId}/part` }, launched.actor]) {
    expect((await launched.say({ ...launched.defined('passed'), object })).status).toBe(403)
  }
})

test('a unit voids nothing', async () => {
  const page = launched.allowed()
  await launched.mustSay(page)
  const voiding = { verb: { id: verb('voided') }, object: { objectType: 'StatementRef', id: page.id } }
  expect((await launched.say(launched.allowed(voiding))).status).toBe(403)
})

test.each([verb('launched'), adlVerb('satisfied'), adlVerb('waived'), adlVerb('abandoned'), verb('experienced')])(
  'a unit does not say %s in the cmi5 category',
  async (id) => {
    expect((await launched.say({ ...launched.defined('initialized'), verb: { id } })).status).toBe(403)
  },
)

test('past the cmi5 category a unit does not say in cmi5’s verbs what a rule might count', async () => {
  const about = (id: string, verbId: string) => launched.allowed({ verb: { id: verbId }, object: { id } })
  for (const id of [launched.activityId, other, courseId, `${courseId}/blocks/1`]) {
    for (const verbId of [verb('passed'), verb('completed'), adlVerb('satisfied'), adlVerb('waived')]) {
      expect((await launched.say(about(id, verbId))).status).toBe(403)
    }
  }
  expect((await launched.say(about(other, verb('experienced')))).status).toBe(403)
  await launched.mustSay(about(launched.activityId, verb('progressed')))
  await launched.mustSay(about(`${launched.activityId}/question`, verb('passed')))
})

test('what is added to the template stays, and a context activity may stand alone', async () => {
  const made = launched.allowed()
  made.context.contextActivities.grouping = made.context.contextActivities.grouping[0]
  made.context.contextActivities.other = { id: 'https://training.example/theme' }
  made.context.extensions['https://training.example/extension'] = { a: [1] }
  made.context.language = 'en-GB'
  await launched.mustSay(made)
  const { json } = await launched.ask('GET', 'statements', { statementId: made.id })
  expect(json.context.extensions['https://training.example/extension']).toEqual({ a: [1] })
  expect(json.context.contextActivities.other).toEqual([{ id: 'https://training.example/theme' }])
  expect(json.authority.name).toBe('Courses launched here')
})

test('the category may be written as one activity', async () => {
  const made = launched.defined('terminated')
  made.context.contextActivities.category = { id: category('cmi5') }
  await launched.mustSay(made)
})
