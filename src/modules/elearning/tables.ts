import type { Course, CourseUnit, Standard } from './packages/course-package.ts'

/** Course packages, who takes them and each sitting, as the database holds them. */
export interface PackageTable {
  force_id: string
  package_id: string
  standard: Standard
  title: string
  description: string | null
  publisher_id: string
  version: string | null
  activity_id: string
  structure: Course
  file_name: string
  file_bytes: number
  sha256: string
  recorded_at: Date
  recorded_by_name: string
  withdrawn_at: Date | null
  withdrawn_by_name: string | null
}

export interface UnitTable {
  force_id: string
  unit_id: string
  package_id: string
  position: number
  publisher_id: string
  activity_id: string
  title: string
  details: CourseUnit
}

export interface PackageFileTable {
  force_id: string
  package_id: string
  path: string
  sha256: string
  bytes: number
  content_type: string
}

export interface FilePieceTable {
  force_id: string
  sha256: string
  position: number
  content: Buffer
}

export interface RegistrationTable {
  force_id: string
  registration_id: string
  package_id: string
  person_id: string
  agent: string
  begun_at: Date
  ended_at: Date | null
}

/** Review: what was finished is looked at again. Browse: without a record (cmi5 10.2.2; SCORM `cmi.mode`). */
export type LaunchMode = 'Normal' | 'Browse' | 'Review'

export interface SessionTable {
  force_id: string
  session_id: string
  registration_id: string
  unit_id: string
  person_id: string
  launch_mode: LaunchMode
  content_hash: Buffer
  fetch_hash: Buffer | null
  access_hash: Buffer | null
  return_to: string
  launched_at: Date
  expires_at: Date
  fetched_at: Date | null
  /** cmi5: by the unit's clock, as are `said_through` and nothing else here. */
  initialized_at: Date | null
  last_seen_at: Date | null
  terminated_at: Date | null
  abandoned_at: Date | null
  seconds: number | null
  preferences_read_at: Date | null
  said_through: Date | null
  judged_at: Date | null
}

export type AchievementKind = 'completed' | 'passed' | 'failed' | 'waived' | 'satisfied'

export interface AchievementTable {
  force_id: string
  registration_id: string
  person_id: string
  activity_id: string
  kind: AchievementKind
  statement_id: string
  /** Out of a hundred where it is scaled. */
  score: number | null
  recorded_at: Date
}

export interface ElearningTables {
  'elearning.package': PackageTable
  'elearning.unit': UnitTable
  'elearning.package_file': PackageFileTable
  'elearning.file_piece': FilePieceTable
  'elearning.registration': RegistrationTable
  'elearning.session': SessionTable
  'elearning.achievement': AchievementTable
}
