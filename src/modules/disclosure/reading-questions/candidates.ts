import { eachMeaning, type Slot, type Term } from '../../../kernel/meaning/index.ts'
import type { Candidate } from './match-reading.ts'
import type { SaidExtract, SaidMeasure } from './said-register.ts'
import { inPlainLetters } from './words.ts'

/** A name of the record's own, and of which slot: courses, programmes, units. */
export interface KnownName {
  readonly slot: Slot
  readonly value: string
}

/** A name as words by which it is known. */
export function termOf({ slot, value }: KnownName): Term {
  const words = inPlainLetters(value)
  // "DA Matters".
  const short = words.replaceAll('domestic abuse', 'da')
  return { slot, value, says: words === '' ? [] : [...new Set([words, short])] }
}

/** An answerable by each of its meanings. */
export function candidatesOf(answerable: SaidMeasure | SaidExtract): Candidate[] {
  const { id, means } = answerable
  if (means === undefined) return []
  if (answerable.kind === 'measure') {
    const { unit, periodType, values, hasRest } = answerable
    return eachMeaning(means).map((each) => ({
      id,
      means: each,
      unit,
      days: periodType === 'as-at' ? 'day' : 'stretch',
      values,
      hasRest,
    }))
  }
  return eachMeaning(means).map((each) => ({
    id,
    means: each,
    unit: null,
    days: each.days ?? 'day',
    values: {},
    hasRest: false,
  }))
}
