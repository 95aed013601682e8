import type { Answer } from '../answering/answer.ts'
import type { WeighedCondition } from '../reading-letters/question-condition.ts'
import { deriveDecision, type QuestionOutcome, type RequestDecision } from './decision.ts'

/** What became of a question, and whether anybody has said so yet. */
export interface DerivedOutcome {
  readonly outcome: QuestionOutcome | null
  /** The section of the Act that applies, where the officer named one. */
  readonly exemption: string | null
  /** Why, in words; null where the answer speaks for itself. */
  readonly reason: string | null
}

/** What is known of a question when its outcome is derived. */
export interface OutcomeFacts {
  readonly answers: readonly Answer[]
  /** The officer's own word, which stands over what the answers show. */
  readonly decided: DerivedOutcome | null
  /** Whether a named person agreed to what the desk answers, as it stands. */
  readonly agreed: boolean
  /** The answers whose small numbers a named person has released. */
  readonly released: ReadonlySet<string>
  readonly condition: WeighedCondition | null
}

const derived = (outcome: QuestionOutcome | null, reason: string | null = null): DerivedOutcome => ({
  outcome,
  exemption: null,
  reason,
})

/**
 * Disclosed where it was answered, in part where numbers are withheld or some of it is not held; null: undecided. An
 * outcome under which answers are given waits for somebody to agree to them, whoever decided it.
 */
export function deriveOutcome({ answers, decided, agreed, released, condition }: OutcomeFacts): DerivedOutcome {
  if (decided) return agreed || !givesAnswers(decided.outcome) ? decided : derived(null)
  const given = answers.filter((answer) => answer.kind !== 'unanswered')
  // A question asked only in case something is so, when it is not, is answered by saying that.
  if (given.length === 0 && condition?.state === 'not_met') return derived('disclosed')
  if (given.length < answers.length || given.length === 0) return derived(null)
  if (!agreed) return derived(null)
  if (given.every(({ held }) => !held)) return derived('not_held')
  if (given.some((answer) => answer.protection && !released.has(answer.answerId))) {
    return derived('disclosed_in_part', 'Small numbers are withheld, since they could tell of a person (section 40(2))')
  }
  return derived(given.every(({ held }) => held) ? 'disclosed' : 'disclosed_in_part')
}

/** Whether the information itself is given under an outcome. */
export const givesAnswers = (outcome: QuestionOutcome | null): boolean =>
  outcome === null || outcome === 'disclosed' || outcome === 'disclosed_in_part'

/** The decision on the request, or null while a question is undecided. */
export function deriveRequestDecision(outcomes: readonly DerivedOutcome[]): RequestDecision | null {
  const decided = outcomes.flatMap(({ outcome }) => (outcome === null ? [] : [outcome]))
  return decided.length === outcomes.length && decided.length > 0 ? deriveDecision(decided) : null
}
