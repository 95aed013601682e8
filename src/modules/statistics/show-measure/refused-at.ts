import type { Measure, Refused } from '../../../kernel/index.ts'
import type { FormError } from '../../../web/index.ts'
import { UnknownValue } from '../unknown-values.queries.ts'

/** What the record says of an address that could be read: beside the field that it is about, if the form has one. */
export const refusedAt = (measure: Measure, error: Refused): FormError => ({
  field: error instanceof UnknownValue ? `f.${error.dimensionId}` : 'from',
  message: error.message,
  href: measure.periodType === 'as-at' ? '#on' : '#from',
})
