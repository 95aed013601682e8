import {
  type Actor,
  type Db,
  dayAt,
  type Filters,
  type Measure,
  settledMoment,
  softwareVersion,
  type Tx,
} from '../../../kernel/index.ts'
import { askedDetail } from '../asked-detail.ts'
import { type Count, countMeasure } from '../count-measure.queries.ts'
import { factsHeld } from '../facts-held/facts-held.queries.ts'
import { heldBehind } from '../facts-held/held-behind.ts'
import type { FactsHeld } from '../facts-held/held-days.ts'
import { fileNames } from '../import-files.queries.ts'
import type { MeasureRun } from '../measure-run.ts'
import { openForMeasure } from '../open-for-measure.ts'
import { maskedRequest, mustBeExact } from '../small-counts.ts'
import { countOfParts, statisticFigure } from '../statistic/statistic-figure.ts'
import { mustRunAll, runsThatName, type StatisticRun, statisticRun } from '../statistic/statistic-run.ts'
import { mustHoldValues } from '../unknown-values.queries.ts'
import type { ReadRun } from './read-run.ts'
import { countOnce } from './remembered-counts.ts'

/** What a page asked for, counted and not frozen. */
export interface CountedRun {
  readonly measure: Measure
  readonly asked: StatisticRun
  /** Of what is counted for itself; where it is worked out of parts alone, their rows and files. */
  readonly count: Count
  readonly parts: readonly CountedPart[]
  readonly filters: Filters
  readonly files: ReadonlyMap<string, string>
  /** From when to when facts are held, as this reader may know it. */
  readonly factsHeld: FactsHeld
}

interface CountedPart {
  readonly run: MeasureRun
  readonly count: Count
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
      mustBeExact(request)
      const told = { ...maskedRequest(request, dayAt(tx.at)), knownAt: null }
      return { ...(await runAndCount(tx, measure, told)), exact }
    }
    const count = async () => {
      const counted = await runAndCount(tx, measure, request)
      await mustHoldAll(tx, measure, request, counted)
      return counted
    }
    // A count of restricted rows is made, and audited, each time. What is still to come today was not counted yesterday.
    const counted =
      measure.sensitivity === 'open'
        ? countOnce(tx, [measure.id, measure.version, request, dayAt(tx.at)], count)
        : count()
    return { ...(await counted), exact }
  })

/** Refuses names that the record does not hold. A plain count may show that they are there. */
async function mustHoldAll(
  tx: Tx,
  measure: Measure,
  request: ReadRun['request'],
  { asked, count }: CountedRun,
): Promise<void> {
  const runs = runsThatName(measure, { ...request, knownAt: asked.base.knownAt })
  for (const run of runs) await mustHoldValues(tx, run, asked.statistic === null ? count : null)
}

async function runAndCount(tx: Tx, measure: Measure, request: ReadRun['request']): Promise<CountedRun> {
  const knownAt = request.knownAt ?? (await settledMoment(tx))
  const asked = statisticRun(measure, { ...request, knownAt })
  mustRunAll(tx.actor, asked)
  const parts: CountedPart[] = []
  for (const run of asked.parts) {
    parts.push({ run, count: await countMeasure(tx, run), factsHeld: await factsHeld(tx, run.measure, knownAt) })
  }
  const count = asked.own ? await countMeasure(tx, asked.own) : countOfParts(parts.map((part) => part.count))
  const files = await fileNames(
    tx,
    count.sources.map((source) => source.importId),
  )
  const held = await heldBehind(tx, statisticFigure(measure, asked).measures, knownAt, factsHeld)
  return { measure, asked, count, parts, filters: request.filters, files, factsHeld: held }
}

/** A run and its count in the shape of a figure that was not frozen. */
export const asFigureShape = ({ measure, asked, count, parts, filters, factsHeld: held }: CountedRun) => {
  const { measures: _, ...called } = statisticFigure(measure, asked)
  return {
    ...called,
    ...ofRun(asked.base, count),
    measureId: measure.id,
    measureVersion: measure.version,
    filters,
    factsHeld: held,
    parts: parts.map(({ run, ...part }) => ({
      ...called,
      ...ofRun(run, part.count),
      name: run.measure.name,
      definition: run.measure.definition,
      unit: run.measure.unit,
      held: run.measure.held,
      sensitivity: run.measure.sensitivity,
      statistic: null,
      parts: [],
      measureId: run.measure.id,
      measureVersion: run.measure.version,
      filters: run.filters,
      factsHeld: part.factsHeld,
    })),
  }
}

const ofRun = (run: MeasureRun, count: Count) => ({
  from: run.from,
  to: run.to,
  asAt: run.measure.periodType === 'as-at',
  by: run.by,
  dimensions: run.dimensions,
  knownAt: run.knownAt,
  countedTo: run.countedTo,
  statement: count.statement,
  parameters: count.parameters,
  rowCount: count.rowCount,
  softwareVersion,
  cells: count.cells,
  sources: count.sources,
})
