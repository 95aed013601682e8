import { asks as asksRead } from '../src/kernel/meaning/index.ts'
import {
  behaviours,
  conductRoles,
  findings,
  outcomes,
  proceedings,
  severities,
} from '../src/modules/conduct/vocabulary.ts'
import { purposes } from '../src/modules/funding/vocabulary.ts'
import {
  offenceKinds,
  referralOutcomes,
  riskGrades,
  riskTools,
  serviceKinds,
} from '../src/modules/response/vocabulary.ts'
import { modes } from '../src/modules/training/vocabulary.ts'
import { entryRoutes, leaverReasons, ranks, unitKinds } from '../src/modules/workforce/vocabulary.ts'

/** What a question can be after: as it is read, and one total of several numbers. */
export const asks = [...asksRead, 'total'] as const

/** Slots whose values say less than all: an answer that leaves one out, or adds one, answers another question. */
export const narrowing = [
  'role',
  'rank',
  'unit_kind',
  'unit',
  'command',
  'sex',
  'leaver_reason',
  'entry_route',
  'programme',
  'course',
  'mode',
  'standing',
  'grade',
  'tool',
  'outcome',
  'severity',
  'behaviour',
  'offence_kind',
  'service_kind',
  'purpose',
  'funder',
] as const

/** Slots that what is counted says by itself: a measure of people convicted needs no filter for it. */
const ofTheThing = [
  'event',
  'state',
  'party',
  'population',
  'subject',
  'topic',
  'audience',
  'organisation',
  'policy',
  'attribute',
  'finding',
  'proceeding',
  'course_kind',
] as const

export const slots: readonly string[] = [...narrowing, ...ofTheThing]

const valuesOf = (...vocabularies: readonly Readonly<Record<string, string>>[]): ReadonlySet<string> =>
  new Set(vocabularies.flatMap((vocabulary) => Object.keys(vocabulary)))

/**
 * Slots whose values are the record's own and no others. Roles, ranks, units and outcomes are not among them: people ask
 * for dog handlers and for outcome 22, and a label says so.
 */
export const closedValues: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['leaver_reason', valuesOf(leaverReasons)],
  ['entry_route', valuesOf(entryRoutes)],
  ['mode', valuesOf(modes)],
  ['grade', valuesOf(riskGrades)],
  ['tool', valuesOf(riskTools)],
  ['service_kind', valuesOf(serviceKinds)],
  ['purpose', valuesOf(purposes)],
  ['severity', valuesOf(severities, { not_assessed: 'Not assessed' })],
  ['finding', new Set([...valuesOf(findings), 'upheld'])],
  ['proceeding', valuesOf(proceedings)],
])

/** The record's values of slots of which people ask for others too: what asks for another cannot be understood whole. */
export const recordsValues: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['role', valuesOf(conductRoles)],
  ['rank', valuesOf(ranks)],
  ['unit_kind', valuesOf(unitKinds)],
  ['outcome', valuesOf(outcomes, referralOutcomes)],
  ['behaviour', valuesOf(behaviours)],
  ['offence_kind', valuesOf(offenceKinds)],
])

export const cuts = [
  'calendar-year',
  'financial-year',
  'quarter',
  'month',
  'week',
  'day',
  'rank',
  'sex',
  'role',
  'unit',
  'unit_kind',
  'command',
  'requirement',
  'course',
  'sex',
  'grade',
  'tool',
  'service_kind',
  'leaver_reason',
  'postcode',
  'exemption',
] as const
