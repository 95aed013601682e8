import {
  CandourError,
  type Filters,
  type Measure,
  type MeasurePlan,
  type Statistic,
  type StatisticKind,
  type Whole,
} from '../../../kernel/index.ts'
import type { Ask, Meaning } from '../../../kernel/meaning/index.ts'
import { defaultWhole, statisticsOf } from './read-statistic.ts'
import { statisticRun } from './statistic-run.ts'
import { wholesOf } from './whole-of.ts'

/** What a question can be after that is worked out of counts, and by which statistics. */
const workedOut: Readonly<Partial<Record<Ask, readonly StatisticKind[]>>> = {
  share: ['share'],
  mean: ['mean', 'mean-length'],
  median: ['median-length'],
  longest: ['longest'],
  ranking: ['ranking'],
  change: ['change'],
}

/**
 * All that a measure answers under one of its meanings: what the meaning declares, and where that is a number, what can
 * be worked out of it. To be held against a reading's ask in place of the meaning's own.
 */
export function asksOf(measure: Measure, { asks }: Pick<Meaning, 'asks'>): readonly Ask[] {
  if (!asks.includes('how-many')) return asks
  const possible = statisticsOf(measure)
  const others = (Object.keys(workedOut) as Ask[]).filter((ask) =>
    workedOut[ask]?.some((kind) => possible.includes(kind)),
  )
  return [...new Set([...asks, ...others])]
}

/** What a question is after, as far as it was read. */
export interface AskedStatistic {
  readonly ask: Ask
  /** Who do not: "never trained", "without". What was denied is what the plan's measure counts. */
  readonly denied?: boolean
  /** What a share is of, where the words say it. */
  readonly of?: Whole
  /** A share is of the population that the measure names: "what percentage of officers". */
  readonly ofPopulation?: boolean
  /** Of a ranking: `highest` and one where the words say nothing else. */
  readonly order?: 'highest' | 'lowest'
  readonly most?: number
  /** Of a change: "by what per cent". */
  readonly perCent?: boolean
}

/** A plan with its statistic; or what the words leave open, to be chosen by a person; or why it can't be. */
export type PlannedStatistic =
  | { readonly kind: 'planned'; readonly plan: MeasurePlan }
  /** Of which whole: each makes another number. */
  | { readonly kind: 'open'; readonly wholes: readonly Whole[] }
  | { readonly kind: 'impossible'; readonly why: string }

/**
 * Turns what a question is after into a plan: `plan` is how the measure would be run for a number of it, its filters all
 * that was read. Nothing is guessed: where the words do not say of which whole a share is, the wholes are given to be
 * chosen from; where a measure has no such statistic, why. A plan that is given can be run.
 */
export function planStatistic(measure: Measure, asked: AskedStatistic, plan: MeasurePlan): PlannedStatistic {
  const { ask, denied = false } = asked
  if (ask === 'how-many' && !denied) return checked(measure, plan)
  if (denied) {
    if (ask !== 'how-many') return impossible('Of those who have not, their number can be given and nothing else')
    return withoutIt(measure, plan, asked.of)
  }
  const kinds = workedOut[ask]?.filter((kind) => statisticsOf(measure).includes(kind)) ?? []
  // Of how long things took the mean is a length, and no number a period.
  const kind = kinds.at(-1)
  if (kind === undefined) return impossible(`“${measure.name}” has no such statistic`)
  switch (kind) {
    case 'share':
      return shareOf(measure, plan, asked.of ?? (asked.ofPopulation ? populationOf(measure, plan) : undefined))
    case 'change':
      return checked(measure, { ...plan, statistic: { kind, as: asked.perCent ? 'per-cent' : 'number' } })
    case 'ranking': {
      const statistic = { kind, order: asked.order ?? 'highest', most: asked.most ?? 1 } as const
      return checked(measure, { ...plan, by: plan.dimensions.length > 0 ? 'whole' : plan.by, statistic })
    }
    case 'complement':
      return withoutIt(measure, plan, asked.of)
    default:
      return checked(measure, { ...plan, statistic: { kind } })
  }
}

const impossible = (why: string): PlannedStatistic => ({ kind: 'impossible', why })

/** A plan that a run of it would not refuse. */
function checked(measure: Measure, plan: MeasurePlan): PlannedStatistic {
  try {
    // Whatever moment: what can be run does not hang on it.
    statisticRun(measure, { ...plan, knownAt: new Date(0) })
    return { kind: 'planned', plan }
  } catch (error) {
    if (error instanceof CandourError && error.status < 500) return impossible(error.message)
    throw error
  }
}

const narrowing = (filters: Filters): string[] => Object.keys(filters).filter((id) => (filters[id] ?? []).length > 0)

/**
 * A share of the one whole that can be meant. Two conditions leave open which of them says whose share it is: of the
 * women trained, or of the trained the women.
 */
function shareOf(measure: Measure, plan: MeasurePlan, of: Whole | undefined): PlannedStatistic {
  const possible = of ? [of] : wholesPossible(measure, plan)
  const planned = possible.map((whole) => checked(measure, { ...plan, statistic: { kind: 'share', of: whole } }))
  const wholes = possible.filter((_, i) => planned[i]?.kind === 'planned')
  if (wholes.length > 1) return { kind: 'open', wholes }
  return (
    planned.find(({ kind }) => kind === 'planned') ?? planned[0] ?? impossible('There is no whole to take a share of')
  )
}

/** Every whole of which the words could mean a share: each measure, with each of the filters kept or not. */
function wholesPossible(measure: Measure, plan: MeasurePlan): readonly Whole[] {
  const filters = narrowing(plan.filters)
  return wholesOf(measure).flatMap((whole) => {
    const { by } = defaultWhole(measure, whole, plan)
    if (whole.id !== measure.id) return [defaultWhole(measure, whole, plan)]
    if (filters.length < 2) return [{ measureId: whole.id, keeps: [], by }]
    return filters.map((left) => ({ measureId: whole.id, keeps: filters.filter((id) => id !== left), by }))
  })
}

/** The one population of which a measure counts some, narrowed as they are; undefined where it names none, or several. */
function populationOf(measure: Measure, plan: MeasurePlan): Whole | undefined {
  const [population, ...others] = measure.wholes ?? []
  if (population === undefined || others.length > 0) return undefined
  return { ...defaultWhole(measure, population, plan), by: [] }
}

/** Of the population that the measure names: what narrows people narrows them, and the rest is what they are without. */
function withoutIt(measure: Measure, plan: MeasurePlan, of: Whole | undefined): PlannedStatistic {
  const whole = of ?? populationOf(measure, plan)
  if (whole === undefined) {
    return impossible(`The record does not say of whom those without “${measure.name}” are the rest`)
  }
  const statistic: Statistic = { kind: 'complement', of: whole }
  return checked(measure, { ...plan, statistic })
}
