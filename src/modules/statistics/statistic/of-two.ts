import type { Days, FigureShape, ShapeCell, ShapePeriod } from '../shape/figure-shape.ts'

/** Why nothing can be worked out of two cells of which one at least has no number: first what is not held at all. */
export function missingOf(...cells: readonly ShapeCell[]): ShapeCell {
  for (const kind of ['not-held', 'not-yet-held', 'withheld'] as const) {
    if (cells.some((cell) => cell.kind === kind)) return { kind }
  }
  return { kind: 'not-possible' }
}

function overlap(a: Days, b: Days): Days | null {
  const days = { from: a.from > b.from ? a.from : b.from, to: a.to < b.to ? a.to : b.to }
  return days.to < days.from ? null : days
}

/** The periods with what is held for both. */
export const bothPeriods = (these: readonly ShapePeriod[], those: readonly ShapePeriod[]): ShapePeriod[] =>
  these.map((period, i) => {
    const other = those[i]
    const held = period.held && other?.held ? overlap(period.held, other.held) : null
    return { ...period, held, whole: period.whole && other?.whole === true }
  })

type FactsHeld = FigureShape['factsHeld']

/** The days of which both facts are held; unknown where that of either is. */
export function bothHeld(a: FactsHeld, b: FactsHeld): FactsHeld {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return { from: null, to: null }
  return overlap({ from: a.from, to: a.to }, { from: b.from, to: b.to }) ?? { from: null, to: null }
}
