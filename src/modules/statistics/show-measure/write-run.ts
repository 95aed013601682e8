import type { MeasurePlan } from '../../../kernel/index.ts'
import { writeStatistic } from '../statistic/read-statistic.ts'

/** The address of a plan, for `readRun`. */
export function writeRun({ span, by, dimensions, filters, statistic }: MeasurePlan): URLSearchParams {
  const query = new URLSearchParams({ shown: 'yes', ...('asAt' in span ? { on: span.asAt } : { ...span, by }) })
  for (const id of dimensions) query.append('d', id)
  for (const [id, wanted] of Object.entries(filters)) for (const value of wanted) query.append(`f.${id}`, value)
  for (const [name, value] of statistic ? writeStatistic(statistic) : []) query.append(name, value)
  return query
}
