import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CountTable, protectSmallNumbers, smallNumber } from './protect-small-numbers.ts'

const isSmall = (value: number) => value > 0 && value < smallNumber

/** A column of counts: at most `rows` cells, and a total that is their sum, as where nobody stands in two rows. */
const column = (cells: readonly number[]): CountTable => ({
  rows: cells.map((cell) => [cell]),
  totals: [cells.reduce((sum, cell) => sum + cell, 0)],
})

const shown = (cells: readonly number[]): string => JSON.stringify(protectSmallNumbers(column(cells)))

/** Every column that an attacker, who knows how the desk protects, finds to agree with what was given. */
function whatItCouldBe(cells: readonly number[]): number[][] {
  const given = protectSmallNumbers(column(cells))
  const [total = null] = given.totals ?? []
  const visible = given.rows.reduce((sum, [cell]) => sum + (cell ?? 0), 0)
  // Where the total is withheld it is small, or else no more is known than that the hidden cells are counts.
  const most = total === null ? 14 : total - visible
  let all: number[][] = [[]]
  for (const [cell] of given.rows) {
    const candidates = cell === null ? Array.from({ length: most }, (_, i) => i + 1) : [cell ?? 0]
    all = all.flatMap((begun) => candidates.map((next) => [...begun, next]))
    if (total !== null) all = all.filter((begun) => begun.reduce((sum, next) => sum + next, 0) <= total)
  }
  const published = JSON.stringify(given)
  return all.filter((other) => shown(other) === published)
}

const counts = fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 5, max: 12 })), {
  minLength: 1,
  maxLength: 4,
})

test('no small number is given', () => {
  fc.assert(
    fc.property(counts, (cells) => {
      const given = protectSmallNumbers(column(cells))
      const numbers = [...given.rows.flat(), ...(given.totals ?? [])]
      expect(numbers.filter((value) => value !== null && isSmall(value))).toEqual([])
      expect(given.withheld).toBe(numbers.filter((value) => value === null).length)
    }),
  )
})

test('no small number can be worked out from the others, even by somebody who knows the rule', () => {
  fc.assert(
    fc.property(counts, (cells) => {
      const possible = whatItCouldBe(cells)
      for (const [i, cell] of cells.entries()) {
        if (isSmall(cell))
          expect(new Set(possible.map((other) => other[i])).size, `${cells} at ${i}`).toBeGreaterThan(1)
      }
    }),
    { numRuns: 500 },
  )
})

test('what tells of nobody is given as it was counted', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 5, max: 900 }))), (cells) => {
      expect(protectSmallNumbers(column(cells))).toEqual({ ...column(cells), withheld: 0 })
    }),
  )
})

test.each([
  ['the next smallest goes, with all that are equal to it', [6, 6, 4, 9], [null, null, null, 9], 25],
  ['two that can only both be fours take a third with them', [4, 4, 5, 9], [null, null, null, 9], 22],
  ['two small ones that hide each other leave the rest alone', [2, 3, 7, 9], [null, null, 7, 9], 21],
  ['noughts are given', [0, 3, 7, 9], [0, null, null, 9], 19],
  ['a column of small ones loses its total', [4, 4], [null, null], null],
])('%s', (_, cells, given, total) => {
  const table = protectSmallNumbers(column(cells))
  expect([table.rows.flat(), table.totals]).toEqual([given, [total]])
})

test('each column is protected by itself: one year does not empty another', () => {
  const table = {
    rows: [
      [12, 8, 9],
      [7, 1, 0],
      [6, 6, 5],
    ],
    totals: [25, 15, 14],
  }
  expect(protectSmallNumbers(table)).toEqual({
    rows: [
      [12, 8, 9],
      [7, null, 0],
      [6, null, 5],
    ],
    totals: [25, 15, 14],
    withheld: 2,
  })
})

test('somebody who stands in two rows is counted once in the total, and the table is no weaker for it', () => {
  // Two hidden ones would be told by a total of two, whatever the rows add up to.
  const given = protectSmallNumbers({ rows: [[1], [1], [9]], totals: [11] })
  expect(given.rows).toEqual([[null], [null], [null]])
  const overlapping = protectSmallNumbers({ rows: [[2], [1], [9]], totals: [11] })
  expect(overlapping.rows).toEqual([[null], [null], [null]])
})

test('a table without a total gives every number that is not small', () => {
  expect(protectSmallNumbers({ rows: [[3, 40]], totals: null })).toEqual({
    rows: [[null, 40]],
    totals: null,
    withheld: 1,
  })
})
