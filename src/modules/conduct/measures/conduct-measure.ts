import { type RawBuilder, sql } from 'kysely'
import {
  asKnownAt,
  type Dimension,
  day,
  type FactsRequest,
  type Filters,
  type Measure,
  type MeasurePlan,
  type PlanRequest,
  yearOf,
} from '../../../kernel/index.ts'
import { asDimension, atTheTime, ofThePersonThen } from '../../workforce/index.ts'
import { needToKnow } from '../need-to-know.queries.ts'
import { conductRoles, type EventKind, findings, outcomes, severities } from '../vocabulary.ts'
import { casesHeld } from './extents.ts'

/** What all measures of conduct have in common: only cases of domestic abuse are held, and the rows are restricted. */
export const restricted = {
  kind: 'measure',
  version: 2,
  aggregate: 'distinct',
  periodType: 'during',
  sensitivity: 'restricted',
  needToKnow,
  may: 'restricted.count',
  extent: casesHeld,
  held: 'Allegations of domestic abuse against the force’s own people, and what followed each, are held from the first case in the professional standards system’s extract. Conduct matters that are not about domestic abuse are not held here.',
  rowHref: (caseId: string) => `/conduct/cases/${caseId}`,
} as const satisfies Partial<Measure>

/** What the person was on the day of the event. Police staff, and people who had left, stand apart. */
const byRole: Dimension = { id: 'role', name: 'Role', values: asDimension(conductRoles) }

/** What the person was then: their role, and their rank and length of service as their postings tell, and their sex. */
export const ofTheSubject: readonly Dimension[] = [byRole, ...ofThePersonThen]

/** How grave, as it was assessed. */
export const bySeverity: Dimension = {
  id: 'severity',
  name: 'Severity',
  values: [...asDimension(severities), { value: 'not_assessed', label: 'Not assessed' }],
}

export const byOutcome: Dimension = { id: 'outcome', name: 'Outcome', values: asDimension(outcomes) }
export const byFinding: Dimension = {
  id: 'finding',
  name: 'Finding',
  values: asDimension({ ...findings, not_told: 'Not told' }),
}

/** Columns of what a person was on a day, from `atTheTime`: joined as `t`. */
export const subjectColumns: RawBuilder<unknown> = sql`t.rank, t.service, t.sex`

export const subjectThen = (request: FactsRequest, person: string, on: string): RawBuilder<unknown> =>
  sql`cross join lateral (${atTheTime(request, person, on)}) as t`

/** The kinds of people that a question means by "officers, PCSOs and specials": police staff only where they are named. */
const usualRoles = ['police_officer', 'special_constable', 'pcso']

const isRole = (role: string): boolean => Object.hasOwn(conductRoles, role)

/** By role and calendar year unless the words say otherwise; five calendar years and the present one where they name none. */
export const planByRole =
  (filters: Filters = {}, dimensions: readonly string[] = []) =>
  (read: PlanRequest): MeasurePlan => {
    const to = read.to ?? read.asAt ?? read.received
    const asked = read.roles.filter(isRole)
    return {
      span: { from: read.from ?? day(`${yearOf(to) - 5}-01-01`), to },
      by: read.by ?? 'calendar-year',
      dimensions: ['role', ...dimensions],
      filters: { role: asked.length > 0 ? asked : usualRoles, ...filters },
    }
  }

/** How things stood on the day asked, or that of the request. */
export const planOnDay = (read: PlanRequest): MeasurePlan => {
  const asked = read.roles.filter(isRole)
  return {
    span: { asAt: read.asAt ?? read.to ?? read.received },
    by: 'whole',
    dimensions: ['role'],
    filters: { role: asked.length > 0 ? asked : usualRoles },
  }
}

/** People to whom something happened: SELECT of the events of one kind, with `extra` columns. */
export const eventFacts =
  (
    kind: EventKind,
    extra: {
      readonly columns?: RawBuilder<unknown>
      readonly where?: (request: FactsRequest) => RawBuilder<unknown>
    } = {},
  ) =>
  (request: FactsRequest): RawBuilder<unknown> => {
    const { forceId, from, to, knownAt } = request
    return sql`
    select e.person_id as counted, e.occurred_on as on_date, e.case_event_version_id as row_id, e.case_id as page_id,
      e.import_id, e.line, e.role, ${subjectColumns}${extra.columns ? sql`, ${extra.columns}` : sql``}
    from conduct.case_event as e
    ${subjectThen(request, 'e.person_id', 'e.occurred_on')}
    where e.force_id = ${forceId} and e.kind = ${kind} and e.occurred_on between ${from} and ${to}
      and ${asKnownAt('e', knownAt)}${extra.where ? sql` and ${extra.where(request)}` : sql``}`
  }
