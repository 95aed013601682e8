import type { Filters, Statistic } from '../../../kernel/index.ts'
import type { CalledMeasure, FigureShape, ShapeCell } from '../shape/figure-shape.ts'
import { change } from './change.ts'
import { mean, meanPeriods } from './mean.ts'
import { missingOf } from './of-two.ts'
import { isUnplaced, ranking } from './ranking.ts'
import { share } from './share.ts'

/** What a statistic is worked out from: its parts and, where the record was asked for it, what came of that. */
export interface Worked {
  readonly statistic: Statistic
  readonly of: readonly CalledMeasure[]
  readonly parts: readonly FigureShape[]
  /** Of what is counted for itself: those of a whole who are not counted, and lengths. */
  readonly own: FigureShape | null
  /** All that were asked for. */
  readonly filters: Filters
}

/**
 * A statistic in its shape. It follows from what its parts give and from nothing else: where a number of them is
 * withheld, so is all that would be worked out from it. Rule 1.
 */
export function workOut({ statistic, of, parts, own, filters }: Worked): FigureShape {
  const [first] = parts
  const isMean = statistic.kind === 'mean' && first !== undefined
  const { over, leftOut } = isMean ? meanPeriods(first) : { over: [], leftOut: [] }
  const from = parts.flatMap(({ figureId }) => (figureId === null ? [] : [figureId]))
  return {
    ...shapeWorkedOut(statistic, parts, own),
    figureId: own?.figureId ?? null,
    derived: {
      statistic,
      from,
      parts,
      of,
      filters,
      over,
      leftOut,
      unplaced: statistic.kind === 'ranking' && first !== undefined && isUnplaced(first),
    },
  }
}

function shapeWorkedOut(statistic: Statistic, parts: readonly FigureShape[], own: FigureShape | null): FigureShape {
  const [first, second] = parts
  if (statistic.kind === 'complement') return mustBe(own)
  const counts = mustBe(first ?? null)
  switch (statistic.kind) {
    case 'share':
      return share(counts, mustBe(second ?? null))
    case 'mean':
      return mean(counts)
    case 'change':
      return change(counts, statistic.as)
    case 'ranking':
      return ranking(counts, statistic)
    case 'mean-length':
    case 'median-length':
    case 'longest':
      return lengths(mustBe(own), counts)
  }
}

function mustBe(shape: FigureShape | null): FigureShape {
  if (shape === null) throw new Error('A statistic has not all that it is worked out from')
  return shape
}

/** Lengths as the record gave them, where the number of those that took so long is given and is not nought. */
function lengths(own: FigureShape, counts: FigureShape): FigureShape {
  const cells = (these: readonly ShapeCell[], those: readonly ShapeCell[]): ShapeCell[] =>
    those.map((counted, i) => {
      const length = these[i]
      if (counted.kind !== 'value') return missingOf(counted)
      return counted.value > 0 && length?.kind === 'value' ? length : { kind: 'not-possible' }
    })
  const lengthsOf = new Map(own.rows.map((row) => [JSON.stringify(row.values), row.cells]))
  return {
    ...own,
    unit: 'days',
    rows: counts.rows.map(({ values, cells: counted }) => ({
      values,
      cells: cells(lengthsOf.get(JSON.stringify(values)) ?? [], counted),
    })),
    totals: counts.totals && cells(own.totals ?? [], counts.totals),
  }
}

/**
 * The same statistic of parts of which less is given. What was worked out before is asked for nothing but the lengths,
 * which are given where their parts are.
 */
export function workOutAgain(shape: FigureShape, parts: readonly FigureShape[]): FigureShape {
  const { derived } = shape
  if (derived === null || derived.parts.length === 0) return shape
  const { statistic, of, filters } = derived
  const worked = workOut({ statistic, of, parts, own: shape, filters })
  const { figureId, measureId, measureVersion, called } = shape
  return { ...worked, figureId, measureId, measureVersion, called, filters: shape.filters }
}
