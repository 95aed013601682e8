import {
  cueText,
  cutPeriods,
  type Measure,
  type MeasurePlan,
  PeriodError,
  type PlainDate,
  type PlanRequest,
} from '../../../kernel/index.ts'
import type { ReadParameters } from '../reading-letters/read-parameters.ts'
import { type KnownNames, narrowPlan } from './narrow-plan.ts'
import type { RegisterAsked } from './register-asked.ts'

/** A question as the desk reads it. */
export interface AskedQuestion {
  /** All of it that says what it asks. */
  readonly text: string
  /** The words of the questions it hangs on ("If yes, how many?"), nearest first; empty where it stands alone. */
  readonly leansOn: string
  readonly parameters: ReadParameters
  /** The answer is limited to the day of receipt: later information was not held. */
  readonly received: PlainDate
  /** Names in the record by which a question may ask for less. */
  readonly names: KnownNames
}

/** The roles asked about: those named, less those left out. */
const rolesOf = ({ roles = [], excludedRoles = [] }: ReadParameters): string[] =>
  roles.filter((role) => !excludedRoles.includes(role))

/** What is asked stands at the beginning of pasted matter. */
const mostRead = 4_000

/** How a question asks: as it was read, where it was; by the dates in its words where nobody read it. */
export const planRequest = (
  { text, leansOn, parameters, received }: AskedQuestion,
  read?: RegisterAsked | null,
): PlanRequest => ({
  received,
  text: cueText(`${text.slice(0, mostRead)}\n${leansOn.slice(0, mostRead)}`),
  from: (read ? read.from : parameters.from) ?? null,
  to: (read ? read.to : parameters.to) ?? null,
  asAt: (read ? read.asAt : parameters.asAt) ?? null,
  by: parameters.by ?? null,
  roles: rolesOf(parameters),
  ranks: parameters.ranks ?? [],
  ...(read ? { narrowedTo: read.filters } : {}),
})

const fiveYearsBefore = (date: PlainDate): PlainDate => `${Number(date.slice(0, 4)) - 5}-01-01` as PlainDate

/** How a measure is run where it says nothing of its own: the period asked, or five years, by role where any is named. */
function defaultPlan(measure: Measure, read: PlanRequest): MeasurePlan {
  const to = read.to ?? read.asAt ?? read.received
  const span =
    measure.periodType === 'as-at' ? { asAt: read.asAt ?? to } : { from: read.from ?? fiveYearsBefore(to), to }
  const roleDimension = measure.dimensions.find((d) => d.id === 'role')
  const known = read.roles.filter((role) => roleDimension?.values?.some((v) => v.value === role) ?? true)
  const byRole = roleDimension !== undefined && known.length > 0
  return {
    span,
    by: read.by ?? 'calendar-year',
    dimensions: byRole ? ['role'] : [],
    filters: byRole ? { role: known } : {},
  }
}

/** A plan that can be run: the days in order, and no more periods than a table can hold. */
function runnable(plan: MeasurePlan): MeasurePlan {
  if ('asAt' in plan.span) return plan
  const { from, to } = plan.span
  const span = from <= to ? plan.span : { from: fiveYearsBefore(to), to }
  try {
    cutPeriods(plan.by, span.from, span.to)
    return { ...plan, span }
  } catch (error) {
    if (!(error instanceof PeriodError)) throw error
    return { ...plan, span, by: 'calendar-year' }
  }
}

/** How a measure would be run for a question. */
export function planOf(measure: Measure, asked: AskedQuestion): MeasurePlan {
  const read = planRequest(asked)
  return runnable(narrowPlan(measure, measure.plan?.(read) ?? defaultPlan(measure, read), asked.text, asked.names))
}
