import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { day, type Measure } from '../../../kernel/index.ts'
import { readRun } from './read-run.ts'

const during: Measure = {
  kind: 'measure',
  id: 'test.things',
  version: 1,
  name: 'Things',
  definition: 'Things.',
  unit: 'people',
  aggregate: 'distinct',
  periodType: 'during',
  dimensions: [
    { id: 'role', name: 'Role' },
    { id: 'unit', name: 'Unit' },
    {
      id: 'rank',
      name: 'Rank',
      values: [
        { value: 'constable', label: 'Constable' },
        { value: 'sergeant', label: 'Sergeant' },
      ],
    },
  ],
  sensitivity: 'open',
  may: 'figure.work',
  extent: { id: 'test.things', kinds: [], of: 'events', days: () => sql`select null as first_on, null as last_on` },
  held: 'Held.',
  facts: () => sql`select 1`,
  cues: [],
}
const asAt: Measure = { ...during, periodType: 'as-at' }

const read = (address: string, measure = during) =>
  readRun(measure, new URLSearchParams(address), day('2026-07-15'), new Date('2026-07-15T12:00:00Z'))

test('an address that asks nothing gets five years to today, by calendar year and the first dimension', () => {
  const { request, errors } = read('')
  expect(errors).toEqual([])
  expect(request).toEqual({
    span: { from: '2021-01-01', to: '2026-07-15' },
    by: 'calendar-year',
    dimensions: ['role'],
    filters: {},
    knownAt: null,
  })
})

test('all that can be asked is read; what the measure does not know is left out, and is an error', () => {
  const { request, errors } = read(
    'shown=yes&from=2019-04-01&to=2020-03-31&by=financial-year&d=unit&d=unit&d=colour&f.role=a&f.role=b&f.colour=red&known=2026-03-01',
  )
  expect(request).toMatchObject({
    span: { from: '2019-04-01', to: '2020-03-31' },
    by: 'financial-year',
    dimensions: ['unit'],
    filters: { role: ['a', 'b'] },
  })
  expect(errors.map(({ field }) => field)).toEqual(['d', 'f.colour'])
})

test('a filter asks for a hundred names at most, each once', () => {
  const names = (many: number) => Array.from({ length: many }, (_, i) => `f.unit=U${i}&f.unit=U${i}`).join('&')
  expect(read(names(100)).errors).toEqual([])
  expect(read(names(100)).request.filters.unit).toHaveLength(100)
  expect(read(names(101)).errors).toEqual([
    { field: 'f.unit', message: 'Ask for 100 of “Unit” at most, not for 101', href: '#from' },
  ])
  expect(read(names(101), asAt).errors).toMatchObject([{ href: '#on' }])
})

test.each([
  ['d=colour', 'd', '“Things” cannot be broken down by “colour”. What can be asked is role, unit and rank', '#d'],
  [
    'f.colour=red',
    'f.colour',
    '“Things” cannot be narrowed by “colour”. What can be asked is role, unit and rank',
    '#from',
  ],
  ['f.rank=banana', 'f.rank', '“Rank” has no “banana”. It has constable and sergeant', '#f-rank'],
  [
    'f.rank=sergeant&f.rank=x&f.rank=y',
    'f.rank',
    '“Rank” has no “x” and “y”. It has constable and sergeant',
    '#f-rank',
  ],
  [
    'by=weekly',
    'by',
    'The period cannot be cut by “weekly”. It can be cut by calendar-year, financial-year, academic-year, half-year, quarter, month, week and whole',
    '#by',
  ],
])('%s: refused in words that say what is possible', (address, field, message, href) => {
  expect(read(`shown=yes&${address}`).errors).toEqual([{ field, message, href }])
})

test.each(['f.rank=Not recorded', 'f.rank=sergeant', 'f.unit=any name', 'd=', 'f.rank=', 'by='])(
  '%s: is not refused before the record is asked',
  (address) => {
    expect(read(`shown=yes&${address}`).errors).toEqual([])
  },
)

test('every dimension can be taken away', () => {
  expect(read('shown=yes').request.dimensions).toEqual([])
})

test('a measure of one day is asked for a day, and by default for today', () => {
  expect(read('on=2021-10-01', asAt).request.span).toEqual({ asAt: '2021-10-01' })
  expect(read('from=2019-01-01', asAt).request.span).toEqual({ asAt: '2026-07-15' })
})

test.each([
  ['known=2026-03-01', '2026-03-02T00:00:00.000Z'],
  ['known=2026-06-30', '2026-06-30T23:00:00.000Z'],
  ['known=2026-06-30T09:15', '2026-06-30T08:15:00.000Z'],
  ['known=2026-01-05 09:15', '2026-01-05T09:15:00.000Z'],
  ['known=2026-06-30T08:15:00.123Z', '2026-06-30T08:15:00.123Z'],
])('%s is read by London’s clocks: %s', (address, moment) => {
  const { request, errors } = read(address)
  expect(errors).toEqual([])
  expect(request.knownAt?.toISOString()).toBe(moment)
})

test.each([
  ['from=31/02/2021', 'from', 'Enter a date that exists'],
  ['to=2021-02-31', 'to', 'Enter a date that exists'],
  ['from=0999-01-01', 'from', 'Enter a date from 1900 to 2199'],
  ['to=9999-12-31', 'to', 'Enter a date from 1900 to 2199'],
  ['from=2022-01-01&to=2021-01-01', 'to', 'The last day must be on or after the first'],
  ['known=yesterday', 'known', 'Enter a day, or a day and time'],
  ['known=2026-03-01 25:00', 'known', 'Enter a day, or a day and time'],
  ['known=2026-07-15', 'known', 'Enter a moment that has passed'],
  ['known=2026-07-15 13:01', 'known', 'Enter a moment that has passed'],
])('%s: refused at the field, in words, and kept as typed', (address, field, message) => {
  const { errors, typed } = read(address)
  expect(errors).toEqual([{ field, message: expect.stringContaining(message) }])
  expect(typed[field as 'from']).toBe(new URLSearchParams(address).get(field))
})
