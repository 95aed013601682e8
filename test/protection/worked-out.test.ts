import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { protectFigure } from '../../src/modules/disclosure/protecting/protect-figure.ts'
import { smallNumber } from '../../src/modules/disclosure/protecting/protect-small-numbers.ts'
import { allCells, type FigureShape, type ShapeCell, workOutAgain } from '../../src/modules/statistics/index.ts'
import { everyStatistic, withCells } from '../../src/modules/statistics/statistic/worked.fixture.ts'

const isSmall = (cell: ShapeCell | undefined) => cell?.kind === 'value' && cell.value > 0 && cell.value < smallNumber

const given = (figure: FigureShape): FigureShape => protectFigure(figure)?.figure ?? figure

/** Counts with totals that are their sum, and a whole that is at least its part in every place. */
function counted(figure: FigureShape, numbers: readonly number[]): FigureShape {
  const parts = figure.derived?.parts ?? []
  let at = 0
  const next = () => {
    at += 1
    return numbers[at % numbers.length] ?? 0
  }
  const rowsOf: number[][][] = []
  const full = parts.map((part, which) => {
    const rows = part.rows.map(({ cells }, row) => cells.map((_, i) => next() + (rowsOf[which - 1]?.[row]?.[i] ?? 0)))
    rowsOf.push(rows)
    const totals = part.periods.map((_, i) => rows.reduce((sum, row) => sum + (row[i] ?? 0), 0))
    const flat = [...rows.flat(), ...totals]
    return withCells(part, (_, index) => ({ kind: 'value', value: flat[index] ?? 0 }))
  })
  return workOutAgain(figure, full)
}

const statistics = Object.entries(everyStatistic).filter(([, shape]) => shape.derived?.parts.length)

describe.each(statistics)('of %s', (_, shape) => {
  const someCounts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 30 })

  test('no small count is given, nor a share that leaves few of its whole', () => {
    fc.assert(
      fc.property(someCounts, (numbers) => {
        const shown = given(counted(shape, numbers))
        const parts = shown.derived?.parts ?? []
        for (const cell of parts.flatMap(allCells)) expect(isSmall(cell)).toBe(false)
        for (const cell of allCells(shown)) {
          if (cell.kind !== 'value' || !cell.from || shown.derived?.statistic.kind !== 'share') continue
          const [part, whole] = cell.from
          expect(isSmall({ kind: 'value', value: part })).toBe(false)
          expect(whole - part > 0 && whole - part < smallNumber).toBe(false)
        }
      }),
    )
  })

  test('what is given follows from the counts that are given, and from nothing that is withheld', () => {
    fc.assert(
      fc.property(someCounts, fc.integer({ min: 1, max: 1000 }), (numbers, salt) => {
        const shown = given(counted(shape, numbers))
        const parts = shown.derived?.parts ?? []
        // Another world: whatever is withheld is something else there, and its statistic other numbers.
        const elsewhere = parts.map((part) =>
          withCells(part, (cell, i) => (cell.kind === 'withheld' ? { kind: 'value', value: salt + 31 * i } : cell)),
        )
        expect(workOutAgain(workOutAgain(shown, elsewhere), parts)).toEqual(shown)
      }),
    )
  })
})

test('the whole of the same measure does not give away a total that is withheld', () => {
  const share = everyStatistic.share
  if (!share?.derived) throw new Error('No share')
  const [part] = share.derived.parts
  if (!part) throw new Error('No part')
  // Two fours: the total would tell both.
  const rows = part.rows
    .slice(0, 2)
    .map((row) => ({ ...row, cells: row.cells.map((): ShapeCell => ({ kind: 'value', value: 4 })) }))
  const eight = part.periods.map((): ShapeCell => ({ kind: 'value', value: 8 }))
  const fours = { ...part, rows, totals: eight }
  const all = { ...part, dimensions: [], rows: [{ values: [], cells: eight }], totals: null }
  const of = share.derived.of.slice(0, 1).flatMap((one) => [one, one])
  const shown = given(workOutAgain({ ...share, derived: { ...share.derived, of } }, [fours, all]))
  expect((shown.derived?.parts ?? []).flatMap(allCells).filter(({ kind }) => kind === 'value')).toEqual([])
})

test('where nothing is small, nothing is withheld', () => {
  for (const [name, shape] of statistics) {
    const large = counted(shape, [20, 31, 47, 58, 66])
    expect([name, protectFigure(large)]).toEqual([name, null])
  }
})
