import type { Dimension, Measure, PlainDate } from '../../../../kernel/index.ts'
import type { FormError } from '../../../../web/index.ts'
import { type ReadRun, readRun } from '../../../statistics/index.ts'

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
