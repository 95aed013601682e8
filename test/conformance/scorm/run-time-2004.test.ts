import { afterAll, beforeAll, expect, test } from 'vitest'
import { commitTo, openScormCourses, type ScormCourses } from '../../harness/scorm-courses.ts'
import { type Item, manifest2004, scormPackage, sequencing } from '../../harness/scorm-packages.ts'

// SCORM 2004 4th edition RTE 4.2: thresholds of the manifest, attempts, and the course's result by its rollup.

let courses: ScormCourses
let units: Readonly<Record<string, string>>

const items: readonly Item[] = [
  {
    id: 'lesson',
    inside: '<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.9"/>',
  },
  {
    id: 'test',
    inside: sequencing(
      '<imsss:objectives><imsss:primaryObjective objectiveID="o" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.75</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives>',
    ),
  },
  { id: 'plain' },
  { id: 'untracked', inside: sequencing('<imsss:deliveryControls tracked="false"/>') },
]

beforeAll(async () => {
  courses = await openScormCourses()
})
afterAll(() => courses?.close())

async function begin(title: string) {
  ;({ units } = await courses.bringIn(await scormPackage(manifest2004(title, items), items)))
}

const unitOf = async (token: string, item: string) =>
  (await courses.ask(`/courses/${token}/run-time/unit?item=${item}`)).json

test.each<[string, string, Readonly<Record<string, string>>, string, readonly string[]]>([
  ['progress at the threshold', 'lesson', { 'cmi.progress_measure': '0.9' }, 'finished', ['completed']],
  [
    'completed, with progress below the threshold',
    'lesson',
    { 'cmi.progress_measure': '0.89', 'cmi.completion_status': 'completed' },
    'in progress',
    [],
  ],
  [
    'completed, without progress where there is a threshold',
    'lesson',
    { 'cmi.completion_status': 'completed' },
    'in progress',
    [],
  ],
  ['a score at the passing score', 'test', { 'cmi.score.scaled': '0.75' }, 'finished', ['passed']],
  [
    'passed, with a score below it',
    'test',
    { 'cmi.score.scaled': '0.7', 'cmi.success_status': 'passed' },
    'not passed',
    ['failed'],
  ],
  ['passed, without a score where one decides', 'test', { 'cmi.success_status': 'passed' }, 'in progress', []],
  [
    'completed and passed by its own word',
    'plain',
    { 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed' },
    'finished',
    ['completed', 'passed'],
  ],
  ['completed, where it is not tracked', 'untracked', { 'cmi.completion_status': 'completed' }, 'in progress', []],
])('a unit that says %s', async (_, item, elements, stands, said) => {
  await begin(`Says ${Math.random()}`)
  const token = await courses.launch(units[item])
  const before = (await courses.statements()).length
  const answer = await commitTo(courses, token, { item, elements })
  expect(answer.json.units.find((unit: { item: string }) => unit.item === item).status).toBe(stands)
  const verbs = (await courses.statements()).slice(before).map(({ verb }) => verb.id.split('/').at(-1))
  expect(verbs).toEqual(['initialized', ...said])
})

test('the manifest’s thresholds are given to the unit that they decide over', async () => {
  await begin('Thresholds')
  const token = await courses.launch(units.lesson)
  expect((await unitOf(token, 'lesson')).given).toMatchObject({
    'cmi.completion_threshold': '0.9',
    'cmi.mode': 'normal',
  })
  expect((await unitOf(token, 'test')).given).toMatchObject({ 'cmi.scaled_passing_score': '0.75' })
})

test('a new attempt has its own time and forgets what the one before kept', async () => {
  await begin('Attempts')
  const token = await courses.launch(units.plain)
  const time = { 'cmi.session_time': 'PT10S' }
  await commitTo(courses, token, { item: 'plain', elements: { ...time, 'cmi.location': '9' }, ended: true })
  expect(await unitOf(token, 'plain')).toMatchObject({ totalTime: 'PT10S', kept: { 'cmi.location': '9' } })
  await commitTo(courses, token, { item: 'plain', number: 2, visit: 2, isNew: true, elements: time })
  expect(await unitOf(token, 'plain')).toMatchObject({ totalTime: 'PT10S', kept: {} })
  await commitTo(courses, token, { item: 'plain', number: 3, visit: 3, elements: time })
  expect(await unitOf(token, 'plain')).toMatchObject({ totalTime: 'PT20S' })
})

test.each<[string, Readonly<Record<string, string>>]>([
  ['a scaled score above 1', { 'cmi.score.scaled': '1.01' }],
  ['progress below nought', { 'cmi.progress_measure': '-0.1' }],
  ['a success there is not', { 'cmi.success_status': 'failed again' }],
  ['a time of SCORM 1.2', { 'cmi.session_time': '00:05:00' }],
  ['a location that is too long', { 'cmi.location': 'x'.repeat(1001) }],
  ['an objective of a status there is not', { 'cmi.objectives.3.completion_status': 'done' }],
  ['the ten-thousandth entry of a list', { 'cmi.interactions.10000.id': 'q' }],
])('%s is refused', async (_, elements) => {
  await begin(`Refused ${Math.random()}`)
  const answer = await commitTo(courses, await courses.launch(units.plain), { item: 'plain', elements })
  expect([answer.status, answer.text.includes(Object.keys(elements)[0] ?? '')]).toEqual([422, true])
})

const stateOf = (root: object, more: object = {}) => ({ sequencing: { activityStates: { course: root }, ...more } })

test('the course is done when its rollup says so, and that is said once', async () => {
  await begin('Rollup')
  const token = await courses.launch(units.plain)
  const before = (await courses.statements()).length
  const done = stateOf({
    completionStatus: 'completed',
    objectiveSatisfiedStatus: true,
    objectiveSatisfiedStatusKnown: true,
    objectiveMeasureStatus: true,
    objectiveNormalizedMeasure: 0.8,
  })
  await commitTo(courses, token, { item: 'plain', sequencing: done })
  const answer = await commitTo(courses, token, { item: 'plain', number: 2, sequencing: done })
  expect(answer.json.isCompleted).toBe(true)
  const said = (await courses.statements()).slice(before)
  expect(
    said.map(({ verb, object, result }) => [
      verb.id.split('/').at(-1),
      object.definition.type.split('/').at(-1),
      result?.score?.scaled,
    ]),
  ).toEqual([
    ['initialized', 'lesson', undefined],
    ['completed', 'course', 0.8],
    ['passed', 'course', 0.8],
    ['satisfied', 'course', 0.8],
  ])
  const state = (await courses.ask(`/courses/${await courses.launch(units.plain)}/run-time`)).json.sequencing
  expect(state).toEqual(done)
})

test('a course that failed is not satisfied', async () => {
  await begin('Failed')
  const before = (await courses.statements()).length
  const failed = { completionStatus: 'completed', objectiveSatisfiedStatus: false, objectiveSatisfiedStatusKnown: true }
  await commitTo(courses, await courses.launch(units.plain), { item: 'plain', sequencing: stateOf(failed) })
  const verbs = (await courses.statements()).slice(before).map(({ verb }) => verb.id.split('/').at(-1))
  expect(verbs).toEqual(['initialized', 'completed', 'failed'])
})

test('objectives go with the learner from course to course where the manifest says so, and no others', async () => {
  const writes = sequencing(
    '<imsss:objectives><imsss:primaryObjective objectiveID="o"><imsss:mapInfo targetObjectiveID="force.known" writeSatisfiedStatus="true"/></imsss:primaryObjective></imsss:objectives>',
  )
  const own: readonly Item[] = [{ id: 'one', inside: writes }]
  const bring = (title: string, attributes: string) =>
    scormPackage(manifest2004(title, own, { attributes }), own).then((zip) => courses.bringIn(zip))
  const objective = { id: 'force.known', satisfiedStatus: true, satisfiedStatusKnown: true }
  const objectives = { globalObjectiveMap: { 'force.known': objective, 'force.other': objective } }

  const kept = await bring('Carries', 'adlseq:objectivesGlobalToSystem="true"')
  const sent = { item: 'one', sequencing: stateOf({}, objectives) }
  expect((await commitTo(courses, await courses.launch(kept.units.one), sent)).status).toBe(200)
  const opened = async (unitId: string | undefined, as: string) =>
    (await courses.ask(`/courses/${await courses.launch(unitId, { as })}/run-time`)).json.globalObjectives
  const another = await bring('Carries on', 'adlseq:objectivesGlobalToSystem="true"')
  expect(await opened(another.units.one, '1001')).toEqual({ 'force.known': objective })
  expect(await opened(another.units.one, '1002')).toEqual({})
  const alone = await bring('Alone', 'adlseq:objectivesGlobalToSystem="false"')
  expect(await opened(alone.units.one, '1001')).toEqual({})
})
