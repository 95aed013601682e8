import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, type Measure } from '../../../kernel/index.ts'
import { type Figure, figurePeriods } from '../figure.ts'
import { labelsOf } from '../labels-of.ts'
import { layOutRows } from './row-layout.ts'

const measure: Pick<Measure, 'dimensions'> = {
  dimensions: [
    {
      id: 'role',
      name: 'Role',
      values: [
        { value: 'officer', label: 'Police officer' },
        { value: 'pcso', label: 'PCSO' },
        { value: 'staff', label: 'Police staff' },
      ],
    },
    { id: 'unit', name: 'Unit' },
  ],
}

type Shape = Pick<Figure, 'asAt' | 'by' | 'from' | 'to' | 'cells' | 'dimensions' | 'filters'>

/** What was counted, row by row and period by period; nought stands here for what was not. */
function laidOut(shape: Shape, by: Pick<Measure, 'dimensions'>) {
  const periods = figurePeriods(shape)
  const { dimensions, rows, counted, total } = layOutRows(shape, by)
  return {
    periods,
    rowHeadings: dimensions.map(({ name }) => name),
    rows: rows.map((values) => ({
      values,
      labels: labelsOf(by, shape.dimensions, values),
      numbers: periods.map(({ key }) => counted(key, values) ?? 0),
    })),
    totals: dimensions.length === 0 ? null : periods.map(({ key }) => total(key) ?? 0),
  }
}

const figure = (more: Partial<Shape>): Shape => ({
  asAt: false,
  by: 'calendar-year',
  from: day('2020-01-01'),
  to: day('2021-06-30'),
  dimensions: ['role'],
  filters: {},
  cells: [],
  ...more,
})
const cell = (periodKey: string, values: readonly string[], value: number, isTotal = false) => ({
  periodKey,
  values,
  value,
  isTotal,
})

test('a row for each value found, in the measure’s own order, with nought where nothing was counted', () => {
  const cells = [cell('2020', ['staff'], 2), cell('2020', ['officer'], 5), cell('2021', ['officer'], 1)]
  const totals = [cell('2020', [], 6, true), cell('2021', [], 1, true)]
  expect(laidOut(figure({ cells: [...cells, ...totals] }), measure)).toMatchObject({
    rowHeadings: ['Role'],
    rows: [
      { labels: ['Police officer'], numbers: [5, 1] },
      { labels: ['Police staff'], numbers: [2, 0] },
    ],
    totals: [6, 1],
  })
})

test('a value that was asked for by name is shown even where nobody was found', () => {
  const { rows } = laidOut(figure({ filters: { role: ['pcso'] } }), measure)
  expect(rows).toMatchObject([{ labels: ['PCSO'], numbers: [0, 0] }])
})

test('nothing counted and nothing asked for: no rows, and totals of nought', () => {
  expect(laidOut(figure({}), measure)).toMatchObject({ rows: [], totals: [0, 0] })
})

test('without a dimension there is one row and no total', () => {
  expect(laidOut(figure({ dimensions: [], cells: [cell('2021', [], 7)] }), measure)).toMatchObject({
    rowHeadings: [],
    rows: [{ values: [], numbers: [0, 7] }],
    totals: null,
  })
})

test('of two dimensions only the combinations that occur are shown, in order', () => {
  const cells = [
    cell('2020', ['staff', 'B'], 1),
    cell('2020', ['officer', 'Z'], 2),
    cell('2021', ['officer', 'A'], 3),
    cell('2021', ['staff', 'B'], 4),
  ]
  const { rows } = laidOut(figure({ dimensions: ['role', 'unit'], cells }), measure)
  expect(rows.map(({ labels, numbers }) => [...labels, ...numbers])).toEqual([
    ['Police officer', 'A', 0, 3],
    ['Police officer', 'Z', 2, 0],
    ['Police staff', 'B', 1, 4],
  ])
})

test('a figure whose measure is gone keeps its numbers, under the values as stored', () => {
  const { rows, rowHeadings } = laidOut(figure({ cells: [cell('2020', ['officer'], 5)] }), { dimensions: [] })
  expect(rowHeadings).toEqual(['role'])
  expect(rows).toMatchObject([{ labels: ['officer'], numbers: [5, 0] }])
})

test('a figure of one day has that day for its period', () => {
  const [period] = figurePeriods({ asAt: true, by: 'whole', from: day('2021-10-01'), to: day('2021-10-01') })
  expect(period).toMatchObject({ label: 'On 1 October 2021', part: false })
})

test('no number is lost or made up: every cell stands in exactly one place', () => {
  const value = fc.constantFrom('officer', 'pcso', 'staff', 'somebody else')
  const cells = fc.uniqueArray(
    fc.record({
      periodKey: fc.constantFrom('2020', '2021'),
      values: fc.tuple(value, fc.constantFrom('A', 'B', 'Ç', 'z')),
      isTotal: fc.constant(false),
      value: fc.integer({ min: 1, max: 99 }),
    }),
    { selector: ({ periodKey, values }) => JSON.stringify([periodKey, values]) },
  )
  fc.assert(
    fc.property(cells, (found: Figure['cells']) => {
      const { rows, periods } = laidOut(figure({ dimensions: ['role', 'unit'], cells: found }), measure)
      const numbers = rows.flatMap((row) =>
        row.numbers.map((number, i) => [periods[i]?.key, row.values, number]).filter(([, , number]) => number !== 0),
      )
      const wanted = found.map(({ periodKey, values, value: number }) => [periodKey, values, number])
      const inOrder = (list: unknown[]) => list.map((each) => JSON.stringify(each)).sort()
      expect(inOrder(numbers)).toEqual(inOrder(wanted))
    }),
  )
})

test('a table of 500 units by 15 ranks is laid out at once, not after a million comparisons each', () => {
  const cells = Array.from({ length: 7500 }, (_, i) => cell('2020', [`r${i % 15}`, `u${i % 500}`, `k${i % 40}`], 1))
  const three = { dimensions: [...measure.dimensions, { id: 'kind', name: 'Kind' }] }
  const { rows } = laidOut(figure({ dimensions: ['role', 'unit', 'kind'], cells }), three)
  expect(rows.length).toBe(new Set(cells.map(({ values }) => JSON.stringify(values))).size)
})
