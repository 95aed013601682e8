import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day, type PlainDate } from '../../../kernel/index.ts'
import type { FactsHeld } from '../facts-held/held-days.ts'
import type { ShapeCell } from './figure-shape.ts'
import { maskedShapeOf, type Shapeable, shapeOf } from './shape-of.ts'

const measure = {
  dimensions: [
    {
      id: 'role',
      name: 'Role',
      values: [
        { value: 'officer', label: 'Police officer' },
        { value: 'pcso', label: 'PCSO' },
      ],
    },
    { id: 'unit', name: 'Unit' },
  ],
}

const cell = (periodKey: string, values: readonly string[], value: number, isTotal = false) => ({
  periodKey,
  values,
  isTotal,
  value,
})

const figure = (given: Partial<Shapeable>): Shapeable => ({
  measureId: 'test.things',
  measureVersion: 2,
  name: 'Things',
  definition: 'Things in the period.',
  unit: 'people',
  asAt: false,
  by: 'calendar-year',
  from: day('2019-01-01'),
  to: day('2022-12-31'),
  knownAt: new Date('2022-07-01T12:00:00Z'),
  dimensions: ['role'],
  filters: {},
  cells: [],
  ...given,
})

const facts: FactsHeld = { from: day('2020-01-01'), to: day('2021-09-30') }

const value = (n: number): ShapeCell => ({ kind: 'value', value: n })
const before: ShapeCell = { kind: 'not-held' }
const after: ShapeCell = { kind: 'not-yet-held' }

test('a figure’s shape: what was counted, nought where facts are held, and years of which none are', () => {
  const cells = [
    cell('2020', ['officer'], 5),
    cell('2020', [], 6, true),
    cell('2020', ['Not recorded'], 1),
    cell('2022', ['officer'], 1),
    cell('2022', [], 1, true),
  ]
  const shape = shapeOf(figure({ cells, filters: { role: ['pcso', 'officer'] } }), measure, facts)
  expect(shape).toMatchObject({
    figureId: null,
    measureId: 'test.things',
    measureVersion: 2,
    asked: { from: '2019-01-01', to: '2022-12-31' },
    knownAt: '2022-07-01T12:00:00.000Z',
    factsHeld: facts,
    dimensions: ['role'],
    derived: null,
    called: {
      name: 'Things',
      definition: 'Things in the period.',
      dimensions: [{ id: 'role', name: 'Role', values: { officer: 'Police officer', pcso: 'PCSO' } }],
    },
  })
  expect(shape.periods.map(({ key, whole }) => [key, whole])).toEqual([
    ['2019', false],
    ['2020', true],
    ['2021', false],
    ['2022', false],
  ])
  expect(shape.rows).toEqual([
    { values: ['officer'], cells: [before, value(5), value(0), value(1)] },
    { values: ['pcso'], cells: [before, value(0), value(0), after] },
    { values: ['Not recorded'], cells: [before, value(1), value(0), after] },
  ])
  expect(shape.totals).toEqual([before, value(6), value(0), value(1)])
})

test('a figure that breaks nothing down has one row and no totals', () => {
  const shape = shapeOf(figure({ dimensions: [], cells: [cell('2020', [], 7)] }), measure, facts)
  expect(shape.rows).toEqual([{ values: [], cells: [before, value(7), value(0), after] }])
  expect(shape.totals).toBeNull()
})

test('a figure of one day is one day', () => {
  const one = figure({ asAt: true, by: 'whole', from: day('2022-01-01'), to: day('2022-01-01'), dimensions: [] })
  const shape = shapeOf(one, measure, facts)
  expect(shape.periods).toEqual([
    { key: 'whole', kind: 'day', asked: { from: '2022-01-01', to: '2022-01-01' }, held: null, whole: false },
  ])
  expect(shape.rows[0]?.cells).toEqual([after])
})

test('a frozen figure whose measure is gone, and of which nothing was kept, stands as it was counted', () => {
  const shape = shapeOf(figure({ figureId: 'f', cells: [cell('2020', ['officer'], 5)] }), { dimensions: [] }, null)
  expect(shape.figureId).toBe('f')
  expect(shape.factsHeld).toEqual({ from: null, to: null })
  expect(shape.rows).toEqual([{ values: ['officer'], cells: [value(0), value(5), value(0), value(0)] }])
  expect(shape.called.dimensions).toEqual([{ id: 'role', name: 'role', values: {} }])
})

test('masked: below 10 is withheld like nought, others are rounded, and only what is declared has a row for nothing', () => {
  const cells = [
    cell('2020', ['officer'], 14),
    cell('2021', ['officer'], 3),
    cell('2019', ['officer'], 4),
    cell('2020', ['Rare'], 2),
    cell('2020', [], 19, true),
  ]
  const shape = maskedShapeOf(figure({ cells }), measure, facts)
  const withheld: ShapeCell = { kind: 'withheld' }
  expect(shape.rows).toEqual([
    { values: ['officer'], cells: [before, value(10), withheld, after] },
    { values: ['pcso'], cells: [before, withheld, withheld, after] },
  ])
  expect([shape.totals, shape.filters]).toEqual([null, {}])
})

test('masked, where no file says what it covers, a year of nothing is withheld as a year of few is', () => {
  const shape = maskedShapeOf(figure({ cells: [cell('2021', ['officer'], 3)] }), measure, { from: null, to: null })
  const kinds = shape.rows.flatMap((row) => row.cells.map(({ kind }) => kind))
  expect(new Set(kinds)).toEqual(new Set(['withheld']))
})

const years = ['2018', '2019', '2020', '2021']
const cellsOf = (dimensions: readonly string[]) =>
  fc
    .uniqueArray(
      fc.record({
        periodKey: fc.constantFrom(...years),
        values: fc.tuple(...dimensions.map(() => fc.constantFrom('officer', 'pcso', 'x', 'y'))),
        value: fc.integer({ min: 1, max: 40 }),
      }),
      { selector: ({ periodKey, values }) => [periodKey, ...values].join(' '), maxLength: 12 },
    )
    .map((cells) => cells.map((each) => ({ ...each, isTotal: false })))
const counted = fc
  .constantFrom<readonly string[]>([], ['role'], ['role', 'unit'])
  .chain((dimensions) =>
    cellsOf(dimensions).map((cells) => figure({ dimensions, cells, from: day('2018-01-01'), to: day('2021-12-31') })),
  )
const extent = fc.tuple(fc.integer({ min: 0, max: 2500 }), fc.integer({ min: 0, max: 1500 })).map(([start, days]) => {
  const from: PlainDate = addDays(day('2016-01-01'), start)
  return { from, to: addDays(from, days) }
})

test('every row and the totals have a cell for each period, and no number stands where none was counted or held', () => {
  fc.assert(
    fc.property(counted, extent, (given, held) => {
      const shape = shapeOf(given, measure, held)
      for (const cells of [...shape.rows.map((row) => row.cells), ...(shape.totals ? [shape.totals] : [])]) {
        expect(cells).toHaveLength(shape.periods.length)
      }
      for (const { values, cells } of shape.rows) {
        for (const [i, each] of cells.entries()) {
          const period = shape.periods[i]
          const found = given.cells.find(
            (c) => c.periodKey === period?.key && JSON.stringify(c.values) === JSON.stringify(values),
          )
          if (found) expect(each).toEqual(value(found.value))
          else expect(each.kind === 'value' ? each.value : null).toBe(period?.held ? 0 : null)
        }
      }
    }),
  )
})

test('masked: no cell tells small from nought, whatever was counted and held', () => {
  fc.assert(
    fc.property(counted, extent, (given, held) => {
      const none = { ...given, cells: given.cells.filter(({ value: n }) => n >= 10) }
      expect(maskedShapeOf(given, measure, held)).toEqual(maskedShapeOf(none, measure, held))
    }),
  )
})
