import { day, type Extract, type Measure, type Register } from '../../../kernel/index.ts'
import { type Ask, eachMeaning, type Meaning } from '../../../kernel/meaning/index.ts'
import { asksOf, planStatistic } from '../../statistics/index.ts'
import { ofLengths } from './read-ask.ts'

export interface SaidMeasure extends Pick<Measure, 'kind' | 'id' | 'means' | 'unit' | 'periodType'> {
  /** The values that a dimension has, where it has no others. */
  readonly values: Readonly<Record<string, readonly string[]>>
  /** Whether those can be found who are not counted: of whom is known. */
  readonly hasRest: boolean
}
export type SaidExtract = Pick<Extract, 'kind' | 'id' | 'means'>

/** What measures and extracts say that they mean: all that reading a question needs of them, and nothing that runs. */
export interface SaidRegister {
  readonly measures: readonly SaidMeasure[]
  readonly extracts: readonly SaidExtract[]
}

export const saidBy = ({ measures, extracts }: Pick<Register, 'measures' | 'extracts'>): SaidRegister => ({
  measures: measures.map(said),
  extracts: extracts.map(({ kind, id, means }) => ({ kind, id, ...(means ? { means } : {}) })),
})

function said(measure: Measure): SaidMeasure {
  const { kind, id, means, unit, periodType, dimensions } = measure
  const anyDay = { span: { asAt: day('2020-01-01') }, by: 'whole', dimensions: [], filters: {} } as const
  return {
    kind,
    id,
    unit,
    periodType,
    values: Object.fromEntries(
      dimensions.flatMap((each) => (each.values ? [[each.id, each.values.map(({ value }) => value)]] : [])),
    ),
    hasRest:
      periodType === 'as-at' && planStatistic(measure, { ask: 'how-many', denied: true }, anyDay).kind === 'planned',
    ...(means
      ? {
          means: eachMeaning(means).map((each) => ({
            ...each,
            asks: asksOf(measure, each).filter((ask) => isRead(ask, measure) && !isLengthOf(ask, measure, each)),
          })),
        }
      : {}),
  }
}

/** The mean of how many ended a year is no mean of how long they took: lengths are asked for in a meaning of their own. */
const isLengthOf = (ask: Ask, { aggregate }: Measure, { asks }: Meaning): boolean =>
  aggregate === 'durations' && asks.includes('how-many') && ofLengths.has(ask)

const isRead = (ask: Ask, measure: Measure): boolean => ask !== 'share' || isShared(measure)

/** A share of people is of a population on a day: who was trained in a year is no share of those who were. */
const isShared = ({ unit, wholes = [] }: Measure): boolean => unit !== 'people' || wholes.length > 0
