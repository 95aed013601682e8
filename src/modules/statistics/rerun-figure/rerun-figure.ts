import { type Measure, settledMoment, type Tx } from '../../../kernel/index.ts'
import { countMeasure } from '../count-measure.queries.ts'
import { type Change, explainDifference } from '../drill-down.queries.ts'
import type { Figure } from '../figure.ts'
import { type MeasureRun, measureRun } from '../measure-run.ts'

/** What a figure comes to when it is made again. */
export interface Rerun {
  /** As of the figure's own moment the numbers are the same: the record has kept its word. */
  readonly sameAsThen: boolean
  /** As of now the numbers are the same. */
  readonly sameNow: boolean
  readonly now: Figure['cells']
  readonly nowKnownAt: Date
  /** Row by row, why now differs; at most 200. */
  readonly changes: readonly Change[]
  /** The measure has been redefined since: a difference may be the definition's and not the record's. */
  readonly redefined: boolean
}

const runOf = (figure: Figure, measure: Measure, knownAt: Date): MeasureRun =>
  measureRun(measure, {
    span: figure.asAt ? { asAt: figure.from } : { from: figure.from, to: figure.to },
    by: figure.by,
    dimensions: figure.dimensions,
    filters: figure.filters,
    knownAt,
  })

const same = (a: Figure['cells'], b: Figure['cells']): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Makes a figure again, as known then and as known now, and explains the difference. Throws what the measure throws. */
export async function rerunFigure(tx: Tx, figure: Figure, measure: Measure): Promise<Rerun> {
  const then = runOf(figure, measure, figure.knownAt)
  const now = runOf(figure, measure, await settledMoment(tx))
  const again = await countMeasure(tx, then)
  const current = await countMeasure(tx, now)
  const sameNow = same(figure.cells, current.cells)
  return {
    sameAsThen: same(figure.cells, again.cells),
    sameNow,
    now: current.cells,
    nowKnownAt: now.knownAt,
    changes: sameNow ? [] : await explainDifference(tx, then, now, 200),
    redefined: measure.version !== figure.measureVersion,
  }
}
