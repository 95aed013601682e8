import { type Measure, settledMoment, type Tx } from '../../../kernel/index.ts'
import { countMeasure } from '../count-measure.queries.ts'
import { type Change, explainDifference } from '../drill-down.queries.ts'
import { factsHeld } from '../facts-held/facts-held.queries.ts'
import { heldBehind } from '../facts-held/held-behind.ts'
import type { FactsHeld } from '../facts-held/held-days.ts'
import type { Figure } from '../figure.ts'
import type { MeasureRun, MeasureRunRequest } from '../measure-run.ts'
import type { Shapeable } from '../shape/shape-of.ts'
import { statisticFigure } from '../statistic/statistic-figure.ts'
import { mustRunAll, statisticRun } from '../statistic/statistic-run.ts'
import { wholesOf } from '../statistic/whole-of.ts'

/** What a figure comes to when it is made again. */
export interface Rerun {
  /** As of the figure's own moment the numbers are the same: the record has kept its word. */
  readonly sameAsThen: boolean
  /** As of now the numbers are the same. */
  readonly sameNow: boolean
  /** What it would be if it were frozen now, and so its parts. */
  readonly now: Figure['cells']
  readonly nowParts: readonly (Shapeable & { readonly factsHeld: FactsHeld })[]
  readonly nowKnownAt: Date
  /** From when to when facts are held now. */
  readonly nowHeld: FactsHeld
  /** The measure has been redefined since: a difference may be the definition's and not the record's. */
  readonly redefined: boolean
}

/** What a figure was asked for. */
export const requestOf = (figure: Figure): Omit<MeasureRunRequest, 'knownAt'> & { readonly knownAt: Date } => ({
  span: figure.asAt ? { asAt: figure.from } : { from: figure.from, to: figure.to },
  by: figure.by,
  dimensions: figure.dimensions,
  filters: figure.filters,
  knownAt: figure.knownAt,
  ...(figure.statistic ? { statistic: figure.statistic.statistic } : {}),
})

/** As it was counted then: an earlier version counted what was still to come as well. */
const asThen = (run: MeasureRun, figure: Figure): MeasureRun => ({ ...run, countedTo: figure.countedTo ?? figure.to })

/** A figure and its parts, so far as the record is asked for each, as of its own moment and as of another. */
function runsOf(figure: Figure, measure: Measure, nowKnownAt: Date): readonly Pair[] {
  const asked = requestOf(figure)
  const then = statisticRun(measure, asked)
  const now = statisticRun(measure, { ...asked, knownAt: nowKnownAt })
  const own = then.own && now.own ? [{ figure, before: asThen(then.own, figure), after: now.own }] : []
  const parts = figure.parts.flatMap((part, i): Pair[] => {
    const [earlier, later] = [then.parts[i], now.parts[i]]
    return earlier && later ? [{ figure: part, before: asThen(earlier, part), after: later }] : []
  })
  return [...own, ...parts]
}

interface Pair {
  readonly figure: Figure
  readonly before: MeasureRun
  readonly after: MeasureRun
}

interface Again {
  readonly again: Figure['cells']
  readonly current: Figure['cells']
  readonly held: FactsHeld
}

const same = (a: Figure['cells'], b: Figure['cells']): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Makes a figure again, as known then and as known now, with all its parts. Throws what the measure throws. */
export async function rerunFigure(tx: Tx, figure: Figure, measure: Measure): Promise<Rerun> {
  const nowKnownAt = await settledMoment(tx)
  mustRunAll(tx.actor, statisticRun(measure, requestOf(figure)))
  const made: (Pair & Again)[] = []
  for (const pair of runsOf(figure, measure, nowKnownAt)) {
    const again = await countMeasure(tx, pair.before)
    const current = await countMeasure(tx, pair.after)
    const held = await factsHeld(tx, pair.after.measure, nowKnownAt)
    made.push({ ...pair, again: again.cells, current: current.cells, held })
  }
  const parts = figure.parts.flatMap((part) => made.find((one) => one.figure === part) ?? [])
  const { measures } = statisticFigure(measure, statisticRun(measure, requestOf(figure)))
  return {
    sameAsThen: made.every((one) => same(one.figure.cells, one.again)),
    sameNow: made.every((one) => same(one.figure.cells, one.current)),
    now: made.find((one) => one.figure === figure)?.current ?? [],
    nowParts: parts.map((part) => ({
      ...part.figure,
      cells: part.current,
      knownAt: nowKnownAt,
      parts: [],
      factsHeld: part.held,
    })),
    nowKnownAt,
    nowHeld: await heldBehind(tx, measures, nowKnownAt, factsHeld),
    redefined: [figure, ...figure.parts].some((one) => isRedefined(one, measure)),
  }
}

/** Whether a measure behind a figure counts otherwise than it did. */
function isRedefined(figure: Figure, measure: Measure): boolean {
  const whole = (id: string) => wholesOf(measure).find((each) => each.id === id)
  if (whole(figure.measureId)?.version !== figure.measureVersion) return true
  return (figure.statistic?.of ?? []).some(({ measureId, version }) => whole(measureId)?.version !== version)
}

/** Why a figure differs, and the measure that counts the row or does not. */
export type Explained = Change & Pick<Measure, 'rowHref'>

/**
 * Row by row, why a figure made again differs from what it was; at most 200 rows, those of its parts among them, each
 * once. To be asked in a transaction of the reader's own purpose and not of statistics: it shows rows, and those that the
 * reader may not read stay unseen.
 */
export async function explainRerun(tx: Tx, figure: Figure, measure: Measure, nowKnownAt: Date): Promise<Explained[]> {
  const explained: Explained[] = []
  for (const { before, after } of runsOf(figure, measure, nowKnownAt)) {
    const { rowHref } = after.measure
    const told = new Set(explained.map(({ change, row }) => `${change} ${row.row_id}`))
    const changes = await explainDifference(tx, before, after, mostExplained)
    const others = changes.filter(({ change, row }) => !told.has(`${change} ${row.row_id}`))
    explained.push(...others.map((change) => ({ ...change, ...(rowHref ? { rowHref } : {}) })))
  }
  return explained.slice(0, mostExplained)
}

const mostExplained = 200
