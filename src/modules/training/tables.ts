import { column, type PlainDate, type VersionRow, versionedTable } from '../../kernel/index.ts'
import type * as is from './vocabulary.ts'

export const courseVersions = versionedTable({
  table: 'training.course_version',
  versionId: 'course_version_id',
  key: {
    course_id: column<string>(),
    version_number: column<number>(),
  },
  facts: {
    title: column<string>(),
    kind: column<is.CourseKind>(),
    programme_code: column<string | null>(),
    programme: column<string | null>(),
    valid_from: column<PlainDate>(),
    /** The last day of the version. */
    valid_to: column<PlainDate | null>(),
    change: column<string | null>(),
    reason: column<string | null>(),
    hours: column<number>(),
    days: column<number | null>(),
    modes: column<is.Mode[]>(),
    setting: column<is.Setting>(),
    group_least: column<number | null>(),
    group_most: column<number | null>(),
    mandatory: column<boolean>(),
    assessed: column<boolean>(),
    knowledge_check: column<boolean>(),
    failing: column<string | null>(),
    route_on: column<is.RouteOn>(),
    career_stage: column<string | null>(),
    frequency: column<string | null>(),
    refresher_months: column<number | null>(),
    covers_domestic_abuse: column<boolean>(),
    covers_officer_involved: column<boolean>(),
  },
})
export type CourseVersionTable = VersionRow<typeof courseVersions>

export const courseAudiences = versionedTable({
  table: 'training.course_audience',
  versionId: 'course_audience_id',
  key: {
    course_id: column<string>(),
    version_number: column<number>(),
    audience: column<is.Audience>(),
  },
  facts: {
    position: column<number>(),
  },
})
export type CourseAudienceTable = VersionRow<typeof courseAudiences>

export const elementVersions = versionedTable({
  table: 'training.element_version',
  versionId: 'element_version_id',
  key: {
    course_id: column<string>(),
    version_number: column<number>(),
    element_id: column<string>(),
  },
  facts: {
    position: column<number>(),
    title: column<string>(),
    mode: column<is.Mode>(),
    hours: column<number>(),
    required: column<boolean>(),
  },
})
export type ElementVersionTable = VersionRow<typeof elementVersions>

export const lessons = versionedTable({
  table: 'training.lesson',
  versionId: 'lesson_id',
  key: {
    course_id: column<string>(),
    version_number: column<number>(),
    title: column<string>(),
  },
  facts: {
    position: column<number>(),
  },
})
export type LessonTable = VersionRow<typeof lessons>

export const objectives = versionedTable({
  table: 'training.objective',
  versionId: 'objective_id',
  key: {
    course_id: column<string>(),
    version_number: column<number>(),
    lesson: column<string>(),
    objective: column<string>(),
  },
  facts: {
    position: column<number>(),
  },
})
export type ObjectiveTable = VersionRow<typeof objectives>

export const coverages = versionedTable({
  table: 'training.coverage',
  versionId: 'coverage_id',
  key: {
    course_id: column<string>(),
    version_number: column<number>(),
    lesson: column<string>(),
    topic: column<is.Topic>(),
  },
  facts: {
    depth: column<is.Depth>(),
    note: column<string | null>(),
  },
})
export type CoverageTable = VersionRow<typeof coverages>

export const scenarios = versionedTable({
  table: 'training.scenario',
  versionId: 'scenario_id',
  key: {
    course_id: column<string>(),
    version_number: column<number>(),
    lesson: column<string>(),
    title: column<string>(),
  },
  facts: {
    casting: column<is.Casting>(),
  },
})
export type ScenarioTable = VersionRow<typeof scenarios>

export const materials = versionedTable({
  table: 'training.material',
  versionId: 'material_id',
  key: {
    course_id: column<string>(),
    reference: column<string>(),
  },
  facts: {
    lesson: column<string | null>(),
    title: column<string>(),
    kind: column<is.MaterialKind>(),
    author: column<string | null>(),
    /** Null: the force itself. */
    copyright_holder: column<string | null>(),
    disclosure: column<is.Disclosure>(),
    topic: column<is.Topic | null>(),
    from_on: column<PlainDate>(),
    to_on: column<PlainDate | null>(),
  },
})
export type MaterialTable = VersionRow<typeof materials>

export const deliverers = versionedTable({
  table: 'training.deliverer',
  versionId: 'deliverer_id',
  key: {
    name: column<string>(),
  },
  facts: {
    kind: column<is.DelivererKind>(),
    qualifications: column<string | null>(),
  },
})
export type DelivererTable = VersionRow<typeof deliverers>

export const courseDeliverers = versionedTable({
  table: 'training.course_deliverer',
  versionId: 'course_deliverer_id',
  key: {
    course_id: column<string>(),
    deliverer: column<string>(),
    part: column<string>(),
    from_on: column<PlainDate>(),
  },
  facts: {
    to_on: column<PlainDate | null>(),
    hours: column<number | null>(),
  },
})
export type CourseDelivererTable = VersionRow<typeof courseDeliverers>

export const sessionVersions = versionedTable({
  table: 'training.session_version',
  versionId: 'session_version_id',
  key: {
    session_id: column<string>(),
  },
  facts: {
    course_id: column<string>(),
    starts_on: column<PlainDate>(),
    ends_on: column<PlainDate>(),
    mode: column<is.Mode>(),
    place: column<string | null>(),
    capacity: column<number | null>(),
    deliverer: column<string | null>(),
  },
})
export type SessionVersionTable = VersionRow<typeof sessionVersions>

export const bookings = versionedTable({
  table: 'training.booking',
  versionId: 'booking_id',
  key: {
    session_id: column<string>(),
    person_id: column<string>(),
  },
  facts: {
    state: column<is.BookingState>(),
  },
})
export type BookingTable = VersionRow<typeof bookings>

/** What a file tells of a requirement, besides its course. */
export const requirementFacts = {
  title: column<string>(),
  /** Null: any. */
  roles: column<string[] | null>(),
  ranks: column<string[] | null>(),
  unit_kinds: column<string[] | null>(),
  starts_with: column<is.RequirementStart>(),
  within_days: column<number>(),
  currency_rule: column<is.CurrencyRule>(),
  refresher_months: column<number | null>(),
  renewal_days: column<number>(),
  fixed_date: column<PlainDate | null>(),
  in_force_from: column<PlainDate>(),
  in_force_to: column<PlainDate | null>(),
}

export const requirementVersions = versionedTable({
  table: 'training.requirement_version',
  versionId: 'requirement_version_id',
  key: {
    requirement_id: column<string>(),
  },
  facts: {
    course_id: column<string>(),
    ...requirementFacts,
  },
})
export type RequirementVersionTable = VersionRow<typeof requirementVersions>

export const evaluations = versionedTable({
  table: 'training.evaluation',
  versionId: 'evaluation_id',
  key: {
    course_id: column<string>(),
    stage: column<is.EvaluationStage>(),
    measured_on: column<PlainDate>(),
    instrument: column<string>(),
  },
  facts: {
    respondents: column<number>(),
    /** Out of 100. */
    mean_score: column<number>(),
  },
})
export type EvaluationTable = VersionRow<typeof evaluations>

/** What the person was on the day; null where they were not in post. */
export const postingFacts = {
  role: column<string | null>(),
  rank: column<string | null>(),
  unit_id: column<string | null>(),
}

/** What is told of a completion, by a file, a form or a statement. */
export const resultFacts = {
  result: column<is.Result>(),
  score: column<number | null>(),
  evidence: column<string | null>(),
}

/** What a person achieved in an element on a day. Role, rank and unit are those of the day; null where not in post. */
export const completions = versionedTable({
  table: 'training.completion',
  versionId: 'completion_id',
  key: {
    person_id: column<string>(),
    element_id: column<string>(),
    completed_on: column<PlainDate>(),
  },
  facts: {
    ...resultFacts,
    ...postingFacts,
  },
})
export type CompletionTable = VersionRow<typeof completions>

/** That a person finished a course, derived from their completions. */
export const courseCompletions = versionedTable({
  table: 'training.course_completion',
  versionId: 'course_completion_id',
  key: {
    person_id: column<string>(),
    course_id: column<string>(),
    completed_on: column<PlainDate>(),
  },
  facts: {
    version_number: column<number>(),
    ...postingFacts,
  },
})
export type CourseCompletionTable = VersionRow<typeof courseCompletions>

export interface TrainingTables {
  'training.course': { force_id: string; course_id: string; code: string }
  'training.course_version': CourseVersionTable
  'training.course_audience': CourseAudienceTable
  'training.element': { force_id: string; element_id: string; course_id: string; code: string }
  'training.element_version': ElementVersionTable
  'training.lesson': LessonTable
  'training.objective': ObjectiveTable
  'training.coverage': CoverageTable
  'training.scenario': ScenarioTable
  'training.material': MaterialTable
  'training.deliverer': DelivererTable
  'training.course_deliverer': CourseDelivererTable
  'training.session': { force_id: string; session_id: string; code: string }
  'training.session_version': SessionVersionTable
  'training.booking': BookingTable
  'training.requirement': { force_id: string; requirement_id: string; code: string }
  'training.requirement_version': RequirementVersionTable
  'training.evaluation': EvaluationTable
  'training.completion': CompletionTable
  'training.course_completion': CourseCompletionTable
}
