import type { Measure, MeasurePlan, PlainDate, Tx } from '../../../kernel/index.ts'
import { factsHeld } from '../../statistics/index.ts'
import type { ReadAnswer } from '../reading-questions/question-reading.ts'

/**
 * How a measure is run for a question that was understood: just as it was read. Where no days were named, everything that
 * is held, by year.
 */
export async function planAsRead(
  tx: Tx,
  measure: Measure,
  { filters, dimensions, from, to, asAt, by }: ReadAnswer,
  { received, knownAt }: { readonly received: PlainDate; readonly knownAt: Date },
): Promise<MeasurePlan> {
  if (measure.periodType === 'as-at')
    return { span: { asAt: asAt ?? to ?? received }, by: 'whole', dimensions, filters }
  const first = from ?? (await factsHeld(tx, measure, knownAt)).from ?? (`${received.slice(0, 4)}-01-01` as PlainDate)
  const last = to ?? received
  const span = { from: first < last ? first : last, to: last }
  return { span, by: by ?? (from === null ? 'calendar-year' : 'whole'), dimensions, filters }
}
