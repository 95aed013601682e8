import type { Answer } from './answer.ts'
import { deriveDecision, type QuestionOutcome, type RequestDecision } from './decision.ts'

/** What became of a question, and whether anybody has said so yet. */
export interface DerivedOutcome {
  readonly outcome: QuestionOutcome | null
  /** Why, in words; null where the answer speaks for itself. */
  readonly reason: string | null
}

/** What is known of a question when its outcome is derived. */
export interface OutcomeFacts {
  readonly answers: readonly Answer[]
  /** The officer's own word, which stands over what the answers show. */
  readonly decided: { readonly outcome: QuestionOutcome; readonly reason: string | null } | null
  /** The answers whose small numbers a named person has released. */
  readonly released: ReadonlySet<string>
}

const isNotHeld = (answer: Answer): boolean =>
  answer.table === null && answer.text.startsWith('This information is not held')

/** Disclosed where it was answered, in part where numbers are withheld or some of it is not held; null: undecided. */
export function deriveOutcome({ answers, decided, released }: OutcomeFacts): DerivedOutcome {
  if (decided) return decided
  const given = answers.filter((answer) => answer.kind !== 'unanswered')
  if (given.length === 0) return { outcome: null, reason: 'Nobody has answered this question yet' }
  if (given.every(isNotHeld)) return { outcome: 'not_held', reason: null }
  const withheld = given.some((answer) => answer.protection && !released.has(answer.answerId))
  if (withheld) {
    return {
      outcome: 'disclosed_in_part',
      reason: 'Small numbers are withheld, since they could tell of a person (section 40(2))',
    }
  }
  return given.some(isNotHeld) ? { outcome: 'disclosed_in_part', reason: null } : { outcome: 'disclosed', reason: null }
}

/** The decision on the request, or null while a question is undecided. */
export function deriveRequestDecision(outcomes: readonly DerivedOutcome[]): RequestDecision | null {
  const decided = outcomes.flatMap(({ outcome }) => (outcome === null ? [] : [outcome]))
  return decided.length === outcomes.length && decided.length > 0 ? deriveDecision(decided) : null
}
