import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cmi5Courses, type LaunchedUnit, openCmi5Courses, unit, verb } from '../../harness/cmi5-courses.ts'

// What a sitting's credential reaches: its own registration (cmi5 8.2.1), and nothing of anybody else's.

let courses: Cmi5Courses
let units: Readonly<Record<string, string>>
let own: LaunchedUnit
let foreign: LaunchedUnit
let foreignId: string
beforeAll(async () => {
  courses = await openCmi5Courses()
  units = (await courses.bringIn(unit('one'), unit('two'))).units
  own = await courses.start(units.one ?? '')
  foreign = await courses.start(units.one ?? '', { staffNumber: '1002' })
  const page = foreign.allowed()
  await foreign.mustSay(page)
  foreignId = page.id
})
afterAll(() => courses.close())

const ids = (answer: { json: { statements: { id: string }[] } }) => answer.json.statements.map(({ id }) => id)

test('it reads the statements of its registration, by whomever, and no others', async () => {
  const all = await own.ask('GET', 'statements', { limit: '500' })
  const registrations = new Set(
    all.json.statements.map((each: { context: { registration: string } }) => each.context.registration),
  )
  expect([...registrations]).toEqual([own.registration])
  expect(all.json.statements.length).toBeGreaterThan(1)
  expect(ids(await own.ask('GET', 'statements', { registration: foreign.registration }))).toEqual([])
  expect(ids(await own.ask('GET', 'statements', { agent: JSON.stringify(foreign.actor) }))).toEqual([])
  expect(
    ids(await own.ask('GET', 'statements', { activity: foreign.activityId, verb: verb('launched') })),
  ).toHaveLength(1)
  expect((await own.ask('GET', 'statements', { statementId: foreignId })).status).toBe(404)
  const mine = ids(all)[0] ?? ''
  expect((await own.ask('GET', 'statements', { statementId: mine })).status).toBe(200)
})

test('pages of an answer stay within it, whatever the address says', async () => {
  const first = await own.ask('GET', 'statements', { limit: '1' })
  const more = new URL(first.json.more, 'http://x').searchParams.get('more') ?? ''
  const cursor = JSON.parse(Buffer.from(more, 'base64url').toString())
  const forged = { ...cursor, params: { registration: foreign.registration }, after: '9223372036854775807' }
  const answer = await own.ask('GET', 'statements', { more: Buffer.from(JSON.stringify(forged)).toString('base64url') })
  expect(ids(answer)).toEqual([])
})

test('what points at its statements from outside is not its own', async () => {
  const page = own.allowed()
  await own.mustSay(page)
  const note = {
    actor: { mbox: 'mailto:trainer@police.example' },
    verb: { id: verb('commented') },
    object: { objectType: 'StatementRef', id: page.id },
  }
  const [noteId] = (await courses.administer('POST', '/statements', note)).json
  const found = await courses.administer('GET', `/statements?registration=${own.registration}`)
  expect(ids(found)).toContain(noteId)
  expect(ids(await own.ask('GET', 'statements', { registration: own.registration }))).not.toContain(noteId)
  expect((await own.ask('GET', 'statements', { statementId: noteId })).status).toBe(404)
})

test('a statement that was voided is read as voided, if it is its own', async () => {
  const page = own.allowed()
  await own.mustSay(page)
  const voided = (id: string) => ({
    actor: { mbox: 'mailto:administrator@police.example' },
    verb: { id: verb('voided') },
    object: { objectType: 'StatementRef', id },
  })
  await courses.administer('POST', '/statements', [voided(page.id), voided(foreignId)])
  expect((await own.ask('GET', 'statements', { voidedStatementId: page.id })).status).toBe(200)
  expect((await own.ask('GET', 'statements', { voidedStatementId: foreignId })).status).toBe(404)
})

test('it asks for its own learner and its own course’s activities', async () => {
  expect((await own.ask('GET', 'agents', { agent: JSON.stringify(own.actor) })).json.objectType).toBe('Person')
  expect((await own.ask('GET', 'agents', { agent: JSON.stringify(foreign.actor) })).status).toBe(403)
  const { json } = await own.ask('GET', 'activities', { activityId: own.activityId })
  expect(json.definition.name).toEqual({ 'en-GB': 'one' })
  expect((await own.ask('GET', 'activities', { activityId: 'https://training.example/x' })).status).toBe(403)
})

test('what it says of an activity changes nobody’s definition', async () => {
  const object = { id: own.activityId, definition: { name: { 'en-GB': 'Something else' } } }
  await own.mustSay(own.allowed({ object }))
  const { json } = await courses.administer('GET', `/activities?activityId=${encodeURIComponent(own.activityId)}`)
  expect(json.definition.name).toEqual({ 'en-GB': 'one' })
})

test('it answers at the endpoint with one slash, with two, and at the site’s own address', async () => {
  for (const resource of ['statements', '/statements', '//statements']) {
    expect((await own.ask('GET', resource)).status).toBe(200)
  }
  const headers = { 'x-experience-api-version': '1.0.3', authorization: own.authorization }
  expect((await fetch(`${courses.address}/xapi/1.0/statements`, { headers })).status).toBe(200)
})

test('begun again, a course leaves the sittings of before behind', async () => {
  const { packageId, units: fresh } = await courses.bringIn(unit('again'))
  const before = await courses.start(fresh.again ?? '')
  const learner = courses.site.visit(courses.record.actor(['responder'], { personId: courses.personId('1001') }))
  await learner.post(`/my-learning/${packageId}`, `/my-learning/${packageId}/again`)
  const after = await courses.start(fresh.again ?? '')
  expect(after.registration).not.toBe(before.registration)
  expect((await before.say(before.allowed())).status).toBe(403)
})
