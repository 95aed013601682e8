import type { Register } from '../../../kernel/index.ts'
import type { AnswerableKind } from '../tables.ts'
import type { StandingAnswer } from './standing-answers/standing.queries.ts'

/** What has this name and can answer: a measure, an extract, or an answer that is kept ready; null where nothing has. */
export function namedAnswerable(
  register: Pick<Register, 'measure' | 'extract'>,
  standing: readonly Pick<StandingAnswer, 'code' | 'title'>[],
  id: string,
): { readonly kind: AnswerableKind; readonly id: string; readonly name: string } | null {
  const named = register.measure(id) ?? register.extract(id)
  if (named) return { kind: named.kind, id: named.id, name: named.name }
  const kept = standing.find(({ code }) => code === id)
  return kept ? { kind: 'standing', id: kept.code, name: kept.title } : null
}
