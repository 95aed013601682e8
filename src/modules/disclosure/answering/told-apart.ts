import type { MeasurePlan, Register } from '../../../kernel/index.ts'
import { filtersInWords } from '../../statistics/index.ts'
import { daysWords } from '../show-reading/days-words.ts'
import { narrowedWords } from '../show-reading/narrowed-words.ts'
import type { Suggestion } from './suggest.ts'

type Told = Pick<Suggestion, 'id' | 'name' | 'plan' | 'read'>
type Named = Pick<Register, 'measure' | 'extract'>

/** What a suggestion is called beside others: what answers several times is told by its days, and where they are the same by whom or what it is of. */
export function toldApart(suggestion: Told, all: readonly Told[], register: Named): string {
  const { id, name } = suggestion
  const others = all.filter((other) => other.id === id && other !== suggestion)
  if (others.length === 0) return name
  const days = daysOf(suggestion)
  const isApart = days !== null && others.every((other) => daysOf(other) !== days)
  return [name, [days, isApart ? null : narrowedTo(suggestion, register)].filter(Boolean).join(', ')]
    .filter(Boolean)
    .join(': ')
}

const daysOf = ({ plan, read }: Told): string | null => (plan ? spanWords(plan) : read && daysWords(read))

const spanWords = ({ span }: MeasurePlan): string | null =>
  daysWords('asAt' in span ? { from: null, to: null, asAt: span.asAt } : { ...span, asAt: null })

function narrowedTo({ id, plan, read }: Told, register: Named): string | null {
  const measure = register.measure(id)
  if (measure && plan) return filtersInWords(plan.filters, measure) || null
  const extract = register.extract(id)
  return extract && read ? narrowedWords(extract, read.filters) : null
}
