import type { Filters, Measure, Statistic, StatisticKind, Whole } from '../../../kernel/index.ts'
import type { FormError } from '../../../web/index.ts'
import { wholesOf } from './whole-of.ts'

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** The statistics that a measure can have, in the order of the form. */
export function statisticsOf(measure: Measure): readonly StatisticKind[] {
  const during = measure.periodType === 'during'
  const lengths = measure.aggregate === 'durations'
  return [
    'share',
    ...(!during && measure.aggregate === 'distinct' && measure.sensitivity === 'open' ? (['complement'] as const) : []),
    ...(during ? (['mean', 'change'] as const) : []),
    ...(during || measure.dimensions.length > 0 ? (['ranking'] as const) : []),
    ...(lengths ? (['mean-length', 'median-length', 'longest'] as const) : []),
  ]
}

const defaultMost = 5
/** More is a list in another order. */
const greatestMost = 100

type Asked = { readonly dimensions: readonly string[]; readonly filters: Filters }

/**
 * What of the whole is asked where nothing is said of it: of another measure all that it can be narrowed and broken down
 * by as well; of the same measure all that is counted without the filters, or where there are none, all rows together.
 */
export function defaultWhole(measure: Measure, whole: Measure, { dimensions, filters }: Asked): Whole {
  const narrowed = Object.keys(filters).filter((id) => (filters[id] ?? []).length > 0)
  const has = (id: string) => whole.dimensions.some((each) => each.id === id)
  if (whole.id !== measure.id) {
    return { measureId: whole.id, keeps: narrowed.filter(has), by: dimensions.filter(has) }
  }
  const by = narrowed.length > 0 ? dimensions.filter((id) => !narrowed.includes(id)) : []
  return { measureId: whole.id, keeps: [], by }
}

/** What an address asks to be worked out, and what of it cannot be. Null where counts are asked for. */
export interface ReadStatistic {
  readonly statistic: Statistic | null
  readonly errors: readonly FormError[]
}

/**
 * Reads `statistic`, and with it `of`, `keep` and `each` (a whole, the filters that narrow it as well, and what breaks it
 * down as well; an empty one for none), `most` and `order` (of a ranking) and `as` (of a change). What is unknown is an
 * error: to leave it out would answer something else.
 */
export function readStatistic(measure: Measure, query: URLSearchParams, asked: Asked): ReadStatistic {
  const kind = query.get('statistic') ?? ''
  if (kind === '') return { statistic: null, errors: [] }
  const possible = statisticsOf(measure)
  const known = possible.find((each) => each === kind)
  if (known === undefined) {
    const message = `“${measure.name}” has no statistic “${kind}”. It has ${list.format(possible)}`
    return { statistic: null, errors: [{ field: 'statistic', message, href: '#statistic' }] }
  }
  switch (known) {
    case 'share':
    case 'complement': {
      const { of, errors } = readWhole(measure, query, asked)
      return { statistic: of && { kind: known, of }, errors }
    }
    case 'change': {
      const { value: as, errors } = oneOf(query, 'as', ['number', 'per-cent'])
      return { statistic: { kind: known, as }, errors }
    }
    case 'ranking': {
      const { value: order, errors } = oneOf(query, 'order', ['highest', 'lowest'])
      const text = query.get('most')?.trim() || `${defaultMost}`
      const most = /^\d{1,3}$/.test(text) ? Number(text) : 0
      const wrong = { field: 'most', message: `Enter how many, from 1 to ${greatestMost}`, href: '#most' }
      const isWrong = most < 1 || most > greatestMost
      return {
        statistic: { kind: known, order, most: isWrong ? 1 : most },
        errors: isWrong ? [...errors, wrong] : errors,
      }
    }
    default:
      return { statistic: { kind: known }, errors: [] }
  }
}

/** One of a few values, the first where none is given. */
function oneOf<T extends string>(query: URLSearchParams, field: string, values: readonly [T, ...T[]]) {
  const text = query.get(field) ?? ''
  const value = values.find((each) => each === text)
  const message = `There is no “${text}” here. It can be ${list.format(values)}`
  const errors: FormError[] = text === '' || value ? [] : [{ field, message, href: `#${field}` }]
  return { value: value ?? values[0], errors }
}

function readWhole(measure: Measure, query: URLSearchParams, asked: Asked) {
  const wholes = wholesOf(measure)
  const id = query.get('of') ?? ''
  const whole = wholes.find((each) => each.id === id) ?? (id === '' ? (wholes[1] ?? measure) : null)
  if (whole === null) {
    const possible = list.format(wholes.map((each) => each.id))
    const message = `“${measure.name}” is no part of “${id}”. It can be held against ${possible}`
    return { of: null, errors: [{ field: 'of', message, href: '#of' }] }
  }
  const { keeps, by } = defaultWhole(measure, whole, asked)
  const has = whole.dimensions.map((each) => each.id)
  const named = (field: 'keep' | 'each') => query.getAll(field).filter((each) => each !== '')
  const unknown = [...named('keep'), ...named('each')].filter((each) => !has.includes(each))
  const message = `“${whole.name}” cannot be narrowed or broken down by ${list.format(unknown)}`
  return {
    of: {
      measureId: whole.id,
      keeps: query.has('keep') ? named('keep') : keeps,
      by: query.has('each') ? named('each') : by,
    },
    errors: unknown.length > 0 ? [{ field: 'of', message, href: '#of' }] : [],
  }
}

/** The parts of an address that ask for a statistic, for `readStatistic`. */
export function writeStatistic(statistic: Statistic): readonly (readonly [string, string])[] {
  const kind = ['statistic', statistic.kind] as const
  switch (statistic.kind) {
    case 'share':
    case 'complement': {
      const { measureId, keeps, by } = statistic.of
      const each = (field: string, ids: readonly string[]) =>
        (ids.length > 0 ? ids : ['']).map((id) => [field, id] as const)
      return [kind, ['of', measureId], ...each('keep', keeps), ...each('each', by)]
    }
    case 'change':
      return [kind, ['as', statistic.as]]
    case 'ranking':
      return [kind, ['order', statistic.order], ['most', `${statistic.most}`]]
    default:
      return [kind]
  }
}
