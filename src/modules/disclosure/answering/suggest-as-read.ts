import type { PlainDate, Register, Tx } from '../../../kernel/index.ts'
import type { QuestionReading } from '../reading-questions/question-reading.ts'
import { isContradicted } from './is-contradicted.ts'
import { namedAnswerable } from './named-answerable.ts'
import { planAsRead } from './plan-as-read.ts'
import type { StandingAnswer } from './standing-answers/standing.queries.ts'
import type { Suggestion } from './suggest.ts'

/** More than any words that only hint at it. */
const certain = 100

/**
 * What answers a question that was understood, just as it was read; of what else its words hint at, nothing is used. Of a
 * question that was not understood whole nothing is accepted: what its words hint at is offered, and an officer picks.
 */
export async function suggestAsRead(
  tx: Tx,
  register: Register,
  reading: QuestionReading | undefined,
  hints: readonly Suggestion[],
  asOf: { readonly received: PlainDate; readonly knownAt: Date },
  standing: readonly Pick<StandingAnswer, 'code' | 'title'>[] = [],
): Promise<readonly Suggestion[]> {
  if (reading === undefined) return hints
  const offered = hints
    .filter(({ id }) => !isOpposite(register, reading, id))
    .map((suggestion) => ({ ...suggestion, accepted: false }))
  if (reading.state !== 'understood') return offered
  const asRead: Suggestion[] = []
  for (const answer of reading.answers) {
    const measure = register.measure(answer.id)
    const named = namedAnswerable(register, standing, answer.id)
    // What was declared when it was read may be gone, or not be for this officer.
    if (named === null) return offered
    const plan = measure && (await planAsRead(tx, measure, answer, asOf))
    if (measure && plan === null) return offered
    // A question may ask the same thing twice.
    if (asRead.some(({ id, plan: known }) => id === answer.id && JSON.stringify(known) === JSON.stringify(plan)))
      continue
    asRead.push({
      ...named,
      weight: certain,
      why: ['every word of the question is accounted for'],
      plan,
      accepted: true,
    })
  }
  return [...asRead, ...offered.filter(({ id }) => !asRead.some((read) => read.id === id))]
}

/** Whether it counts those to whom something has happened, where those are asked for to whom it has not. */
function isOpposite(register: Register, reading: QuestionReading, id: string): boolean {
  const named = register.measure(id) ?? register.extract(id)
  return named !== null && isContradicted(reading, named)
}
