import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day, type Measure, settledMoment } from '../../kernel/index.ts'
import { countMeasure, measureRun } from '../statistics/index.ts'
import { joiners, leavers } from './measures/movements.ts'
import { strength } from './measures/strength.ts'
import { openWorkforceRecord, people, type WorkforceRecord } from './sample-workforce.fixture.ts'

let record: WorkforceRecord
beforeAll(async () => {
  record = await openWorkforceRecord()
})
afterAll(() => record.close())

const now = () => record.db.read(record.learning, settledMoment)

/** The strength on a day by unit and rank, as known at a moment. */
async function strengthOn(on: string, knownAt: Date, filters: Record<string, string[]> = {}) {
  return record.db.read(record.learning, async (tx) => {
    const span = { asAt: day(on) }
    const run = measureRun(strength, { span, by: 'whole', dimensions: ['unit', 'rank'], filters, knownAt })
    const { cells } = await countMeasure(tx, run)
    return Object.fromEntries(cells.map(({ values, value, isTotal }) => [isTotal ? 'all' : values.join(' '), value]))
  })
}

describe('people in post, counted by hand', () => {
  test.each([
    ['2010-01-01', {}],
    ['2015-03-31', { 'Central East response sergeant': 1, all: 1 }],
    ['2015-04-01', { 'Central East response sergeant': 1, 'Central East CSU detective_constable': 1, all: 2 }],
    [
      '2020-03-31',
      {
        'Central East CSU detective_constable': 1,
        'Central East response constable': 1,
        'Central East response sergeant': 1,
        'North West CSU detective_sergeant': 1,
        'North West CSU none': 1,
        all: 5,
      },
    ],
    [
      '2020-04-01',
      {
        'Central East CSU detective_constable': 1,
        'Central East response constable': 1,
        'North West CSU detective_sergeant': 1,
        'North West CSU none': 1,
        all: 4,
      },
    ],
    [
      '2021-10-01',
      {
        'Central East CSU detective_constable': 2,
        'North West CSU detective_sergeant': 1,
        'North West CSU none': 1,
        all: 4,
      },
    ],
    ['2022-01-01', { 'Central East CSU detective_constable': 2, 'North West CSU none': 1, all: 3 }],
    [
      '2022-01-05',
      {
        'Central East CSU detective_constable': 2,
        'North West CSU detective_constable': 1,
        'North West CSU none': 1,
        all: 4,
      },
    ],
  ])('on %s', async (on, counted) => {
    expect(await strengthOn(on, await now())).toEqual(counted)
  })

  test('of a command with all its units', async () => {
    expect(await countBy(strength, 'command', await now(), '2021-10-01')).toEqual(['Central East: 2', 'North West: 2'])
  })

  test('of police officers in Community Safety Units alone', async () => {
    const filters = { role: ['police_officer'], unit_kind: ['community_safety'] }
    expect(await strengthOn('2021-10-01', await now(), filters)).toMatchObject({ all: 3 })
  })
})

test('joiners and leavers are counted by year, once each', async () => {
  const knownAt = await now()
  const span = { from: day('2015-01-01'), to: day('2022-12-31') }
  const counted = await record.db.read(record.learning, async (tx) =>
    Promise.all(
      [joiners, leavers].map(async (measure) => {
        const run = measureRun(measure, { span, by: 'calendar-year', dimensions: [], filters: {}, knownAt })
        return (await countMeasure(tx, run)).cells.map(({ periodKey, value }) => `${periodKey}: ${value}`)
      }),
    ),
  )
  expect(counted).toEqual([['2015: 1', '2016: 1', '2018: 1', '2020: 1', '2022: 1'], ['2021: 1']])
})

test('a corrected posting: an old moment still says the old unit, and nothing was overwritten', async () => {
  const before = await now()
  const corrected = people.replace('CE-CSU,Police officer,DC,01/10/2021', 'NW-CSU,Police officer,DC,01/10/2021')
  expect(await record.send('people', corrected)).toMatchObject({ status: 'done', added: 0, changed: 1, unchanged: 6 })
  expect(await strengthOn('2021-10-01', before)).toMatchObject({ 'Central East CSU detective_constable': 2 })
  expect(await strengthOn('2021-10-01', await now())).toMatchObject({
    'Central East CSU detective_constable': 1,
    'North West CSU detective_constable': 1,
  })
  const overwriting = record.db.write(record.learning, (tx) =>
    sql`update workforce.posting set unit_id = unit_id`.execute(tx.connection),
  )
  await expect(overwriting).rejects.toThrow('permission denied')
})

test('a unit under a new name: an old moment still says the old name', async () => {
  const before = await now()
  await record.send(
    'units',
    'Unit code,Unit name,Kind,Command code,Opened\nCE-CSU,Public protection East,Community Safety Unit,CE,01/04/2010\n',
  )
  expect(await strengthOn('2015-04-01', before)).toHaveProperty('Central East CSU detective_constable')
  expect(await strengthOn('2015-04-01', await now())).toHaveProperty('Public protection East detective_constable')
})

/** A measure over the record, by one dimension: `2021 police_officer: 1`. */
async function countBy(measure: Measure, dimension: string, knownAt: Date, asAt?: string): Promise<string[]> {
  const span = asAt ? { asAt: day(asAt) } : { from: day('2012-01-01'), to: day('2022-12-31') }
  const by = asAt ? 'whole' : 'calendar-year'
  return record.db.read(record.learning, async (tx) => {
    const run = measureRun(measure, { span, by, dimensions: [dimension], filters: {}, knownAt })
    const { cells } = await countMeasure(tx, run)
    return cells.flatMap((c) => (c.isTotal ? [] : [`${asAt ? '' : `${c.periodKey} `}${c.values[0]}: ${c.value}`]))
  })
}

test('who joined or left is told by what they were on that day', async () => {
  const knownAt = await now()
  expect(await countBy(joiners, 'rank', knownAt)).toEqual([
    '2012 sergeant: 1',
    '2015 detective_constable: 1',
    '2016 constable: 1',
    '2018 detective_sergeant: 1',
    '2020 none: 1',
    '2022 detective_constable: 1',
  ])
  expect(await countBy(leavers, 'role', knownAt)).toEqual(['2021 police_officer: 1'])
  expect(await countBy(leavers, 'service', knownAt)).toEqual(['2021 2_to_5: 1'])
})

test('sex is as people describe it: of whom nothing is said, nothing is made up, and a moment before knew none', async () => {
  const before = await now()
  const headings = `${people.split('\n')[0]},Sex`
  const told = [
    ['104', 'F'],
    ['103', 'Prefers not to say'],
  ].map(([number, sex]) => `${people.split('\n').find((row) => row.startsWith(`${number},`))},${sex}`)
  const report = await record.send('people', [headings, ...told, ''].join('\n'))
  expect(report).toMatchObject({ status: 'done', changed: 2 })
  expect(await countBy(strength, 'sex', await now(), '2022-01-05')).toEqual(['female: 1', 'not_held: 2', 'not_said: 1'])
  expect(await countBy(strength, 'sex', before, '2022-01-05')).toEqual(['not_held: 4'])
  expect(await countBy(joiners, 'sex', await now())).toContain('2022 female: 1')
})
