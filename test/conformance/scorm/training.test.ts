import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '../../../src/kernel/index.ts'
import { matchAll } from '../../harness/match.ts'
import { commitTo, openScormCourses, type ScormCourses } from '../../harness/scorm-courses.ts'
import { type Item, manifest12, scormPackage } from '../../harness/scorm-packages.ts'

// From a commit to the training record: the statement that Candour makes of it is the evidence.

let courses: ScormCourses
beforeAll(async () => {
  courses = await openScormCourses()
})
afterAll(() => courses?.close())

test('a course passed in the player becomes a result in the training record, with its statement as evidence', async () => {
  const items: readonly Item[] = [{ id: 'test', inside: '<adlcp:masteryscore>70</adlcp:masteryscore>' }]
  const { packageId, units } = await courses.bringIn(await scormPackage(manifest12('Assessed', items), items))
  const { db, force } = courses.record
  const system = systemActor(force.forceId)
  const verb = 'http://adlnet.gov/expapi/verbs/passed'
  await db.write(system, async (tx) => {
    const { addRule } = await import('../../../src/modules/learning-record/manage-rules/rules.queries.ts')
    const unit = `${courses.address}/elearning/units/${units.test}`
    await addRule(tx, { verbId: verb, activityId: unit, course: 'DAM', element: 'DAM-1' })
  })
  const token = await courses.launch(units.test)
  const elements = { 'cmi.core.lesson_status': 'completed', 'cmi.core.score.raw': '85' }
  await commitTo(courses, token, { item: 'test', elements, ended: true, leaving: true })
  await matchAll(db, force.forceId)
  const passed = (await courses.statements()).find(
    (each) => each.verb.id === verb && each.object.definition.type.endsWith('/lesson'),
  )
  expect(passed).toMatchObject({
    actor: { account: { homePage: `${courses.address}/people`, name: '1001' } },
    result: { success: true, score: { raw: 85, scaled: 0.85 } },
    context: { contextActivities: { grouping: [{ id: `${courses.address}/elearning/courses/${packageId}` }] } },
    authority: { name: 'Courses launched here' },
  })
  const { rows } = await db.read(system, (tx) =>
    sql<{ line: string }>`
      select p.staff_number || ' ' || c.result || ' ' || c.score::float8 || ' ' || c.evidence as line
      from training.completion as c
      join workforce.person as p on p.force_id = c.force_id and p.person_id = c.person_id
      where c.superseded_at is null`.execute(tx.connection),
  )
  expect(rows).toEqual([{ line: `1001 passed 85 Statement ${passed.id}` }])
})
