import type { Measure, MeasurePlan, Register, Tx } from '../../../kernel/index.ts'
import type { QuestionReading, ReadAnswer } from '../reading-questions/question-reading.ts'
import type { WeighedSuggestion } from './lay-choices.ts'
import { nearAnswers } from './near-answers.ts'
import { type AskedQuestion, planOf } from './plan-answer.ts'
import { planNear } from './plan-as-read.ts'
import { isSameAnswer } from './which-answer.ts'

interface Asking {
  readonly asked: AskedQuestion
  readonly suggestions: readonly WeighedSuggestion[]
  readonly reading: QuestionReading | null
  readonly register: Register
  readonly knownAt: Date
}

/**
 * How a measure is run when an officer picks it: as they chose before, as it is answered now, or as it was read. Of days,
 * none are made up: where the question names none they are all that is held. `part` tells which of several answers of the
 * measure it is; one more begins as the others are.
 */
export async function planForOfficer(
  tx: Tx,
  measure: Measure,
  { asked, suggestions, reading, register, knownAt }: Asking,
  part: string,
): Promise<MeasurePlan> {
  const which = { id: measure.id, part }
  const isMeant = reading === null || reading.state === 'understood'
  const stands = ({ decidedBy, accepted }: WeighedSuggestion) => decidedBy !== null || (accepted && isMeant)
  const suggestion = suggestions.find((each) => isSameAnswer(each, which))
  if (suggestion?.plan && stands(suggestion)) return suggestion.plan
  const asOf = { received: asked.received, knownAt }
  const near = reading === null ? [] : nearAnswers(reading, register)
  const read = near.find((each) => isSameAnswer(each, which)) ?? near.find(({ id }) => id === measure.id)
  if (read) return planNear(tx, measure, read, asOf)
  const other = suggestions.find((each) => each.id === measure.id && stands(each))
  if (other?.plan) return other.plan
  const hinted = planOf(measure, asked)
  const days = near[0] ?? daysIn(asked)
  const plan = await planNear(tx, measure, { ...days, id: measure.id, filters: {}, dimensions: [] }, asOf)
  return { ...plan, filters: hinted.filters, dimensions: hinted.dimensions }
}

type Asked = Pick<ReadAnswer, 'from' | 'to' | 'asAt' | 'by'>

const daysIn = ({ parameters: { from, to, asAt, by } }: AskedQuestion): Asked => ({
  from: from ?? null,
  to: to ?? null,
  asAt: asAt ?? null,
  by: by ?? null,
})
