import type { Register } from '../../../../kernel/index.ts'
import type { NewChoice } from '../../answering/choices.queries.ts'
import type { WeighedSuggestion } from '../../answering/lay-choices.ts'
import { isSameAnswer, readWhich } from '../../answering/which-answer.ts'

type Change = Pick<NewChoice, 'kind' | 'id' | 'part' | 'state' | 'plan'>

/** What the officer accepts or declines, run as it was; null where nothing of that name answers. */
export function readChange(
  form: URLSearchParams,
  register: Register,
  suggestions: readonly WeighedSuggestion[],
  standing: readonly string[],
): Change | null {
  const which = readWhich(form.get('id') ?? '')
  const { id } = which
  const state = form.get('state') === 'declined' ? 'declined' : 'accepted'
  if (register.measure(id))
    return {
      kind: 'measure',
      ...which,
      state,
      plan: suggestions.find((each) => isSameAnswer(each, which))?.plan ?? null,
    }
  if (register.extract(id)) return { kind: 'extract', ...which, state, plan: null }
  return standing.includes(id) ? { kind: 'standing', ...which, state, plan: null } : null
}
