import type { FigureShape } from '../../statistics/index.ts'
import type { AnswerableKind } from '../tables.ts'
import type { RegisterAsked } from './register-asked.ts'

/** Rows of a register in an answer. Numbers that were counted are a figure's shape instead. */
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
  /** What the count, or the register, was narrowed to, in words; absent where it tells of everything. */
  readonly only?: string
  /** How a register was asked, where somebody read it out of the question. */
  readonly asked?: RegisterAsked
  /** The moment as known at which the record was read, in ISO 8601; null where that would tell what it held. */
  readonly knownAt: string | null
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

/** What of a figure is proposed to be given. */
export interface Protection {
  readonly figure: FigureShape
  readonly withheld: number
}

/** One answer to one question, as composed. */
export interface Answer {
  readonly answerId: string
  readonly kind: AnswerableKind | 'officer' | 'unanswered'
  /** Which of several that the same measure or register gives (see `which-answer.ts`); empty where it is one alone. */
  readonly part: string
  /** False where the force does not hold what was asked. */
  readonly held: boolean
  /** In words; empty where it is a figure, which is put into words where it is read. */
  readonly text: string
  readonly table: AnswerTable | null
  /** The numbers as counted; null where the answer is none of numbers, or where its reader may not have them. */
  readonly figure: FigureShape | null
  readonly provenance: Provenance
  readonly figureId: string | null
  readonly sensitivity: 'open' | 'restricted'
  /** The numbers as they may leave the force, where small ones could tell of somebody. */
  readonly protection: Protection | null
}
