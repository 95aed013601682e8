import type { Extract, Measure } from '../../../../kernel/index.ts'
import type { FormError } from '../../../../web/index.ts'
import { nearAnswers } from '../../answering/near-answers.ts'
import type { StandingAnswer } from '../../answering/standing-answers/standing.queries.ts'
import { readWhich, type WhichAnswer } from '../../answering/which-answer.ts'
import type { OpenedQuestion } from './opened-question.ts'

/** What an officer picks to answer a question with, and which of several answers of it this is to be. */
export type Picked = { readonly id: string; readonly name: string; readonly part: string } & (
  | { readonly kind: 'measure'; readonly measure: Measure }
  | { readonly kind: 'extract'; readonly extract: Extract }
  | { readonly kind: 'standing'; readonly standing: StandingAnswer }
)

/** One more answer beside those that stand: its part is named when it is agreed to. */
export const oneMore = 'new'

/** What the address names, of what this officer may answer with; null where it names nothing. */
export function pickedIn(query: URLSearchParams, opened: OpenedQuestion): Picked | null {
  const { register, standing } = opened
  const named = query.get('id') ?? ''
  const which = readWhich(named === 'other' ? (query.get('other') ?? '') : named)
  const { id } = which
  const part = partOf(which, opened)
  const measure = register.measure(id)
  if (measure) return { kind: 'measure', id, part, name: measure.name, measure }
  const extract = register.extract(id)
  if (extract) return { kind: 'extract', id, part, name: extract.name, extract }
  const kept = standing.find(({ code }) => code === id)
  return kept ? { kind: 'standing', id, part: '', name: kept.title, standing: kept } : null
}

/** What is named without its part is all of it where it answers once; beside parts it is one more. */
function partOf({ id, part }: WhichAnswer, { suggestions, reading, register }: OpenedQuestion): string {
  const near = reading === null ? [] : nearAnswers(reading, register)
  const parts = [...suggestions, ...near].filter((each) => each.id === id).map((each) => each.part)
  if (part !== '') return parts.includes(part) ? part : oneMore
  return suggestions.some((each) => each.id === id && each.accepted && each.part !== '') ? oneMore : ''
}

/** Whether an address asks for something that there is not. */
export const pickError = (query: URLSearchParams, picked: Picked | null): FormError | null =>
  picked === null && query.has('id')
    ? { field: 'id', message: 'Choose what answers the question', href: query.get('id') === 'other' ? '#other' : '#id' }
    : null
