import type { Language } from '../../web/index.ts'
import { type AnswerTable, type LogEntry, type ToldAnswer, tellAnswer } from '../disclosure/index.ts'
import type { FigureShape } from '../statistics/index.ts'

/** A table of a disclosure, numbered through the whole of it, with what it answered. */
export interface PublishedTable extends AnswerTable {
  /** From 1. */
  readonly number: number
  readonly reference: string
  readonly question: string
  /** The figure it tells; null where it is rows of a register. */
  readonly figure: FigureShape | null
}

/** A question of a disclosure with what was given, in words. */
export interface ToldQuestion {
  readonly number: string
  readonly text: string
  readonly answers: readonly (Omit<ToldAnswer, 'table'> & { readonly table: PublishedTable | null })[]
}

/** A disclosure in words, its tables numbered in the order of its questions; each is also a data file. */
export function tellEntry({ reference, questions }: LogEntry, language: Language = 'en'): ToldQuestion[] {
  let number = 0
  return questions.map((question) => ({
    number: question.number,
    text: question.text,
    answers: question.answers.map((given) => {
      const { text, table, from } = tellAnswer(given, language)
      if (table === null) return { text, table, from }
      number += 1
      return { text, table: { ...table, number, reference, question: question.number, figure: given.figure }, from }
    }),
  }))
}

export const tablesOf = (entry: LogEntry, language: Language = 'en'): PublishedTable[] =>
  tellEntry(entry, language).flatMap(({ answers }) => answers.flatMap(({ table }) => table ?? []))

/** Whether a table holds figures: one that is a figure's, or that an earlier version published with columns of numbers. */
export const holdsFigures = ({ figure, rows }: Pick<PublishedTable, 'figure' | 'rows'>): boolean =>
  figure !== null || rows.some((row) => row.slice(1).some((cell) => typeof cell === 'number'))

/** Where a table's file stands. Its own name tells nothing of what the site is about. */
export const tableHref = ({ reference, number }: PublishedTable): string =>
  `/disclosure-log/${encodeURIComponent(reference)}/tables/${number}/table.csv`
