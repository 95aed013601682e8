import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite, type TestSite } from '../../../test/harness/site.ts'
import { type Actor, day, type Measure, settledMoment } from '../../kernel/index.ts'
import { countMeasure, factsHeld, freezeFigure, measureRun, shapeOf } from '../statistics/index.ts'
import { fundedPosts, vacancies } from './measures/posts.ts'
import { strength } from './measures/strength.ts'
import { workforce } from './module.ts'
import { openWorkforceRecord, people, peopleFile, postsFile, type WorkforceRecord } from './sample-workforce.fixture.ts'

/**
 * On 5 January 2022 Amara, Ben and (in NW) Eli are detective constables, and Dee a PCSO. Chi, a detective sergeant, left
 * on 31 December 2021; Fay and Ben were in the response team before.
 */
const posts = postsFile(
  'CE-CSU,Police officer,DC,5,01/04/2021,',
  'CE-CSU,Police officer,DC,4,01/04/2022,',
  'NW-CSU,Police officer,DC,3,01/04/2021,',
  'NW-CSU,Police officer,DS,1,01/04/2021,31/12/2022',
  'NW-CSU,PCSO,,0,01/04/2021,',
)

let record: WorkforceRecord
let site: TestSite
let analyst: Actor
beforeAll(async () => {
  record = await openWorkforceRecord()
  site = await openSite(record, [workforce])
  analyst = record.actor(['analyst'])
  const report = await record.send('posts', posts)
  if (report.fault) throw report.fault
  expect([report.status, report.problems]).toEqual(['done', []])
})
afterAll(async () => {
  await site.close()
  await record.close()
})

const now = () => record.db.read(analyst, settledMoment)

async function countOn(
  measure: Measure,
  on: string,
  dimensions: readonly string[] = ['unit', 'rank'],
  filters: Record<string, string[]> = {},
  knownAt?: Date,
) {
  const run = measureRun(measure, {
    span: { asAt: day(on) },
    by: 'whole',
    dimensions,
    filters,
    knownAt: knownAt ?? (await now()),
  })
  const { cells } = await record.db.read(analyst, (tx) => countMeasure(tx, run))
  return Object.fromEntries(cells.map(({ values, value, isTotal }) => [isTotal ? 'all' : values.join(' '), value]))
}

describe('posts, counted by hand', () => {
  test.each([
    ['2021-03-31', {}],
    [
      '2022-03-31',
      {
        'Central East CSU detective_constable': 5,
        'North West CSU any': 0,
        'North West CSU detective_constable': 3,
        'North West CSU detective_sergeant': 1,
        all: 9,
      },
    ],
    [
      '2023-01-01',
      {
        'Central East CSU detective_constable': 4,
        'North West CSU any': 0,
        'North West CSU detective_constable': 3,
        all: 7,
      },
    ],
  ])('funded on %s: a number holds until the next, or to its last day', async (on, counted) => {
    expect(await countOn(fundedPosts, on)).toEqual(counted)
  })

  test('vacant: posts less who holds them, and more people than posts are no vacancy that is taken away elsewhere', async () => {
    expect(await countOn(strength, '2022-01-05')).toMatchObject({ 'North West CSU none': 1, all: 4 })
    expect(await countOn(vacancies, '2022-01-05')).toEqual({
      'Central East CSU detective_constable': 3,
      'North West CSU any': 0,
      'North West CSU detective_constable': 2,
      'North West CSU detective_sergeant': 1,
      all: 6,
    })
    expect(await countOn(vacancies, '2021-12-31', ['command'])).toEqual({ 'Central East': 3, 'North West': 3, all: 6 })
    expect(await countOn(vacancies, '2022-01-05', ['role'], { unit_kind: ['community_safety'] })).toEqual({
      pcso: 0,
      police_officer: 6,
      all: 6,
    })
  })

  test('as known before the file came there were none', async () => {
    const before = await now()
    const report = await record.send('posts', postsFile('CE-CSU,Police officer,DC,6,01/04/2021,'))
    expect(report).toMatchObject({ status: 'done', added: 0, changed: 1 })
    const unit = { unit: ['Central East CSU'] }
    expect(await countOn(fundedPosts, '2021-10-01', [], unit, before)).toEqual({ '': 5 })
    expect(await countOn(fundedPosts, '2021-10-01', [], unit)).toEqual({ '': 6 })
    expect(await record.send('posts', posts)).toMatchObject({ status: 'done', changed: 1, unchanged: 4 })
    const overwriting = record.db.write(record.learning, (tx) =>
      sql`update workforce.funded_posts set posts = posts`.execute(tx.connection),
    )
    await expect(overwriting).rejects.toThrow('permission denied')
  })
})

describe('where no posts are known nothing is held, and nothing is nought', () => {
  const frozen = async (measure: Measure, on: string, filters: Record<string, string[]> = {}) => {
    const request = { span: { asAt: day(on) }, by: 'whole', dimensions: [], filters } as const
    const figure = await record.db.write(
      record.actor(['analyst']),
      (tx) => freezeFigure(tx, measure, request),
      'statistics',
    )
    return shapeOf(figure, measure, figure.factsHeld).rows.flatMap(({ cells }) => cells)
  }

  test.each([[fundedPosts], [vacancies]])('$id', async (measure) => {
    expect(await frozen(measure, '2021-03-31')).toEqual([{ kind: 'not-held' }])
    expect(await frozen(measure, '2022-01-05', { unit: ['Central East response'] })).toEqual([{ kind: 'not-held' }])
    expect(await frozen(measure, '2022-01-05', { rank: ['sergeant'] })).toEqual([{ kind: 'not-held' }])
    expect(await frozen(measure, '2022-01-05', { role: ['pcso'] })).toEqual([{ kind: 'value', value: 0 }])
  })

  test('vacancies are held no further than both files tell', async () => {
    const covers = { from: null, to: day('2022-06-30') }
    const importer = workforce.importers.find(({ kind }) => kind === 'posts')
    if (!importer) throw new Error('No importer of posts')
    const other = await openWorkforceRecord(null)
    try {
      const held = async (measure: Measure) =>
        other.db.read(other.learning, async (tx) => factsHeld(tx, measure, await settledMoment(tx)))
      await other.load(importer, posts, { covers })
      expect(await held(fundedPosts)).toEqual({ from: '2021-04-01', to: '2022-06-30' })
      expect(await held(vacancies)).toEqual({ from: null, to: null })
      await other.send('people', people)
      expect(await held(vacancies)).toEqual({ from: '2021-04-01', to: '2022-06-30' })
    } finally {
      await other.close()
    }
  })
})

test('those in training hold posts of the rank they train for, unless there are posts for them', async () => {
  const trainee =
    '900,Tia,Moss,,Direct entry detective,01/06/2023,,,CE-CSU,Police officer,Trainee detective constable,01/06/2023,'
  await record.send('people', peopleFile(trainee))
  const unit = { unit: ['Central East CSU'] }
  expect(await countOn(vacancies, '2023-06-01', ['rank'], unit)).toEqual({ detective_constable: 1, all: 1 })
  await record.send('posts', postsFile('CE-CSU,Police officer,Trainee detective constable,2,01/07/2023,'))
  expect(await countOn(vacancies, '2023-07-01', ['rank'], unit)).toEqual({
    detective_constable: 2,
    trainee_detective_constable: 1,
    all: 3,
  })
})

test('vacancies are kept as people are: beside posts they tell the strength', () => {
  expect([vacancies.sensitivity, vacancies.may]).toEqual([strength.sensitivity, strength.may])
  expect([fundedPosts.sensitivity, fundedPosts.may]).toEqual([strength.sensitivity, strength.may])
})

test('the share of posts that are vacant is worked out of both', async () => {
  const figure = await record.db.write(
    analyst,
    (tx) =>
      freezeFigure(tx, vacancies, {
        span: { asAt: day('2022-01-05') },
        by: 'whole',
        dimensions: [],
        filters: { unit: ['North West CSU'] },
        statistic: { kind: 'share', of: { measureId: fundedPosts.id, keeps: ['unit'], by: [] } },
      }),
    'statistics',
  )
  const cells = shapeOf(figure, vacancies, figure.factsHeld).rows.flatMap((row) => row.cells)
  expect(cells).toEqual([{ kind: 'value', value: 75, from: [3, 4] }])
})

describe('a file of posts with a bad row is told in the row’s words', () => {
  test.each<[string, readonly string[], { line: number; column: string; says: RegExp }]>([
    [
      'a unit that there is not',
      ['XX-CSU,Police officer,DC,5,01/04/2021,'],
      { line: 2, column: 'unit', says: /There is no unit with the code XX-CSU/ },
    ],
    [
      'a number that is not whole',
      ['CE-RT,Police officer,DC,5.5,01/04/2021,'],
      { line: 2, column: 'posts', says: /“5.5” is not a whole number/ },
    ],
    [
      'fewer than none',
      ['CE-RT,Police officer,DC,-1,01/04/2021,'],
      { line: 2, column: 'posts', says: /-1 is less than 0/ },
    ],
    [
      'a rank without its role',
      ['CE-RT,,Sergeant,5,01/04/2021,'],
      { line: 2, column: 'role', says: /Give the role as well as the rank/ },
    ],
    [
      'posts that end before they begin',
      ['CE-RT,Police officer,PC,5,01/04/2021,31/03/2021'],
      { line: 2, column: 'to_on', says: /The posts end before they begin/ },
    ],
    [
      'the same posts twice',
      ['CE-RT,Police officer,PC,5,01/04/2021,', 'CE-RT,Police officer,Constable,6,01/04/2021,'],
      { line: 3, column: 'from_on', says: /CE-RT has from 01\/04\/2021 is told on line 2 already/ },
    ],
    [
      'the same posts again before they end',
      ['CE-RT,Police officer,PC,5,01/04/2021,31/03/2023', 'CE-RT,Police officer,PC,6,01/04/2022,'],
      { line: 2, column: 'unit', says: /told again from 01\/04\/2022\. Leave the last day empty/ },
    ],
    [
      'a new number of posts that the record ends later',
      ['NW-CSU,Police officer,DS,2,01/04/2022,'],
      { line: 2, column: 'unit', says: /The record tells of the same posts from 01\/04\/2021 to 31\/12\/2022/ },
    ],
    [
      'posts of any rank beside those of one in the record',
      ['CE-CSU,Police officer,,9,01/04/2024,'],
      {
        line: 2,
        column: 'unit',
        says: /Police officer, Detective constable, from .* in the record, and these would be counted twice/,
      },
    ],
  ])('%s', async (_, rows, problem) => {
    const report = await record.send('posts', postsFile(...rows))
    expect(report.status).toBe('refused')
    expect(report.problems).toEqual([
      expect.objectContaining({ ...problem, says: expect.stringMatching(problem.says) }),
    ])
  })
})

test('a file with headings as people have them, and of whole units alone, goes in', async () => {
  const report = await record.send('posts', 'Unit;Budgeted establishment;Effective from\nCE-RT;40;01/04/2021\n')
  expect(report).toMatchObject({ status: 'done', added: 1 })
  expect(await countOn(fundedPosts, '2021-09-30', ['role'], { unit: ['Central East response'] })).toEqual({
    any: 40,
    all: 40,
  })
  expect(await countOn(vacancies, '2021-09-30', [], { unit: ['Central East response'] })).toEqual({ '': 39 })
})

test('a unit shows the posts it has on any day, who holds them and which are vacant', async () => {
  const visitor = site.visit(record.actor(['supervisor']))
  const { body } = await visitor.get('/units?search=nw-csu')
  const unit = /\/units\/[0-9a-f-]{36}/.exec(body)?.[0] ?? ''
  const text = async (on: string) =>
    (await visitor.get(`${unit}?on=${on}`)).body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  expect(await text('2022-01-05')).toContain('Police officer Detective constable 1 April 2021 3 1 2')
  expect(await text('2022-01-05')).toContain('PCSO Any rank 1 April 2021 0 1 0')
  expect(await text('2021-03-31')).toContain('The record does not say which posts are funded here on that day.')
})
