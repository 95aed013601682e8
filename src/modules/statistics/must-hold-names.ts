import type { Measure, Tx } from '../../kernel/index.ts'
import type { MeasureRunRequest } from './measure-run.ts'
import { runsThatName } from './statistic/statistic-run.ts'
import { mustHoldValues } from './unknown-values.queries.ts'

/** Refuses a request that is narrowed by names which the record does not hold. Throws UnknownValue. */
export async function mustHoldNames(tx: Tx, measure: Measure, request: MeasureRunRequest): Promise<void> {
  for (const run of runsThatName(measure, request)) await mustHoldValues(tx, run, null)
}
