import {
  cutPeriods,
  type Measure,
  type MeasurePlan,
  PeriodError,
  type PeriodKind,
  parsePlainDate,
  periodKinds,
  type Register,
  type Span,
} from '../../../../kernel/index.ts'
import type { FormError } from '../../../../web/index.ts'
import type { NewChoice } from '../../answering/choices.queries.ts'
import type { WeighedSuggestion } from '../../answering/suggestions.queries.ts'

type Change = Pick<NewChoice, 'kind' | 'id' | 'state' | 'plan'>

/** What the officer asked to change; an error where the period can't be; null where nothing of that name answers. */
export function readChange(
  form: URLSearchParams,
  register: Register,
  suggestions: readonly WeighedSuggestion[],
  standing: readonly string[],
): Change | FormError | null {
  const id = form.get('id') ?? ''
  const state = form.get('state') === 'declined' ? 'declined' : 'accepted'
  const measure = register.measure(id)
  if (measure) {
    const before = suggestions.find((s) => s.id === id)?.plan ?? null
    const plan = form.has('by') || form.has('on') ? readPlan(form, measure, before) : before
    return plan && 'message' in plan ? plan : { kind: 'measure', id, state, plan }
  }
  if (register.extract(id)) return { kind: 'extract', id, state, plan: null }
  return standing.includes(id) ? { kind: 'standing', id, state, plan: null } : null
}

function readPlan(form: URLSearchParams, measure: Measure, before: MeasurePlan | null): MeasurePlan | FormError {
  const date = (name: string) => parsePlainDate(form.get(name)?.trim() ?? '')
  const by = readBy(form.get('by'))
  if (by === null) {
    return {
      field: 'by',
      message: `Choose how to cut the period: ${periodKinds.join(', ')}`,
      href: `#from-${measure.id}`,
    }
  }
  const span = readSpan(measure, date)
  if (span === null)
    return { field: 'from', message: 'Enter days that exist, such as 2021-10-01', href: `#from-${measure.id}` }
  if ('from' in span) {
    if (span.to < span.from) {
      return { field: 'to', message: 'The last day must be on or after the first', href: `#to-${measure.id}` }
    }
    try {
      cutPeriods(by, span.from, span.to)
    } catch (error) {
      if (!(error instanceof PeriodError)) throw error
      return {
        field: 'from',
        message: `${error.message}. Choose fewer days or larger parts`,
        href: `#from-${measure.id}`,
      }
    }
  }
  const known = measure.dimensions.map((d) => d.id)
  const unknown = form.getAll('d').filter((id) => id !== '' && !known.includes(id))
  if (unknown.length > 0) {
    const message = `It cannot be broken down by ${unknown.join(', ')}. It can be broken down by ${known.join(', ')}`
    return { field: 'd', message, href: `#from-${measure.id}` }
  }
  return { span, by, dimensions: form.getAll('d').filter(Boolean), filters: before?.filters ?? {} }
}

/** One whole where nothing is said, as of what is so on one day; null where no such part is known. */
const readBy = (text: string | null): PeriodKind | null =>
  text === null || text === '' ? 'whole' : (periodKinds.find((kind) => kind === text) ?? null)

function readSpan(measure: Measure, date: (name: string) => ReturnType<typeof parsePlainDate>): Span | null {
  if (measure.periodType === 'as-at') {
    const asAt = date('on')
    return asAt && { asAt }
  }
  const [from, to] = [date('from'), date('to')]
  return from && to && { from, to }
}
