import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutPeriods, PeriodError, periodKinds } from './period.ts'
import { addDays, day, type PlainDate } from './plain-date.ts'

const shown = (kind: (typeof periodKinds)[number], from: string, to: string) =>
  cutPeriods(kind, day(from), day(to)).map((period) => [period.key, period.from, period.to, period.part])

test('calendar years, of which the last is not over', () => {
  expect(shown('calendar-year', '2019-01-01', '2021-04-30')).toEqual([
    ['2019', '2019-01-01', '2019-12-31', false],
    ['2020', '2020-01-01', '2020-12-31', false],
    ['2021', '2021-01-01', '2021-04-30', true],
  ])
})

test('financial years run from 1 April to 31 March, and are named by both their years', () => {
  expect(shown('financial-year', '1999-04-01', '2001-03-30')).toEqual([
    ['1999/00', '1999-04-01', '2000-03-31', false],
    ['2000/01', '2000-04-01', '2001-03-30', true],
  ])
})

test('months, of which one has a leap day', () => {
  expect(shown('month', '2020-01-31', '2020-03-01')).toEqual([
    ['2020-01', '2020-01-31', '2020-01-31', true],
    ['2020-02', '2020-02-01', '2020-02-29', false],
    ['2020-03', '2020-03-01', '2020-03-01', true],
  ])
})

test('quarters and half-years are those of the calendar year', () => {
  expect(shown('quarter', '2023-12-15', '2024-06-30')).toEqual([
    ['2023-Q4', '2023-12-15', '2023-12-31', true],
    ['2024-Q1', '2024-01-01', '2024-03-31', false],
    ['2024-Q2', '2024-04-01', '2024-06-30', false],
  ])
  expect(shown('half-year', '2024-01-01', '2024-12-30')).toEqual([
    ['2024-H1', '2024-01-01', '2024-06-30', false],
    ['2024-H2', '2024-07-01', '2024-12-30', true],
  ])
})

test('weeks begin on Monday, and are of the year that holds their Thursday', () => {
  expect(shown('week', '2020-12-28', '2021-01-12')).toEqual([
    ['2020-W53', '2020-12-28', '2021-01-03', false],
    ['2021-W01', '2021-01-04', '2021-01-10', false],
    ['2021-W02', '2021-01-11', '2021-01-12', true],
  ])
})

test('academic years run from 1 September to 31 August', () => {
  expect(shown('academic-year', '2022-09-01', '2023-09-01')).toEqual([
    ['2022/23', '2022-09-01', '2023-08-31', false],
    ['2023/24', '2023-09-01', '2023-09-01', true],
  ])
})

test('a part says that it is one in its label; a whole year does not', () => {
  const [part, whole] = cutPeriods('calendar-year', day('2020-05-01'), day('2021-12-31'))
  expect(part?.label).toMatch(/^2020 \(part: May to December\)$/)
  expect(whole?.label).toBe('2021')
})

test.each([
  ['ends before it begins', '2021-01-02', '2021-01-01'],
  ['is cut into more than 600 months', '1900-01-01', '1950-01-01'],
])('a period that %s is refused', (_, from, to) => {
  expect(() => cutPeriods('month', day(from), day(to))).toThrow(PeriodError)
})

describe('whatever the range', () => {
  const start = day('1990-01-01')
  const range = fc
    .tuple(fc.nat(12_000), fc.nat(12_000))
    .map(([first, length]) => [addDays(start, first), addDays(start, first + length)] as const)
    .filter(([from, to]) => to < addDays(from, 18_000))

  /** 600 weeks are eleven years. */
  const rangeFor = (kind: (typeof periodKinds)[number]) =>
    kind === 'week'
      ? range.map(([from, to]) => [from, to < addDays(from, 4_000) ? to : addDays(from, 4_000)] as const)
      : range

  test.each(periodKinds)('%s: the periods tile it, each day in exactly one', (kind) => {
    fc.assert(
      fc.property(rangeFor(kind), ([from, to]) => {
        const periods = cutPeriods(kind, from, to)
        expect(periods[0]?.from).toBe(from)
        expect(periods.at(-1)?.to).toBe(to)
        for (const [i, period] of periods.entries()) {
          expect(period.from <= period.to).toBe(true)
          const next = periods[i + 1]
          if (next) expect(next.from).toBe(addDays(period.to, 1))
        }
        expect(new Set(periods.map(({ key }) => key)).size).toBe(periods.length)
      }),
      { numRuns: 60 },
    )
  })

  test.each(periodKinds)(
    '%s: only the first and the last can be parts, and a part is never all of its year',
    (kind) => {
      fc.assert(
        fc.property(rangeFor(kind), ([from, to]) => {
          const periods = cutPeriods(kind, from, to)
          for (const period of periods.slice(1, -1)) expect(period.part).toBe(false)
          for (const { key, from: first, to: last, part } of periods) {
            const alone = cutPeriods(kind, first, last)
            expect(alone).toEqual([expect.objectContaining({ key, part })])
            if (part) expect(wider(kind, first, last)).toBe(true)
          }
        }),
        { numRuns: 60 },
      )
    },
  )

  /** Whether a day more on one side still falls in the same period. */
  function wider(kind: (typeof periodKinds)[number], from: PlainDate, to: PlainDate): boolean {
    return [
      [addDays(from, -1), to],
      [from, addDays(to, 1)],
    ].some(([first, last]) => first && last && cutPeriods(kind, first, last).length === 1)
  }
})
