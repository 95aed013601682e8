import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openRecord, type TestRecord } from '../../../test/harness/record.ts'
import { type Measure, type PlainDate, systemActor, type Tx } from '../../kernel/index.ts'
import { failures, peopleWhoFailed } from './measures/element-results.ts'
import { peopleTrainedByMode, peopleTrainedInTopic } from './measures/people-by-what-is-taught.ts'
import { courseCompletions, peopleTrained } from './measures/people-trained.ts'
import { peopleTrainedInPost } from './measures/people-trained-in-post.ts'
import { completionHeadings, completions, courses, importer, loadTraining, people } from './sample-training.fixture.ts'

let record: TestRecord
beforeEach(async () => {
  record = await openRecord()
  await loadTraining(record, 'catalogue')
})
afterEach(() => record.close())

const load = (rows: string, kind = 'completions') => record.load(importer(kind), rows)
const row = (cells: string) => `${completionHeadings}\n${cells}\n`
const read = <T>(work: (tx: Tx) => Promise<T>) => record.db.read(systemActor(record.force.forceId), work)

/** The number a measure gives, and that of each value of a dimension. */
function count(measure: Measure, from: string, to: string, knownAt = new Date(Date.now() + 1000)) {
  const request = { forceId: record.force.forceId, from: from as PlainDate, to: to as PlainDate, knownAt }
  const counted = measure.aggregate === 'distinct' ? sql`count(distinct f.counted)` : sql`count(*)`
  return read(async (tx) => {
    const { rows } = await sql<{ n: number }>`select ${counted} as n from (${measure.facts(request)}) as f`.execute(
      tx.connection,
    )
    return rows[0]?.n
  })
}

const finished = () =>
  read(async (tx) => {
    const { rows } = await sql<{ said: string }>`
      select c.code || ' v' || d.version_number || ' ' || d.completed_on || ' ' || d.rank as said
      from training.course_completion as d join training.course as c on c.force_id = d.force_id and c.course_id = d.course_id
      where d.superseded_at is null order by d.completed_on, d.person_id`.execute(tx.connection)
    return rows.map((each) => each.said)
  })

test('a course is finished with the last of its required elements, in the rank held that day', async () => {
  expect(await load(completions)).toMatchObject({ status: 'done', added: 8 })
  // Okafor finished as a detective constable what she began as a constable; Hale, a PCSO, has no rank. Lund finished nothing.
  expect(await finished()).toEqual([
    'CSU v1 2020-03-10 constable',
    'DAM v1 2021-02-05 detective_constable',
    'DAM v1 2021-03-02 none',
    'CSU v2 2021-04-15 detective_constable',
  ])
})

/** People by the value of a dimension. */
const countBy = (measure: Measure, dimension: string, from: string, to: string) => {
  const knownAt = new Date(Date.now() + 1000)
  const request = { forceId: record.force.forceId, from: from as PlainDate, to: to as PlainDate, knownAt }
  return read(async (tx) => {
    const { rows } = await sql<{ value: string; n: number }>`
      select ${sql.ref(`f.${dimension}`)} as value, count(distinct f.counted) as n from (${measure.facts(request)}) as f
      group by 1 order by 1`.execute(tx.connection)
    return rows.map(({ value, n }) => `${value}: ${n}`)
  })
}

test('people are counted by the topics and the modes of the version that they finished, and once in all', async () => {
  await load(completions)
  const year = ['2021-01-01', '2021-12-31'] as const
  // Both finished DAM; Okafor finished the second version of CSU as well.
  expect(await countBy(peopleTrainedInTopic, 'topic', ...year)).toEqual([
    'coercive_control: 2',
    'honour_based_abuse: 1',
    'male_victims: 2',
  ])
  expect(await countBy(peopleTrainedInTopic, 'depth', ...year)).toEqual(['mentioned: 2', 'specific: 2'])
  expect(await count(peopleTrainedInTopic, ...year)).toBe(2)
  // The first version of CSU has no curriculum, and so no topic.
  expect(await count(peopleTrainedInTopic, '2020-01-01', '2020-12-31')).toBe(0)
  expect(await countBy(peopleTrainedByMode, 'mode', ...year)).toEqual(['elearning: 2', 'face_to_face: 2', 'teams: 1'])
  // What is not required made nobody finish.
  expect(await countBy(peopleTrainedByMode, 'mode', '2020-01-01', '2020-12-31')).toEqual(['face_to_face: 1'])
})

test('who fails twice is one person who failed, and two failures', async () => {
  await load(completions)
  await load(row('1003,CSU,CSU-1,01/08/2021,Failed,35,R9'))
  expect(await count(failures, '2021-01-01', '2021-12-31')).toBe(2)
  expect(await count(peopleWhoFailed, '2021-01-01', '2021-12-31')).toBe(1)
})

test('people, completions, failures and people still in post are four different counts', async () => {
  await load(completions)
  expect(await count(peopleTrained, '2021-01-01', '2021-12-31')).toBe(2)
  expect(await count(courseCompletions, '2021-01-01', '2021-12-31')).toBe(3)
  expect(await count(failures, '2021-01-01', '2021-12-31')).toBe(1)
  expect(await count(peopleTrainedInPost, '2022-06-01', '2022-06-01')).toBe(2)
})

test('a course is finished again when each required element was passed again', async () => {
  await load(completions)
  await load(
    row(
      '1002,DAM,DAM-1,01/03/2023,Attended,,\n1002,DAM,DAM-1,01/03/2024,Attended,,\n1002,DAM,DAM-2,09/03/2023,Attended,,',
    ),
  )
  expect(await finished()).toContain('DAM v1 2023-03-09 none')
  expect(await count(courseCompletions, '2019-01-01', '2025-12-31')).toBe(5)
})

test('the same file twice changes nothing', async () => {
  await load(completions)
  expect(await load(completions)).toMatchObject({ status: 'done', added: 0, changed: 0, unchanged: 8 })
})

test('a corrected result is known from then on, and the earlier one stays known as of before', async () => {
  await load(completions)
  const before = new Date()
  await new Promise((done) => setTimeout(done, 5))
  expect(await load(row('1002,DAM,DAM-2,02/03/2021,Failed,20,R6'))).toMatchObject({ changed: 1, added: 0 })
  expect(await count(peopleTrained, '2021-01-01', '2021-12-31')).toBe(1)
  expect(await count(peopleTrained, '2021-01-01', '2021-12-31', before)).toBe(2)
  expect(await count(failures, '2021-01-01', '2021-12-31')).toBe(2)
})

test('when a posting is corrected, the completions of its days take its rank', async () => {
  await load(completions)
  const before = new Date()
  await new Promise((done) => setTimeout(done, 5))
  const asBefore = 'CE-RT,Police officer,PC,01/01/2018,31/12/2020'
  const corrected = people.replace(
    asBefore,
    `CE-RT,Police officer,PC,01/01/2018,31/05/2020
1001,Amara,Okafor,Police constable entry,01/01/2018,,,CE-CSU,Police officer,Sergeant,01/06/2020,31/12/2020`,
  )
  expect(await load(corrected, 'people')).toMatchObject({ status: 'done' })
  const rankOf = (moment: Date) =>
    read(async (tx) => {
      const { rows } = await sql<{ rank: string; line: number }>`select rank, line from training.completion
        where evidence = 'R1' and recorded_at <= ${moment} and (superseded_at is null or superseded_at > ${moment})`.execute(
        tx.connection,
      )
      return rows
    })
  expect(await rankOf(new Date(Date.now() + 1000))).toEqual([{ rank: 'sergeant', line: 2 }])
  expect(await rankOf(before)).toEqual([{ rank: 'constable', line: 2 }])
})

test('when what a course requires changes, who has finished it is derived again', async () => {
  await load(completions)
  const changed = courses.replace(
    'title: Afternoon, mode: Microsoft Teams, hours: 4, required: Yes',
    'title: Afternoon, mode: Microsoft Teams, hours: 4, required: No',
  )
  await record.load(importer('courses'), changed, { name: 'courses.yaml' })
  expect(await finished()).not.toContain('CSU v2 2021-04-15 detective_constable')
})

test.each([
  ['9999,DAM,DAM-1,01/06/2020,Attended,,', 'There is nobody with the staff number 9999. Import the people first'],
  ['1001,XYZ,DAM-1,01/06/2020,Attended,,', 'There is no course with the code XYZ. Import the course first'],
  ['1001,DAM,DAM-9,01/06/2020,Attended,,', 'The course DAM has no element DAM-9'],
  ['1001,DAM,DAM-1,01/03/2019,Attended,,', 'DAM was completed before the course existed (first version 01/04/2019)'],
  ['1002,DAM,DAM-1,31/05/2019,Attended,,', '1002 had not joined on 31/05/2019; they joined on 01/06/2019'],
  ['1003,DAM,DAM-1,01/01/2022,Attended,,', '1003 had left by 01/01/2022; their last day was 31/12/2021'],
  ['1001,DAM,DAM-1,01/06/2099,Attended,,', 'This day, 01/06/2099, has not come yet'],
  [
    '1001,DAM,DAM-1,01/06/2020,Attended,,\n1001,DAM,DAM-1,01/06/2020,Passed,,',
    'This completion stands in this file more than once, first on line 2',
  ],
  ['1001,DAM,DAM-1,31/02/2020,Attended,,', '31/02/2020 is not a date that exists'],
  ['1001,DAM,DAM-1,01/06/2020,Attended,101,', '101 is more than 100, the most this can be'],
])('refuses %s', async (cells, says) => {
  const report = await load(row(cells))
  expect(report).toMatchObject({ status: 'refused', added: 0 })
  expect(report.problems.map((problem) => problem.says)).toContain(says)
})
