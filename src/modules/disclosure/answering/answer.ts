import type { AnswerableKind } from '../tables.ts'

/** A table in an answer. Cells are numbers, or words where a number may not be given. */
export interface AnswerTable {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | boolean | null)[])[]
}

/** Where an answer came from: enough to find its rows again and to make it again. */
export interface Provenance {
  /** The measure, extract or standing answer, and its version. */
  readonly from: string
  readonly version: number
  readonly name: string
  readonly definition: string
  /** What the numbers are numbers of; null where there are none. */
  readonly unit: string | null
  readonly period: string | null
  /** What the count was narrowed to, in words; absent where everything was counted. */
  readonly only?: string
  /** The moment as known at which the record was read, in ISO 8601. */
  readonly knownAt: string
  readonly rowCount: number
  readonly sources: readonly { readonly importId: string | null; readonly file: string; readonly rows: number | null }[]
  readonly figureId: string | null
  readonly statement: string | null
  readonly softwareVersion: string
  /** A standing answer's owner and review date. */
  readonly owner?: string
  readonly reviewOn?: string
  /** Why this answers the question. */
  readonly why: readonly string[]
}

/** One answer to one question, as composed. */
export interface Answer {
  readonly answerId: string
  readonly kind: AnswerableKind | 'officer' | 'unanswered'
  /** False where the force does not hold what was asked. */
  readonly held: boolean
  readonly text: string
  readonly table: AnswerTable | null
  readonly provenance: Provenance
  readonly figureId: string | null
  readonly sensitivity: 'open' | 'restricted'
  readonly protection: { readonly table: AnswerTable; readonly withheld: number } | null
}
