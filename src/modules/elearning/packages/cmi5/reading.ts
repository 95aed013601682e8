import type { Inspection } from '../inspection.ts'
import type { FileIndex } from '../reference.ts'
import type { Identifiers } from './identifiers.ts'

/** What is known while a course structure is read. */
export interface Reading {
  readonly inspection: Inspection
  readonly identifiers: Identifiers
  readonly objectiveIds: ReadonlySet<string>
  /** Null for a course structure without a zip. */
  readonly files: FileIndex | null
}
