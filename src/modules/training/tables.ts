import type { PlainDate } from '../../kernel/index.ts'
import type * as is from './vocabulary.ts'

/** What every version says of itself: where it came from, and when the record knew it. */
interface Recorded {
  force_id: string
  import_id: string | null
  line: number | null
  recorded_at: Date
  superseded_at: Date | null
}

interface OfVersion extends Recorded {
  course_id: string
  version_number: number
}

export interface CourseVersionTable extends OfVersion {
  course_version_id: string
  title: string
  kind: is.CourseKind
  programme_code: string | null
  programme: string | null
  valid_from: PlainDate
  /** The last day of the version. */
  valid_to: PlainDate | null
  change: string | null
  reason: string | null
  hours: number
  days: number | null
  modes: is.Mode[]
  setting: is.Setting
  group_least: number | null
  group_most: number | null
  mandatory: boolean
  assessed: boolean
  knowledge_check: boolean
  failing: string | null
  route_on: is.RouteOn
  career_stage: string | null
  frequency: string | null
  refresher_months: number | null
  covers_domestic_abuse: boolean
  covers_officer_involved: boolean
}

export interface CourseAudienceTable extends OfVersion {
  course_audience_id: string
  audience: is.Audience
  position: number
}

export interface ElementVersionTable extends OfVersion {
  element_version_id: string
  element_id: string
  position: number
  title: string
  mode: is.Mode
  hours: number
  required: boolean
}

export interface LessonTable extends OfVersion {
  lesson_id: string
  title: string
  position: number
}

export interface ObjectiveTable extends OfVersion {
  objective_id: string
  lesson: string
  objective: string
  position: number
}

export interface CoverageTable extends OfVersion {
  coverage_id: string
  lesson: string
  topic: is.Topic
  depth: is.Depth
  note: string | null
}

export interface ScenarioTable extends OfVersion {
  scenario_id: string
  lesson: string
  title: string
  casting: is.Casting
}

export interface MaterialTable extends Recorded {
  material_id: string
  course_id: string
  reference: string
  lesson: string | null
  title: string
  kind: is.MaterialKind
  author: string | null
  /** Null: the force itself. */
  copyright_holder: string | null
  disclosure: is.Disclosure
  topic: is.Topic | null
  from_on: PlainDate
  to_on: PlainDate | null
}

export interface DelivererTable extends Recorded {
  deliverer_id: string
  name: string
  kind: is.DelivererKind
  qualifications: string | null
}

export interface CourseDelivererTable extends Recorded {
  course_deliverer_id: string
  course_id: string
  deliverer: string
  part: string
  from_on: PlainDate
  to_on: PlainDate | null
  hours: number | null
}

export interface SessionVersionTable extends Recorded {
  session_version_id: string
  session_id: string
  course_id: string
  starts_on: PlainDate
  ends_on: PlainDate
  mode: is.Mode
  place: string | null
  capacity: number | null
  deliverer: string | null
}

export interface BookingTable extends Recorded {
  booking_id: string
  session_id: string
  person_id: string
  state: is.BookingState
}

export interface RequirementVersionTable extends Recorded {
  requirement_version_id: string
  requirement_id: string
  title: string
  course_id: string
  /** Null: any. */
  roles: string[] | null
  ranks: string[] | null
  unit_kinds: string[] | null
  starts_with: is.RequirementStart
  within_days: number
  currency_rule: is.CurrencyRule
  refresher_months: number | null
  renewal_days: number
  fixed_date: PlainDate | null
  in_force_from: PlainDate
  in_force_to: PlainDate | null
}

export interface EvaluationTable extends Recorded {
  evaluation_id: string
  course_id: string
  stage: is.EvaluationStage
  measured_on: PlainDate
  instrument: string
  respondents: number
  /** Out of 100. */
  mean_score: number
}

/** What a person achieved in an element on a day. Role, rank and unit are those of the day; null where not in post. */
export interface CompletionTable extends Recorded {
  completion_id: string
  person_id: string
  element_id: string
  completed_on: PlainDate
  result: is.Result
  score: number | null
  evidence: string | null
  role: string | null
  rank: string | null
  unit_id: string | null
}

/** That a person finished a course, derived from their completions. */
export interface CourseCompletionTable extends Recorded {
  course_completion_id: string
  person_id: string
  course_id: string
  completed_on: PlainDate
  version_number: number
  role: string | null
  rank: string | null
  unit_id: string | null
}

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
