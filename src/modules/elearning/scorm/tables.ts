import type { ElearningTables } from '../tables.ts'
import type { Completion, Success } from './run-time/unit-result.ts'

export interface ScormProgressTable {
  force_id: string
  registration_id: string
  person_id: string
  session_id: string
  commit_number: number
  version: number
  /** JSON. */
  sequencing: string | null
  changed_at: Date
}

export interface ScormUnitStateTable {
  force_id: string
  registration_id: string
  unit_id: string
  person_id: string
  attempt: number
  completion: Completion
  success: Success
  score_scaled: number | null
  /** Elements, in JSON. */
  elements: string
  changed_at: Date
}

export interface ScormVisitTable {
  force_id: string
  session_id: string
  visit: number
  registration_id: string
  unit_id: string
  person_id: string
  attempt: number
  begun_at: Date
  last_seen_at: Date
  ended_at: Date | null
  said_seconds: number | null
  counted_seconds: number
  is_over: boolean
}

export interface ScormGlobalObjectiveTable {
  force_id: string
  person_id: string
  objective_id: string
  registration_id: string
  value: unknown
  changed_at: Date
}

export interface ScormTables extends ElearningTables {
  'elearning.scorm_progress': ScormProgressTable
  'elearning.scorm_unit_state': ScormUnitStateTable
  'elearning.scorm_visit': ScormVisitTable
  'elearning.scorm_global_objective': ScormGlobalObjectiveTable
}
