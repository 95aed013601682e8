import type { Measure, MeasurePlan, Tx } from '../../../kernel/index.ts'
import type { QuestionReading, ReadAnswer } from '../reading-questions/question-reading.ts'
import { type AskedQuestion, planOf } from './plan-answer.ts'
import { planNear } from './plan-as-read.ts'
import type { WeighedSuggestion } from './suggestions.queries.ts'

interface Asking {
  readonly asked: AskedQuestion
  readonly suggestions: readonly WeighedSuggestion[]
  readonly reading: QuestionReading | null
  readonly knownAt: Date
}

/**
 * How a measure is run when an officer picks it: as they chose before, as it is answered now, or as it was read. Of days,
 * none are made up: where the question names none they are all that is held.
 */
export async function planForOfficer(
  tx: Tx,
  measure: Measure,
  { asked, suggestions, reading, knownAt }: Asking,
  ask: number,
): Promise<MeasurePlan> {
  const suggestion = suggestions.find(({ id }) => id === measure.id)
  const isMeant = reading === null || reading.state === 'understood'
  if (suggestion?.plan && (suggestion.decidedBy !== null || (suggestion.accepted && isMeant))) return suggestion.plan
  const asOf = { received: asked.received, knownAt }
  const each = reading?.each ?? []
  const near = each.map(({ near }) => near)
  const read = near[ask]?.find(({ id }) => id === measure.id) ?? near.flat().find(({ id }) => id === measure.id)
  if (read) return planNear(tx, measure, read, asOf)
  const hinted = planOf(measure, asked)
  const days = near.flat()[0] ?? daysIn(asked)
  const plan = await planNear(tx, measure, { ...days, id: measure.id, filters: {}, dimensions: [] }, asOf)
  return { ...plan, filters: hinted.filters, dimensions: hinted.dimensions }
}

type Days = Pick<ReadAnswer, 'from' | 'to' | 'asAt' | 'by'>

const daysIn = ({ parameters: { from, to, asAt, by } }: AskedQuestion): Days => ({
  from: from ?? null,
  to: to ?? null,
  asAt: asAt ?? null,
  by: by ?? null,
})
