import { expect, test } from 'vitest'
import { day } from '../../kernel/index.ts'
import { formatter } from '../../web/index.ts'
import { maskedNumber, maskedRequest, mayBeMasked, smallWords } from './small-counts.ts'

/** A number as the page has it. */
const shownAs = (value: number): string => formatter('en').cell(maskedNumber(value), 'people', smallWords)

test.each([
  [0, 'fewer than 10'],
  [1, 'fewer than 10'],
  [9, 'fewer than 10'],
  [10, '10'],
  [14, '10'],
  [15, '20'],
  [1234, '1,230'],
])('%i is shown as %s', (value, shown) => {
  expect(shownAs(value)).toBe(shown)
})

/** Every table of so many cells, as somebody sees it who sees its total too. */
function* tablesOf(cells: number, most: number): Generator<number[]> {
  if (cells === 0) yield []
  else for (const rest of tablesOf(cells - 1, most)) for (let value = 0; value <= most; value++) yield [...rest, value]
}

test.each([1, 2, 3, 4])('no total pins a hidden number among %i that is below 9', (cells) => {
  const possible = new Map<string, Set<number>[]>()
  for (const table of tablesOf(cells, 24)) {
    const total = table.reduce((sum, value) => sum + value, 0)
    const seen = [total, ...table].map(shownAs).join(' ')
    const sets = possible.get(seen) ?? table.map(() => new Set<number>())
    for (const [i, value] of table.entries()) sets[i]?.add(value)
    possible.set(seen, sets)
  }
  const pinned = [...possible].flatMap(([seen, sets]) =>
    sets.flatMap((values) => (values.size === 1 && [...values].every((value) => value < 9) ? [seen] : [])),
  )
  expect(pinned).toEqual([])
})

const today = day('2026-11-26')
const request = (from: string, to: string) => ({
  span: { from: day(from), to: day(to) },
  by: 'month' as const,
  dimensions: ['role', 'severity'],
  filters: { role: ['pcso'] },
})

test.each([
  ['2021-05-01', '2021-05-01', '2021-01-01', '2021-12-31'],
  ['2019-12-31', '2020-01-01', '2019-01-01', '2020-12-31'],
  ['2020-02-02', '2026-11-26', '2020-01-01', '2025-12-31'],
  ['2026-11-26', '2026-11-26', '2025-01-01', '2025-12-31'],
])('%s to %s is told as %s to %s, by year, with one breakdown and no filter', (from, to, first, last) => {
  expect(maskedRequest(request(from, to), today)).toEqual({
    span: { from: first, to: last },
    by: 'calendar-year',
    dimensions: ['role'],
    filters: {},
  })
})

test('a figure is masked where it is what would have been told, and else not shown', () => {
  const figure = {
    from: day('2020-01-01'),
    to: day('2021-12-31'),
    asAt: false,
    by: 'calendar-year' as const,
    dimensions: ['role'],
    filters: {},
    statistic: null,
  }
  expect(mayBeMasked(figure, today)).toBe(true)
  const statistic = { rule: 1, statistic: { kind: 'mean' }, of: [] } as const
  expect(mayBeMasked({ ...figure, statistic }, today)).toBe(false)
  expect(mayBeMasked({ ...figure, to: day('2021-12-30') }, today)).toBe(false)
  expect(mayBeMasked({ ...figure, by: 'month' }, today)).toBe(false)
  expect(mayBeMasked({ ...figure, dimensions: ['role', 'severity'] }, today)).toBe(false)
  expect(mayBeMasked({ ...figure, filters: { role: ['pcso'] } }, today)).toBe(false)
  expect(mayBeMasked({ ...figure, to: day('2026-12-31') }, today)).toBe(false)
})
