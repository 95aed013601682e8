import {
  type Cue,
  cueText,
  type Extract,
  type Measure,
  type MeasurePlan,
  matchCues,
  type PlainDate,
  type PlanRequest,
  type Register,
} from '../../kernel/index.ts'
import type { ReadParameters } from './read-parameters.ts'
import type { AnswerableKind } from './tables.ts'

/** A standing answer as the desk looks for it. */
export interface StandingCandidate {
  readonly code: string
  readonly title: string
  readonly askedWhen: readonly string[]
  readonly askedUnless: readonly string[]
}

/** What could answer a question, how strongly its words say so, why, and how it would be run. */
export interface Suggestion {
  readonly kind: AnswerableKind
  readonly id: string
  readonly name: string
  readonly weight: number
  readonly why: readonly string[]
  /** Null for what is not a measure. */
  readonly plan: MeasurePlan | null
  /** The desk answers with it unless the officer says otherwise. */
  readonly accepted: boolean
}

/** A question with what its words and its request say. */
export interface AskedQuestion {
  readonly text: string
  /** All the request's words. */
  readonly request: string
  readonly parameters: ReadParameters
  readonly received: PlainDate
}

/** Below this a match is chance. */
const threshold = 2
/** At this the words leave little doubt. */
const sure = 3
const mostAccepted = 5

const standingWeight = 4

/** The roles asked about: those named, less those left out. */
const rolesOf = ({ roles = [], excludedRoles = [] }: ReadParameters): string[] =>
  roles.filter((role) => !excludedRoles.includes(role))

export const planRequest = ({ text, parameters, received }: AskedQuestion): PlanRequest => ({
  received,
  text: cueText(text),
  from: parameters.from ?? null,
  to: parameters.to ?? null,
  asAt: parameters.asAt ?? null,
  by: parameters.by ?? null,
  roles: rolesOf(parameters),
  ranks: parameters.ranks ?? [],
})

const fiveYearsBefore = (date: PlainDate): PlainDate => `${Number(date.slice(0, 4)) - 5}-01-01` as PlainDate

/** How a measure is run where it says nothing of its own: the period asked, or five years, by the first dimension. */
function defaultPlan(measure: Measure, read: PlanRequest): MeasurePlan {
  const span =
    measure.periodType === 'as-at'
      ? { asAt: read.asAt ?? read.to ?? read.received }
      : { from: read.from ?? fiveYearsBefore(read.received), to: read.to ?? read.received }
  const roleDimension = measure.dimensions.find((d) => d.id === 'role')
  const known = read.roles.filter((role) => roleDimension?.values?.some((v) => v.value === role) ?? true)
  return {
    span,
    by: read.by ?? 'calendar-year',
    dimensions: roleDimension && known.length > 0 ? ['role'] : [],
    filters: roleDimension && known.length > 0 ? { role: known } : {},
  }
}

export const planOf = (measure: Measure, read: PlanRequest): MeasurePlan =>
  measure.plan?.(read) ?? defaultPlan(measure, read)

const words = (phrase: string): RegExp =>
  new RegExp(
    `\\b${phrase
      .trim()
      .toLowerCase()
      .replace(/[.*?^${}()|[\]\\]/g, '\\$&')
      .replace(/\s+/g, '\\s+')}`,
  )

/** `signpost+support` asks for both words, in any order; the entries of a list are alternatives. */
const says = (phrase: string, text: string): boolean => phrase.split('+').every((part) => words(part).test(text))

function standingMatch(candidate: StandingCandidate, text: string): { weight: number; why: string[] } {
  const met = candidate.askedWhen.filter((phrase) => says(phrase, text))
  if (met.length === 0 || candidate.askedUnless.some((phrase) => says(phrase, text))) return { weight: 0, why: [] }
  return {
    weight: standingWeight,
    why: met.map((phrase) => `the question says “${phrase.replaceAll('+', '” and “')}”`),
  }
}

/**
 * What could answer a question, best first, each with why. The first that are sure, and not much weaker than the best,
 * are accepted until the officer decides.
 */
export function suggest(
  asked: AskedQuestion,
  register: Register,
  standing: readonly StandingCandidate[],
): Suggestion[] {
  const read = planRequest(asked)
  const match = (cues: readonly Cue[]) => matchCues(cues, asked.text, asked.request)
  const found: Omit<Suggestion, 'accepted'>[] = [
    ...register.measures.map((m: Measure) => ({
      kind: 'measure' as const,
      id: m.id,
      name: m.name,
      ...match(m.cues),
      m,
    })),
    ...register.extracts.map((e: Extract) => ({
      kind: 'extract' as const,
      id: e.id,
      name: e.name,
      ...match(e.cues),
      m: null,
    })),
    ...standing.map((s) => ({
      kind: 'standing' as const,
      id: s.code,
      name: s.title,
      ...standingMatch(s, cueText(asked.text)),
      m: null,
    })),
  ]
    .filter(({ weight }) => weight >= threshold)
    .map(({ m, ...rest }) => ({ ...rest, plan: m ? planOf(m, read) : null }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
  const best = found[0]?.weight ?? 0
  return found.map((suggestion, index) => ({
    ...suggestion,
    accepted: index === 0 || (index < mostAccepted && suggestion.weight >= sure && suggestion.weight >= best * 0.5),
  }))
}
