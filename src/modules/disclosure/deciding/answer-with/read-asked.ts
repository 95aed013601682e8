import type { Dimension, Extract, Measure, PlainDate } from '../../../../kernel/index.ts'
import type { FormError } from '../../../../web/index.ts'
import { type ReadRun, readRun } from '../../../statistics/index.ts'
import type { StandingAnswer } from '../../answering/standing-answers/standing.queries.ts'
import type { OpenedQuestion } from './opened-question.ts'

/** What an officer picks to answer a question with. */
export type Picked =
  | { readonly kind: 'measure'; readonly id: string; readonly name: string; readonly measure: Measure }
  | { readonly kind: 'extract'; readonly id: string; readonly name: string; readonly extract: Extract }
  | { readonly kind: 'standing'; readonly id: string; readonly name: string; readonly standing: StandingAnswer }

/** What the address names, of what this officer may answer with; null where it names nothing. */
export function pickedIn(query: URLSearchParams, { register, standing }: OpenedQuestion): Picked | null {
  const named = query.get('id') ?? ''
  const id = named === 'other' ? (query.get('other') ?? '') : named
  const measure = register.measure(id)
  if (measure) return { kind: 'measure', id, name: measure.name, measure }
  const extract = register.extract(id)
  if (extract) return { kind: 'extract', id, name: extract.name, extract }
  const kept = standing.find(({ code }) => code === id)
  return kept ? { kind: 'standing', id, name: kept.title, standing: kept } : null
}

/** Whether an address asks for something that there is not. */
export const pickError = (query: URLSearchParams, picked: Picked | null): FormError | null =>
  picked === null && query.has('id')
    ? { field: 'id', message: 'Choose what answers the question', href: query.get('id') === 'other' ? '#other' : '#id' }
    : null

/**
 * How the officer wants a measure to be run. Other than on its own page nothing is taken for said: days that are left
 * empty would be others than somebody chose.
 */
export function readOfficersRun(measure: Measure, query: URLSearchParams, today: PlainDate, now: Date): ReadRun {
  const read = readRun(measure, query, today, now)
  const needed = measure.periodType === 'as-at' ? (['on'] as const) : (['from', 'to'] as const)
  const empty = needed.filter((field) => (query.get(field) ?? '').trim() === '')
  const errors = [...empty.map((field): FormError => ({ field, message: dayNeeded[field] })), ...read.errors]
  return {
    ...read,
    typed: { ...read.typed, ...Object.fromEntries(empty.map((field) => [field, ''])) },
    errors: errors.map((error) => atItsField(measure, error)),
  }
}

const dayNeeded = {
  from: 'Enter the first day that is counted',
  to: 'Enter the last day that is counted',
  on: 'Enter the day that is asked about',
} as const

/** Here every dimension has a field by which it is narrowed. */
export function atItsField({ dimensions }: Measure, error: FormError): FormError {
  const dimension = dimensions.find(({ id }: Dimension) => error.field === `f.${id}`)
  return dimension ? { ...error, href: `#f-${dimension.id}` } : error
}
