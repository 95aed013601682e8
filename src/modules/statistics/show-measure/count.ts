import {
  type Actor,
  type Db,
  dayAt,
  type Measure,
  settledMoment,
  softwareVersion,
  type Tx,
} from '../../../kernel/index.ts'
import { askedDetail } from '../asked-detail.ts'
import { type Count, countMeasure } from '../count-measure.queries.ts'
import { factsHeld } from '../facts-held/facts-held.queries.ts'
import type { FactsHeld } from '../facts-held/held-days.ts'
import { fileNames } from '../import-files.queries.ts'
import { type MeasureRun, measureRun } from '../measure-run.ts'
import { openForMeasure } from '../open-for-measure.ts'
import { maskedRequest } from '../small-counts.ts'
import { mustHoldValues } from '../unknown-values.queries.ts'
import type { ReadRun } from './read-run.ts'
import { countOnce } from './remembered-counts.ts'

export interface CountedRun {
  readonly run: MeasureRun
  readonly count: Count
  readonly files: ReadonlyMap<string, string>
  /** From when to when facts are held, as this reader may know it. */
  readonly factsHeld: FactsHeld
}

/** Runs what the page asks, as known at the moment asked or now. */
export const countRun = (
  db: Db,
  actor: Actor,
  measure: Measure,
  request: ReadRun['request'],
): Promise<CountedRun & { readonly exact: boolean }> =>
  openForMeasure(db, actor, measure, askedDetail(request), async (tx, exact) => {
    if (!exact) {
      const told = { ...maskedRequest(request, dayAt(tx.at)), knownAt: null }
      return { ...(await runAndCount(tx, measure, told)), exact }
    }
    const count = async () => {
      const counted = await runAndCount(tx, measure, request)
      await mustHoldValues(tx, counted.run, counted.count)
      return counted
    }
    // A count of restricted rows is made, and audited, each time. What is still to come today was not counted yesterday.
    const counted =
      measure.sensitivity === 'open'
        ? countOnce(tx, [measure.id, measure.version, request, dayAt(tx.at)], count)
        : count()
    return { ...(await counted), exact }
  })

async function runAndCount(tx: Tx, measure: Measure, request: ReadRun['request']): Promise<CountedRun> {
  const run = measureRun(measure, { ...request, knownAt: request.knownAt ?? (await settledMoment(tx)) })
  const count = await countMeasure(tx, run)
  const files = await fileNames(
    tx,
    count.sources.map((source) => source.importId),
  )
  return { run, count, files, factsHeld: await factsHeld(tx, measure, run.knownAt) }
}

/** A run and its count in the shape of a figure that was not frozen. */
export const asFigureShape = ({ run, count, factsHeld }: CountedRun) => ({
  measureId: run.measure.id,
  measureVersion: run.measure.version,
  name: run.measure.name,
  definition: run.measure.definition,
  unit: run.measure.unit,
  sensitivity: run.measure.sensitivity,
  held: run.measure.held,
  from: run.from,
  to: run.to,
  asAt: run.measure.periodType === 'as-at',
  by: run.by,
  dimensions: run.dimensions,
  filters: run.filters,
  knownAt: run.knownAt,
  factsHeld,
  countedTo: run.countedTo,
  statement: count.statement,
  parameters: count.parameters,
  rowCount: count.rowCount,
  softwareVersion,
  cells: count.cells,
  sources: count.sources,
})
