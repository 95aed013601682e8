import { type Measure, settledMoment, type Tx } from '../../../kernel/index.ts'
import { countMeasure } from '../count-measure.queries.ts'
import { heldBehind } from '../facts-held/held-behind.ts'
import { readFigure } from '../figure.queries.ts'
import type { Figure } from '../figure.ts'
import type { MeasureRun, MeasureRunRequest } from '../measure-run.ts'
import { countOfParts, statisticFigure } from '../statistic/statistic-figure.ts'
import { mustRunAll, type StatisticRun, statisticRun } from '../statistic/statistic-run.ts'
import { insertFigure } from './insert-figure.ts'

/** A request for a figure. `knownAt` is a moment that is settled; without it the record is read as known now. */
export type FreezeRequest = Omit<MeasureRunRequest, 'knownAt'> & { readonly knownAt?: Date }

/**
 * Runs a measure and keeps what it came to for good, as known at the last moment that nothing can be written about any
 * more. What it keeps of the days held is the same whoever freezes it. A statistic is kept with the counts that it is
 * worked out from, each a figure as of the same moment. Throws what `statisticRun` throws.
 */
export async function freezeFigure(tx: Tx, measure: Measure, request: FreezeRequest): Promise<Figure> {
  const knownAt = request.knownAt ?? (await settledMoment(tx))
  const asked = statisticRun(measure, { ...request, knownAt })
  mustRunAll(tx.actor, asked)
  const parts: Figure[] = []
  for (const run of asked.parts) parts.push(await readFigure(tx, await freezeCount(tx, run)))
  return readFigure(tx, await freezeStatistic(tx, measure, asked, request, parts))
}

async function freezeCount(tx: Tx, run: MeasureRun): Promise<string> {
  const { measure, filters } = run
  const [count, factsHeld] = [await countMeasure(tx, run), await heldBehind(tx, [measure], run.knownAt)]
  return insertFigure(tx, { ...measure, measure, run, filters, count, factsHeld, statistic: null, workedOutFrom: [] })
}

async function freezeStatistic(
  tx: Tx,
  measure: Measure,
  asked: StatisticRun,
  { filters }: FreezeRequest,
  parts: readonly Figure[],
): Promise<string> {
  const { own, base } = asked
  const count = own ? await countMeasure(tx, own) : countOfParts(parts)
  const { measures, ...figure } = statisticFigure(measure, asked)
  const factsHeld = await heldBehind(tx, measures, base.knownAt)
  return insertFigure(tx, {
    ...figure,
    measure,
    run: base,
    filters,
    count,
    factsHeld,
    workedOutFrom: parts.map(({ figureId }) => figureId),
  })
}
