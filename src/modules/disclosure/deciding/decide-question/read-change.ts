import type { Register } from '../../../../kernel/index.ts'
import type { NewChoice } from '../../answering/choices.queries.ts'
import type { WeighedSuggestion } from '../../answering/suggestions.queries.ts'

type Change = Pick<NewChoice, 'kind' | 'id' | 'state' | 'plan'>

/** What the officer accepts or declines, run as it was; null where nothing of that name answers. */
export function readChange(
  form: URLSearchParams,
  register: Register,
  suggestions: readonly WeighedSuggestion[],
  standing: readonly string[],
): Change | null {
  const id = form.get('id') ?? ''
  const state = form.get('state') === 'declined' ? 'declined' : 'accepted'
  if (register.measure(id))
    return { kind: 'measure', id, state, plan: suggestions.find((each) => each.id === id)?.plan ?? null }
  if (register.extract(id)) return { kind: 'extract', id, state, plan: null }
  return standing.includes(id) ? { kind: 'standing', id, state, plan: null } : null
}
