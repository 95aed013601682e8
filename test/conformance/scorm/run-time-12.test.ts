import { afterAll, beforeAll, expect, test } from 'vitest'
import { commitTo, openScormCourses, type ScormCourses } from '../../harness/scorm-courses.ts'
import { type Item, manifest12, scormPackage } from '../../harness/scorm-packages.ts'

// SCORM 1.2 RTE 3.4: what a unit says, what it comes to, and what it is given when it begins again.

let courses: ScormCourses
let units: Readonly<Record<string, string>>

const items: readonly Item[] = [
  { id: 'lesson', inside: '<adlcp:datafromlms>tries=2</adlcp:datafromlms>' },
  {
    id: 'test',
    inside: '<adlcp:masteryscore>80</adlcp:masteryscore><adlcp:maxtimeallowed>0000:30:00</adlcp:maxtimeallowed>',
  },
]

beforeAll(async () => {
  courses = await openScormCourses()
})
afterAll(() => courses?.close())

/** A course of its own for each story. */
async function begin(title: string) {
  ;({ units } = await courses.bringIn(await scormPackage(manifest12(title, items), items)))
}

const unitOf = async (token: string, item: string) =>
  (await courses.ask(`/courses/${token}/run-time/unit?item=${item}`)).json

/** What stands of a unit for the learner. */
const statusOf = (answer: { json: { units: { item: string; status: string }[] } }, item: string) =>
  answer.json.units.find((unit) => unit.item === item)?.status

const status = (word: string, more: Readonly<Record<string, string>> = {}) => ({
  'cmi.core.lesson_status': word,
  ...more,
})

test('a unit that begins is told who learns, how, and what its manifest says of it', async () => {
  await begin('Given')
  const token = await courses.launch(units.test)
  const { given, kept, entry, totalTime } = await unitOf(token, 'test')
  expect({ given, kept, entry, totalTime }).toEqual({
    given: {
      'cmi.core.student_id': '1001',
      'cmi.core.student_name': 'Okafor, Amara',
      'cmi.core.credit': 'credit',
      'cmi.core.lesson_mode': 'normal',
      'cmi.student_data.mastery_score': '80',
      'cmi.student_data.max_time_allowed': '0000:30:00',
    },
    kept: null,
    entry: 'ab-initio',
    totalTime: '0000:00:00.00',
  })
  expect((await unitOf(token, 'lesson')).given['cmi.launch_data']).toBe('tries=2')
})

test.each<[string, string, Readonly<Record<string, string>>, boolean, string, readonly string[]]>([
  // item, what it says, whether it has ended; how it stands then, and what is said of it
  ['nothing at all, and ends', 'lesson', {}, true, 'in progress', []],
  ['that it is incomplete', 'lesson', status('incomplete'), false, 'in progress', []],
  ['that it is completed', 'lesson', status('completed'), false, 'finished', ['completed']],
  ['that it was passed', 'lesson', status('passed'), false, 'finished', ['completed', 'passed']],
  ['that it was failed', 'lesson', status('failed'), false, 'not passed', ['failed']],
  ['that it was browsed, though it counts', 'lesson', status('browsed'), true, 'in progress', []],
  [
    'completed with a score at the mastery score',
    'test',
    status('completed', { 'cmi.core.score.raw': '80' }),
    true,
    'finished',
    ['completed', 'passed'],
  ],
  [
    'passed with a score below the mastery score',
    'test',
    status('passed', { 'cmi.core.score.raw': '79.9' }),
    true,
    'not passed',
    ['failed'],
  ],
  [
    'a score below it on the way',
    'test',
    status('incomplete', { 'cmi.core.score.raw': '10' }),
    false,
    'in progress',
    [],
  ],
  ['only a score at it, and ends', 'test', { 'cmi.core.score.raw': '95' }, true, 'finished', ['completed', 'passed']],
])('a unit that says %s', async (_, item, elements, ended, stands, said) => {
  await begin(`Says ${Math.random()}`)
  const token = await courses.launch(units[item])
  const before = (await courses.statements()).length
  const answer = await commitTo(courses, token, { item, elements, ended })
  expect(answer.status).toBe(200)
  expect(statusOf(answer, item)).toBe(stands)
  const verbs = (await courses.statements()).slice(before).map(({ verb }) => verb.id.split('/').at(-1))
  expect(verbs.filter((verb) => !['initialized', 'terminated', 'suspended'].includes(verb))).toEqual(said)
})

test('what was suspended is given back at another machine, with the time of all sittings', async () => {
  await begin('Suspended')
  const kept = {
    'cmi.core.lesson_status': 'incomplete',
    'cmi.core.lesson_location': 'page 7',
    'cmi.suspend_data': 'a=1;b=2',
    'cmi.core.score.raw': '40',
    'cmi.interactions.0.id': 'q1',
    'cmi.interactions.0.type': 'choice',
    'cmi.interactions.0.result': 'correct',
    'cmi.objectives.0.id': 'o1',
    'cmi.objectives.0.status': 'completed',
  }
  const first = await courses.launch(units.lesson)
  await commitTo(courses, first, {
    item: 'lesson',
    ended: true,
    elements: { ...kept, 'cmi.core.exit': 'suspend', 'cmi.core.session_time': '0000:00:20.50' },
  })
  const second = await courses.launch(units.lesson)
  expect(await unitOf(second, 'lesson')).toMatchObject({ kept, entry: 'resume', totalTime: '0000:00:20.50' })
})

test('a unit that was cut off goes on; one that ended by itself begins anew with what it remembers', async () => {
  await begin('Cut off')
  const elements = { 'cmi.core.lesson_location': '3' }
  await commitTo(courses, await courses.launch(units.lesson), { item: 'lesson', elements, ended: false })
  const second = await courses.launch(units.lesson)
  expect(await unitOf(second, 'lesson')).toMatchObject({ kept: elements, entry: 'resume' })
  await commitTo(courses, second, { item: 'lesson', elements, ended: true })
  expect(await unitOf(await courses.launch(units.lesson), 'lesson')).toMatchObject({ kept: elements, entry: '' })
})

test.each<[string, Readonly<Record<string, string>>]>([
  ['a status that there is not', status('finished')],
  ['a score above 100', { 'cmi.core.score.raw': '101' }],
  ['a score that is no number', { 'cmi.core.score.raw': 'many' }],
  ['more suspend_data than it may have', { 'cmi.suspend_data': 'x'.repeat(64_001) }],
  ['a session time in another form', { 'cmi.core.session_time': 'PT5M' }],
  ['a way to exit that there is not', { 'cmi.core.exit': 'normal' }],
  ['an interaction of no known type', { 'cmi.interactions.0.type': 'essay' }],
])('%s is refused, and nothing of its commit is kept', async (_, elements) => {
  await begin(`Refused ${Math.random()}`)
  const token = await courses.launch(units.lesson)
  const before = (await courses.statements()).length
  const [name] = Object.keys(elements)
  const answer = await courses.ask(`/courses/${token}/run-time`, {
    method: 'POST',
    body: {
      number: 1,
      leaving: false,
      visits: [
        { visit: 1, item: 'lesson', isNew: false, ended: false, elements: { 'cmi.core.lesson_status': 'passed' } },
        { visit: 2, item: 'test', isNew: false, ended: false, elements },
      ],
    },
  })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain(name)
  expect((await courses.statements()).length).toBe(before)
  expect((await unitOf(token, 'lesson')).kept).toBeNull()
})

test('what Candour alone may say is passed over, whoever sends it', async () => {
  await begin('Own words')
  const token = await courses.launch(units.lesson)
  const elements = { 'cmi.core.total_time': '9999:00:00', 'cmi.core.student_id': '1002', 'cmi.core.credit': 'credit' }
  expect((await commitTo(courses, token, { item: 'lesson', elements })).status).toBe(200)
  expect(await unitOf(token, 'lesson')).toMatchObject({ kept: {}, given: { 'cmi.core.student_id': '1001' } })
})
