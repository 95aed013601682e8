import type { PlainDate, Register, Tx } from '../../../kernel/index.ts'
import type { QuestionReading, ReadAnswer } from '../reading-questions/question-reading.ts'
import { isContradicted } from './is-contradicted.ts'
import { namedAnswerable } from './named-answerable.ts'
import { planAsRead } from './plan-as-read.ts'
import { registerAsked } from './register-asked.ts'
import type { StandingAnswer } from './standing-answers/standing.queries.ts'
import type { Suggestion } from './suggest.ts'
import { withParts } from './which-answer.ts'

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
  const asRead: (Omit<Suggestion, 'part'> & Pick<ReadAnswer, 'from' | 'to' | 'asAt'>)[] = []
  for (const answer of reading.answers) {
    const measure = register.measure(answer.id)
    const named = namedAnswerable(register, standing, answer.id)
    // What was declared when it was read may be gone, or not be for this officer.
    if (named === null) return offered
    const plan = measure && (await planAsRead(tx, measure, answer, asOf))
    if (measure && plan === null) return offered
    const read = named.kind === 'extract' ? registerAsked(answer) : null
    // A question may ask the same thing twice.
    if (asRead.some((known) => known.id === answer.id && isSame([known.plan, known.read], [plan, read]))) continue
    const { from, to, asAt } = answer
    asRead.push({ ...named, weight: certain, why: [accounted], plan, read, accepted: true, from, to, asAt })
  }
  const told = withParts(asRead).map(({ from: _, to: __, asAt: ___, ...suggestion }): Suggestion => suggestion)
  return [...told, ...offered.filter(({ id }) => !told.some((read) => read.id === id))]
}

const accounted = 'every word of the question is accounted for'

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Whether it counts those to whom something has happened, where those are asked for to whom it has not. */
function isOpposite(register: Register, reading: QuestionReading, id: string): boolean {
  const named = register.measure(id) ?? register.extract(id)
  return named !== null && isContradicted(reading, named)
}
