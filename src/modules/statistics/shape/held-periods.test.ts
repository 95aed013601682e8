import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, cutPeriods, day, type Period, type PlainDate, periodKinds } from '../../../kernel/index.ts'
import type { FactsHeld } from '../facts-held/held-days.ts'
import { cellOf, heldPeriods } from './held-periods.ts'

const held = (from: string, to: string): FactsHeld => ({ from: day(from), to: day(to) })
const years = cutPeriods('calendar-year', day('2014-01-01'), day('2027-06-30'))
const ofYears = (facts: FactsHeld | null) =>
  Object.fromEntries(heldPeriods(years, 'calendar-year', facts).map((period) => [period.key, period]))

describe('facts held from March 2015 to 30 September 2026', () => {
  const facts = held('2015-03-02', '2026-09-30')
  const periods = ofYears(facts)

  test.each([
    ['2014', null, false],
    ['2015', { from: '2015-03-02', to: '2015-12-31' }, false],
    ['2020', { from: '2020-01-01', to: '2020-12-31' }, true],
    ['2026', { from: '2026-01-01', to: '2026-09-30' }, false],
    ['2027', null, false],
  ])('of %s %j is held, whole: %s', (key, days, whole) => {
    expect(periods[key]).toMatchObject({ key, kind: 'calendar-year', held: days, whole })
  })

  test.each([
    ['2014', undefined, { kind: 'not-held' }],
    ['2015', undefined, { kind: 'value', value: 0 }],
    ['2026', undefined, { kind: 'value', value: 0 }],
    ['2027', undefined, { kind: 'not-yet-held' }],
    ['2014', 0, { kind: 'not-held' }],
    ['2014', 3, { kind: 'value', value: 3 }],
    ['2027', 3, { kind: 'value', value: 3 }],
  ])('in %s, %s counted is %j', (key, counted, cell) => {
    const period = periods[key]
    expect(period && cellOf(period, counted, facts)).toEqual(cell)
  })
})

test('a year that was asked for in part is not whole, though all that was asked for is held', () => {
  const [period] = heldPeriods(
    cutPeriods('calendar-year', day('2020-01-01'), day('2020-06-30')),
    'calendar-year',
    held('2015-01-01', '2026-09-30'),
  )
  expect(period).toMatchObject({ held: { from: '2020-01-01', to: '2020-06-30' }, whole: false })
})

test('one whole stretch is whole where all that was asked for is held', () => {
  const whole = cutPeriods('whole', day('2020-02-03'), day('2020-06-30'))
  expect(heldPeriods(whole, 'whole', held('2015-01-01', '2026-09-30'))[0]?.whole).toBe(true)
  expect(heldPeriods(whole, 'whole', held('2020-03-01', '2026-09-30'))[0]?.whole).toBe(false)
})

test.each([
  ['2014-12-31', { kind: 'not-held' }],
  ['2015-01-01', { kind: 'value', value: 0 }],
  ['2026-10-01', { kind: 'not-yet-held' }],
])('on the day %s nothing counted is %j', (on, cell) => {
  const facts = held('2015-01-01', '2026-09-30')
  const asked: Period = { key: 'whole', from: day(on), to: day(on), label: on, part: false }
  const [period] = heldPeriods([asked], 'day', facts)
  expect(period && cellOf(period, undefined, facts)).toEqual(cell)
})

test('of what says itself how many there are, nought is only what is said', () => {
  const facts = held('2015-01-01', '2026-09-30')
  const first = heldPeriods(years, 'calendar-year', facts).find(({ whole }) => whole)
  if (!first) throw new Error('There is no year')
  expect(cellOf(first, undefined, facts, 'nought')).toEqual({ kind: 'value', value: 0 })
  expect(cellOf(first, undefined, facts, 'not-held')).toEqual({ kind: 'not-held' })
  expect(cellOf(first, 0, facts, 'not-held')).toEqual({ kind: 'value', value: 0 })
  expect(cellOf(first, 7, facts, 'not-held')).toEqual({ kind: 'value', value: 7 })
})

test('where the record has no such facts nothing is held, and where it cannot be told all passes for held', () => {
  const none: FactsHeld = { from: null, to: null }
  for (const period of heldPeriods(years, 'calendar-year', none)) {
    expect(cellOf(period, undefined, none)).toEqual({ kind: 'not-held' })
  }
  for (const period of heldPeriods(years, 'calendar-year', null)) {
    expect(cellOf(period, undefined, null)).toEqual({ kind: 'value', value: 0 })
  }
})

const date = fc.integer({ min: 0, max: 20_000 }).map((days): PlainDate => addDays(day('1990-01-01'), days))
const span = fc
  .tuple(date, fc.integer({ min: 0, max: 1500 }))
  .map(([from, days]) => ({ from, to: addDays(from, days) }))

test('of any stretch and any extent: held days are days asked for, whole means all, and nought needs a held day', () => {
  fc.assert(
    fc.property(span, span, fc.constantFrom(...periodKinds), (asked, facts, kind) => {
      const cut = cutPeriods(kind, asked.from, asked.to)
      const periods = heldPeriods(cut, kind, facts)
      expect(periods.map(({ key }) => key)).toEqual(cut.map(({ key }) => key))
      for (const [i, period] of periods.entries()) {
        if (period.held) {
          expect(period.held.from >= period.asked.from && period.held.to <= period.asked.to).toBe(true)
          expect(period.held.from >= facts.from && period.held.to <= facts.to).toBe(true)
        }
        if (period.whole) expect([period.held, cut[i]?.part]).toEqual([period.asked, false])
        const nothing = cellOf(period, undefined, facts)
        expect(nothing.kind === 'value').toBe(period.held !== null)
        expect(cellOf(period, 7, facts)).toEqual({ kind: 'value', value: 7 })
      }
    }),
  )
})
