import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { timeOf } from '../../../src/modules/elearning/index.ts'
import { commitTo, openScormCourses, type ScormCourses } from '../../harness/scorm-courses.ts'
import { type Item, manifest12, scormPackage } from '../../harness/scorm-packages.ts'

// Time by sitting: as the units said, as the server saw it, and what counts.

let courses: ScormCourses
const items: readonly Item[] = [{ id: 'one' }, { id: 'two' }]

beforeAll(async () => {
  courses = await openScormCourses()
})
afterAll(() => courses?.close())

const begin = async (title: string) =>
  (await courses.bringIn(await scormPackage(manifest12(title, items), items))).units.one

/** Moves the launch of every sitting back, as if so many seconds had passed since. */
async function pass(seconds: number): Promise<void> {
  const pg = await import('pg')
  const owner = new pg.default.Client({ connectionString: courses.record.ownerUrl })
  await owner.connect()
  await owner.query(`update elearning.session set launched_at = launched_at - make_interval(secs => $1)`, [seconds])
  await owner.query(
    `update elearning.scorm_visit set begun_at = begun_at - make_interval(secs => $1), last_seen_at = last_seen_at - make_interval(secs => $1)`,
    [seconds],
  )
  await owner.end()
}

const times = async () => {
  const actor = courses.record.actor(['learning'])
  return courses.record.db.read(actor, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select registration_id as id from elearning.registration order by begun_at desc limit 1`.execute(tx.connection)
    return timeOf(tx, rows[0]?.id ?? '')
  })
}

const said = (time: string) => ({ 'cmi.core.session_time': time })

test('the sittings of a registration add up, and the sitting holds what was said in it', async () => {
  const unit = await begin('Adds up')
  const first = await courses.launch(unit)
  await pass(600)
  await commitTo(courses, first, { item: 'one', elements: said('0000:05:00'), ended: true })
  await commitTo(courses, first, { item: 'two', visit: 2, number: 2, elements: said('0000:03:00'), ended: true })
  const second = await courses.launch(unit)
  await pass(120)
  await commitTo(courses, second, { item: 'one', elements: said('0000:01:30.5'), ended: true, leaving: true })
  const { total, sittings } = await times()
  expect(total).toBe(570.5)
  expect(sittings.map(({ said: each, counted, isOver }) => [each, counted, isOver])).toEqual([
    [480, 480, false],
    [90.5, 90.5, false],
  ])
  const { totalTime } = (await courses.ask(`/courses/${second}/run-time/unit?item=one`)).json
  expect(totalTime).toBe('0000:06:30.50')
  const actor = courses.record.actor(['learning'])
  const { rows } = await courses.record.db.read(actor, (tx) =>
    sql<{ seconds: number; over: boolean }>`
      select seconds, terminated_at is not null as over from elearning.session order by launched_at`.execute(
      tx.connection,
    ),
  )
  expect(rows).toEqual([
    { seconds: 480, over: false },
    { seconds: 90.5, over: true },
  ])
})

test('more than the clock on the wall allows is kept as it was said, counted as far as it can be, and marked', async () => {
  const token = await courses.launch(await begin('Too much'))
  await pass(100)
  await commitTo(courses, token, { item: 'one', elements: said('0002:00:00'), ended: true })
  await commitTo(courses, token, { item: 'two', visit: 2, number: 2, elements: said('0001:00:00'), ended: true })
  const [sitting] = (await times()).sittings
  expect(sitting).toMatchObject({ said: 10_800, isOver: true })
  expect(sitting?.counted).toBeGreaterThanOrEqual(100)
  expect(sitting?.counted).toBeLessThan(110)
})

test('a little more than the clock is taken for a slow start', async () => {
  const token = await courses.launch(await begin('A little'))
  await pass(100)
  await commitTo(courses, token, { item: 'one', elements: said('0000:02:30'), ended: true })
  expect((await times()).sittings).toMatchObject([{ said: 150, counted: 150, isOver: false }])
})

test('where a unit says nothing, what the server saw of it counts', async () => {
  const token = await courses.launch(await begin('Says nothing'))
  await commitTo(courses, token, { item: 'one', elements: said('00:00:00') })
  await pass(45)
  await commitTo(courses, token, { item: 'one', number: 2, ended: true })
  const [sitting] = (await times()).sittings
  expect(sitting?.said).toBeNull()
  // What the test itself took between the two words is seen as well.
  expect(sitting?.counted).toBeGreaterThanOrEqual(45)
  expect(sitting?.counted).toBeLessThan(75)
})
