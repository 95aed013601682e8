import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import {
  addDays,
  day,
  dayAt,
  type Filters,
  type Measure,
  type PeriodKind,
  type PlainDate,
  periodKinds,
  type Span,
  settledMoment,
} from '../../kernel/index.ts'
import { bucketOf, countMeasure, periodOf } from './count-measure.queries.ts'
import { rowsBehind } from './drill-down.queries.ts'
import { readFigure } from './figure.queries.ts'
import { freezeFigure } from './freeze-figure/freeze-figure.ts'
import { measureRun } from './measure-run.ts'
import { explainRerun, rerunFigure } from './rerun-figure/rerun-figure.ts'
import {
  daysPosted,
  openStatisticsRecord,
  people,
  postingsBegun,
  type StatisticsRecord,
} from './sample-statistics.fixture.ts'
import { shapeOf } from './shape/shape-of.ts'

let record: StatisticsRecord
beforeEach(async () => {
  await record?.close()
  record = await openStatisticsRecord()
})
afterAll(() => record.close())

interface Asked {
  span?: Span
  by?: PeriodKind
  dimensions?: readonly string[]
  filters?: Filters
}

const years = { from: day('2019-01-01'), to: day('2021-06-30') }
const request = ({ span = years, by = 'calendar-year', dimensions = [], filters = {} }: Asked) => ({
  span,
  by,
  dimensions,
  filters,
})

const count = (asked: Asked, measure = postingsBegun) =>
  record.db.read(record.analyst, async (tx) =>
    countMeasure(tx, measureRun(measure, { ...request(asked), knownAt: await settledMoment(tx) })),
  )

const cells = async (asked: Asked, measure = postingsBegun) =>
  (await count(asked, measure)).cells.map(
    (cell) =>
      `${cell.periodKey}${cell.isTotal ? ' all' : ''}${cell.values.map((v) => ` ${v}`).join('')}: ${cell.value}`,
  )

const freeze = (asked: Asked, measure = postingsBegun) =>
  record.db.write(record.analyst, (tx) => freezeFigure(tx, measure, request(asked)), 'statistics')

describe('a count', () => {
  test('by calendar year, of which the last is a part', async () => {
    expect(await cells({})).toEqual(['2019: 2', '2020: 2', '2021: 1'])
  })

  test('by financial year and by month', async () => {
    expect(await cells({ by: 'financial-year' })).toEqual(['2018/19: 1', '2019/20: 3', '2021/22: 1'])
    expect(await cells({ by: 'month', span: { from: day('2019-03-01'), to: day('2020-01-31') } })).toEqual([
      '2019-03: 1',
      '2019-04: 1',
      '2020-01: 2',
    ])
  })

  test.each(periodKinds)('by %s puts each day in the period that holds it', async (by) => {
    const span = { from: day('2019-11-30'), to: day('2022-01-10') }
    await record.db.read(record.analyst, async (tx) => {
      const run = measureRun(postingsBegun, { ...request({ by, span }), knownAt: await settledMoment(tx) })
      const { rows } = await sql<{ day: PlainDate; period: number }>`
        select f.on_date::text as day, ${periodOf(run)} as period
        from (select d::date as on_date from generate_series(${span.from}::date, ${span.to}::date, '1 day') as d) as f`.execute(
        tx.connection,
      )
      expect(rows.length).toBe(773)
      for (const row of rows) {
        const holding = run.periods.find(({ from, to }) => from <= row.day && row.day <= to)
        expect([row.day, holding && bucketOf(by, holding)]).toEqual([row.day, row.period])
      }
    })
  })

  test('counts somebody once in a total who stands in two cells', async () => {
    const dimensions = ['unit']
    expect(await cells({ by: 'whole', dimensions })).toEqual(['whole CE-CSU: 4', 'whole NW-CSU: 1', 'whole all: 4'])
  })

  test('keeps a row that says nothing of a dimension, under a name of its own', async () => {
    expect(await cells({ by: 'whole', dimensions: ['rank'] })).toEqual([
      'whole Not recorded: 1',
      'whole constable: 2',
      'whole detective_constable: 2',
      'whole all: 4',
    ])
  })

  test('is narrowed by filters on what it is not broken down by', async () => {
    expect(await cells({ filters: { unit: ['NW-CSU', 'ZZ'] } })).toEqual(['2020: 1'])
    expect(await cells({ filters: { unit: [] } })).toEqual(['2019: 2', '2020: 2', '2021: 1'])
  })

  test('of nothing has no cells, no rows and no sources', async () => {
    const span = { from: day('1990-01-01'), to: day('1990-12-31') }
    expect(await count({ span, dimensions: ['unit'] })).toMatchObject({ cells: [], sources: [], rowCount: 0 })
  })

  test('adds up amounts', async () => {
    expect(await cells({ by: 'whole' }, daysPosted)).toEqual([`whole: ${306 + 731 + 1006 + 717 + 214}`])
  })

  test('names its sources by import, with the rows of each', async () => {
    const { sources, rowCount } = await count({})
    expect(rowCount).toBe(5)
    expect(sources).toEqual([{ importId: expect.any(String), rows: 5 }])
  })
})

describe('what is still to come', () => {
  const [today, tomorrow] = [dayAt(new Date()), addDays(dayAt(new Date()), 1)]
  const next = addDays(today, 40)
  const planned: Measure = {
    ...postingsBegun,
    id: 'test.planned',
    dimensions: [],
    extent: {
      ...postingsBegun.extent,
      id: 'test.planned',
      days: () => sql`select date '2019-01-01' as first_on, ${next}::date as last_on`,
    },
    facts: ({ from, to }) => sql`
      select gen_random_uuid() as counted, d.on_date::date as on_date, gen_random_uuid() as row_id,
        gen_random_uuid() as page_id, null::uuid as import_id, null::integer as line
      from (values ('2020-05-01'), (${today}), (${tomorrow}), (${next})) as d (on_date)
      where d.on_date::date between ${from} and ${to}`,
  }
  const shapeBy = async (by: PeriodKind, span: Span) => {
    const figure = await record.db.write(
      record.analyst,
      (tx) => freezeFigure(tx, planned, request({ by, span })),
      'statistics',
    )
    return { figure, shape: shapeOf(figure, planned, figure.factsHeld) }
  }

  test('is not counted: a number counts the days that its period says', async () => {
    const { figure, shape } = await shapeBy('whole', { from: day('2019-01-01'), to: addDays(next, 100) })
    expect(figure).toMatchObject({ factsHeld: { from: '2019-01-01', to: today }, countedTo: today })
    expect(shape.rows[0]?.cells).toEqual([{ kind: 'value', value: 2 }])
    expect(shape.periods[0]?.held).toEqual({ from: '2019-01-01', to: today })
  })

  test('shows no number in a month after today, and no row behind one', async () => {
    const span = { from: tomorrow, to: addDays(next, 100) }
    const { shape } = await shapeBy('month', span)
    const after = shape.periods.flatMap(({ asked }, i) => (asked.from > today ? [shape.rows[0]?.cells[i]] : []))
    expect(after.length).toBeGreaterThan(3)
    expect(new Set(after.map((cell) => cell?.kind))).toEqual(new Set(['not-yet-held']))
    const found = await record.db.read(record.analyst, async (tx) => {
      const run = measureRun(planned, { ...request({ by: 'whole', span }), knownAt: await settledMoment(tx) })
      return rowsBehind(tx, run, { periodKey: 'whole', values: null }, { limit: 9, offset: 0 })
    })
    expect(found).toEqual({ rows: [], total: 0 })
  })

  test('stays in a figure of an earlier version, which comes to the same as then', async () => {
    const { figure } = await shapeBy('whole', { from: day('2019-01-01'), to: addDays(next, 100) })
    const earlier = {
      ...figure,
      countedTo: null,
      cells: figure.cells.map((cell) => ({ ...cell, value: 4 })),
    }
    const rerun = await record.db.read(record.analyst, (tx) => rerunFigure(tx, earlier, planned))
    expect(rerun).toMatchObject({ sameAsThen: true, sameNow: false })
    expect(rerun.now.map(({ value }) => value)).toEqual([2])
  })
})

describe('what a measure cannot do is refused, saying what it can', () => {
  const run =
    (asked: Asked, measure = postingsBegun) =>
    () =>
      measureRun(measure, { ...request(asked), knownAt: new Date() })

  test('a dimension or filter it has not', () => {
    expect(run({ dimensions: ['colour', 'unit'] })).toThrow(
      '“People who began a posting” cannot be broken down by colour. It can be broken down by unit and rank',
    )
    expect(run({ filters: { colour: ['red'] } })).toThrow('cannot be broken down by colour')
  })

  test('a day where it needs a period, and a period where it needs a day', () => {
    expect(run({ span: { asAt: day('2021-10-01') } })).toThrow('Give the first and last day of the period')
    const strength = record.register.measure('workforce.strength')
    expect(strength && run({}, strength)).toThrow('counts what is so on one day. Give the day')
  })

  test('a period that ends before it begins', () => {
    expect(run({ span: { from: day('2021-01-02'), to: day('2021-01-01') } })).toThrow('ends (1 January 2021) before')
  })
})

describe('a figure', () => {
  test('holds all that is needed to make it again', async () => {
    const figure = await freeze({ dimensions: ['unit'], filters: { unit: ['CE-CSU'] } })
    expect(figure).toMatchObject({
      measureId: 'test.postings-begun',
      measureVersion: 1,
      dimensions: ['unit'],
      filters: { unit: ['CE-CSU'] },
      rowCount: 4,
      frozenBy: 'Test analyst',
      softwareVersion: expect.stringMatching(/\d/),
      statement: expect.stringContaining('workforce.posting'),
      sources: [{ importId: expect.any(String), rows: 4 }],
    })
    expect(figure.parameters).toContain('2019-01-01')
    expect(figure.knownAt.getTime()).toBeLessThanOrEqual(Date.now())
  })

  test('made again as of before is the same after a correction; as of now it differs, explained row by row', async () => {
    const figure = await freeze({ dimensions: ['unit'] })
    await record.send('people', people.replace('15/01/2020,CE-CSU', '15/01/2020,NW-CSU'))
    const { rerun, changes } = await record.db.read(record.analyst, async (tx) => {
      const rerun = await rerunFigure(tx, figure, postingsBegun)
      return { rerun, changes: await explainRerun(tx, figure, postingsBegun, rerun.nowKnownAt) }
    })
    expect(rerun).toMatchObject({ sameAsThen: true, sameNow: false, redefined: false })
    const inCell = (all: typeof figure.cells, unit: string) =>
      all.find(({ periodKey, values }) => periodKey === '2020' && values[0] === unit)?.value
    expect([inCell(figure.cells, 'CE-CSU'), inCell(figure.cells, 'NW-CSU')]).toEqual([1, 1])
    expect([inCell(rerun.now, 'CE-CSU'), inCell(rerun.now, 'NW-CSU')]).toEqual([undefined, 2])
    expect(changes.map(({ change, row }) => [change, row.on_date, row.values, row.line])).toEqual([
      ['newly counted', '2020-01-15', ['NW-CSU'], 5],
      ['no longer counted', '2020-01-15', ['CE-CSU'], 5],
    ])
  })

  test('of amounts: an amount that changed within its row is explained', async () => {
    const figure = await freeze({ by: 'whole' }, daysPosted)
    await record.send('people', people.replace('01/03/2019,31/12/2019', '01/03/2019,30/11/2019'))
    const changes = await record.db.read(record.analyst, async (tx) =>
      explainRerun(tx, figure, daysPosted, await settledMoment(tx)),
    )
    expect(changes.map(({ change, row }) => [change, row.amount])).toEqual([
      ['newly counted', 275],
      ['no longer counted', 306],
    ])
  })

  test('is not disturbed by a file that is still being imported while it is frozen', async () => {
    const begun = Promise.withResolvers<void>()
    const held = Promise.withResolvers<void>()
    const importing = record.db.write(record.actor(['administrator']), async (tx) => {
      begun.resolve()
      await held.promise
      return tx.at
    })
    await begun.promise
    const figure = await freeze({})
    held.resolve()
    expect(figure.knownAt.getTime()).toBeLessThan((await importing).getTime())
  })

  test('cannot be changed, and is nobody’s of another force', async () => {
    const figure = await freeze({})
    const changing = record.db.write(record.analyst, (tx) =>
      sql`update statistics.figure_cell set value = 0 where figure_id = ${figure.figureId}`.execute(tx.connection),
    )
    await expect(changing).rejects.toThrow('permission denied')
    const stranger = { ...record.analyst, forceId: '0190a000-0000-7000-8000-00000000000f' }
    await expect(record.db.read(stranger, (tx) => readFigure(tx, figure.figureId))).rejects.toThrow('no such figure')
  })
})

test('the rows behind each number are as many as it counted, and those behind a total as many as in its period', async () => {
  await record.db.read(record.analyst, async (tx) => {
    const knownAt = await settledMoment(tx)
    const run = measureRun(postingsBegun, { ...request({ dimensions: ['unit', 'rank'] }), knownAt })
    const { cells: found } = await countMeasure(tx, run)
    expect(found.length).toBeGreaterThan(5)
    for (const { periodKey, values, isTotal, value } of found) {
      const cell = { periodKey, values: isTotal ? null : values }
      const { rows, total } = await rowsBehind(tx, run, cell, { limit: 100, offset: 0 })
      expect(total).toBe(rows.length)
      expect(new Set(rows.map(({ counted }) => counted)).size, JSON.stringify(cell)).toBe(value)
    }
  })
})
