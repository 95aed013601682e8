import type { StoredRequest } from '../request-text.ts'

/** Words that stand around the questions of a letter, with their place among them. */
export interface Surrounding {
  readonly kind: 'lead_in' | 'heading' | 'scope' | 'note' | 'said'
  readonly text: string
  /** How many questions stand before it. */
  readonly at: number
  /** The questions it holds for, as places from 0; all, where there are none. */
  readonly from?: number
  readonly to?: number
  /** A piece of a list of days or of cuts, of which `cuts` says that it is of cuts. */
  readonly listed?: true
  readonly cuts?: true
  /** The section it stands in, where the letter has such. */
  readonly section: string | null
}

/** What stands around the questions of a request that was written down without their places: it held for all of them. */
export function surroundingsOf(request: StoredRequest): Surrounding[] {
  const of = (kind: Surrounding['kind'], texts: readonly string[]) =>
    texts.map((text): Surrounding => ({ kind, text, at: 0, section: null }))
  const leads = request.preamble.filter((text) => text.endsWith(':'))
  const said = request.preamble.filter((text) => !text.endsWith(':'))
  const scopes = request.scopes.map(({ text }) => text)
  return [...of('said', said), ...of('lead_in', leads.slice(-1)), ...of('scope', scopes), ...of('note', request.notes)]
}
