import { sql } from 'kysely'
import { type Db, type Register, systemActor, type Tx, tables } from '../../../kernel/index.ts'
import { type FigureShape, readFigures, type ShapeCell, shapeOf } from '../../statistics/index.ts'
import type { AnswerTable } from '../answering/answer.ts'
import type { GivenAnswer } from '../answering/told-answer.ts'
import type { DisclosureTables } from '../tables.ts'
import { entryForm, type LogEntry } from './log-entry.ts'

/** An entry of the first form: every table was one of words, also those of figures. */
type EarlierEntry = Omit<LogEntry, 'form' | 'questions'> & {
  readonly questions: readonly {
    readonly number: string
    readonly text: string
    readonly answers: readonly { readonly text: string; readonly table: AnswerTable | null; readonly from: string }[]
  }[]
}

interface EarlierRow {
  readonly request_id: string
  readonly published_on: string
  readonly recorded_at: Date
  readonly entry: EarlierEntry
}

/** The tables of a request's answers, as counted and as protected, with their figures. */
interface KeptTable {
  readonly figure_id: string
  readonly shown: AnswerTable | null
  readonly protected: AnswerTable | null
}

/**
 * Brings what was published by an earlier version to the form of this one: each table of a figure becomes that figure's
 * shape, with the same numbers withheld. What was published stays as it was, superseded; the day of publication and what
 * is told do not change. A table whose figure cannot be found again to the last number stays one of words.
 */
export async function bringEntriesUpToDate(db: Db, forceId: string, register: Register): Promise<number> {
  const actor = { ...systemActor(forceId), roles: ['foi-officer'] as const }
  const earlier = await db.read(actor, async (tx) => {
    const { rows } = await sql<EarlierRow>`
      select request_id, published_on, recorded_at, entry from disclosure.published
      where force_id = ${forceId} and superseded_at is null and not entry ? 'form'`.execute(tx.connection)
    return rows
  })
  for (const row of earlier) await db.write(actor, (tx) => bringUpToDate(tx, register, row))
  return earlier.length
}

async function bringUpToDate(tx: Tx, register: Register, row: EarlierRow): Promise<void> {
  const kept = await keptTables(tx, row.request_id)
  const figures = await readFigures(
    tx,
    kept.map((each) => each.figure_id),
  )
  const given = (answer: EarlierEntry['questions'][number]['answers'][number]): GivenAnswer => {
    const found =
      answer.table && kept.find((each) => same(answer.table, each.shown) || same(answer.table, each.protected))
    const figure = found && figures.get(found.figure_id)
    const measure = figure && register.measure(figure.measureId)
    const shape = answer.table && measure ? publishedShape(shapeOf(figure, measure, null), answer.table) : null
    return shape ? { text: '', table: null, figure: shape, from: '' } : { ...answer, figure: null }
  }
  const entry: LogEntry = {
    form: entryForm,
    ...row.entry,
    questions: row.entry.questions.map((question) => ({ ...question, answers: question.answers.map(given) })),
  }
  const { numUpdatedRows } = await tables<DisclosureTables>(tx)
    .updateTable('disclosure.published')
    .set({ superseded_at: tx.at })
    .where('force_id', '=', tx.forceId)
    .where('request_id', '=', row.request_id)
    .where('recorded_at', '=', row.recorded_at)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  // Another process was first.
  if (numUpdatedRows === 0n) return
  await sql`
    insert into disclosure.published
      (force_id, request_id, published_on, decision, entry, published_by, recorded_at, superseded_at)
    select force_id, request_id, published_on, decision, ${JSON.stringify(entry)}::jsonb, published_by, ${tx.at}, null
    from disclosure.published
    where force_id = ${tx.forceId} and request_id = ${row.request_id} and recorded_at = ${row.recorded_at}`.execute(
    tx.connection,
  )
}

async function keptTables(tx: Tx, requestId: string): Promise<KeptTable[]> {
  const { rows } = await sql<KeptTable>`
    select a.figure_id, a.table_shown as shown, a.protection->'table' as protected
    from disclosure.answer as a
    join disclosure.question as q on q.force_id = a.force_id and q.question_id = a.question_id
    where a.force_id = ${tx.forceId} and q.request_id = ${requestId} and a.figure_id is not null`.execute(tx.connection)
  return rows
}

const same = (a: unknown, b: unknown): boolean => b !== null && JSON.stringify(a) === JSON.stringify(b)

/** The shape with what the table withheld withheld; null where a number of the table is not the figure's. */
function publishedShape(shape: FigureShape, { rows }: AnswerTable): FigureShape | null {
  const width = shape.periods.length
  const numbers = rows.map((row) => row.slice(row.length - width))
  const expected = shape.rows.length + (shape.totals ? 1 : 0)
  if (numbers.length !== expected || numbers.some((row) => row.length !== width)) return null
  const mask = (cells: readonly ShapeCell[], row: readonly unknown[]): ShapeCell[] | null => {
    const masked = cells.map((cell, i): ShapeCell | null => {
      if (typeof row[i] === 'string') return { kind: 'withheld' }
      return cell.kind === 'value' && cell.value === row[i] ? cell : null
    })
    return masked.every((cell) => cell !== null) ? masked : null
  }
  const masked = shape.rows.map((row, i) => ({ values: row.values, cells: mask(row.cells, numbers[i] ?? []) }))
  const totals = shape.totals && mask(shape.totals, numbers.at(-1) ?? [])
  if (shape.totals && totals === null) return null
  const whole = masked.flatMap(({ values, cells }) => (cells ? [{ values, cells }] : []))
  return whole.length === masked.length ? { ...shape, rows: whole, totals } : null
}
