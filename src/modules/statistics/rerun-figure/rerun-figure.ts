import { type Measure, settledMoment, type Tx } from '../../../kernel/index.ts'
import { countMeasure } from '../count-measure.queries.ts'
import { type Change, explainDifference } from '../drill-down.queries.ts'
import { factsHeld } from '../facts-held/facts-held.queries.ts'
import type { FactsHeld } from '../facts-held/held-days.ts'
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
  /** From when to when facts are held now. */
  readonly nowHeld: FactsHeld
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

/** As it was counted then: an earlier version counted what was still to come as well. */
const runThen = (figure: Figure, measure: Measure): MeasureRun => ({
  ...runOf(figure, measure, figure.knownAt),
  countedTo: figure.countedTo ?? figure.to,
})

const same = (a: Figure['cells'], b: Figure['cells']): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Makes a figure again, as known then and as known now. Throws what the measure throws. */
export async function rerunFigure(tx: Tx, figure: Figure, measure: Measure): Promise<Rerun> {
  const then = runThen(figure, measure)
  const now = runOf(figure, measure, await settledMoment(tx))
  const again = await countMeasure(tx, then)
  const current = await countMeasure(tx, now)
  return {
    sameAsThen: same(figure.cells, again.cells),
    sameNow: same(figure.cells, current.cells),
    now: current.cells,
    nowKnownAt: now.knownAt,
    nowHeld: await factsHeld(tx, measure, now.knownAt),
    redefined: measure.version !== figure.measureVersion,
  }
}

/**
 * Row by row, why a figure made again differs from what it was; at most 200 rows. To be asked in a transaction of the
 * reader's own purpose and not of statistics: it shows rows, and those that the reader may not read stay unseen.
 */
export const explainRerun = (tx: Tx, figure: Figure, measure: Measure, nowKnownAt: Date): Promise<Change[]> =>
  explainDifference(tx, runThen(figure, measure), runOf(figure, measure, nowKnownAt), 200)
