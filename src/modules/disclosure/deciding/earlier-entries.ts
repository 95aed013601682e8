import { sql } from 'kysely'
import { audit, type Db, type Register, rolesOf, systemActor, type Tx, tables } from '../../../kernel/index.ts'
import { type FigureShape, heldOf, readFigures, type ShapeCell, shapeOf } from '../../statistics/index.ts'
import type { AnswerTable } from '../answering/answer.ts'
import type { GivenAnswer } from '../answering/told-answer.ts'
import type { DisclosureTables } from '../tables.ts'
import { entryWords } from './entry-words.ts'
import { entryForm, type LogEntry } from './log-entry.ts'

/** An answer of the first form: every table was one of words, also those of figures. */
type EarlierAnswer = Omit<GivenAnswer, 'figure'> & Partial<Pick<GivenAnswer, 'figure'>>

/** An entry of this form or of the first. */
type EarlierEntry = Omit<LogEntry, 'form' | 'questions'> & {
  readonly questions: readonly {
    readonly number: string
    readonly text: string
    readonly answers: readonly EarlierAnswer[]
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
 * shape, with the same numbers withheld, and the words that it shows are kept beside it. A nought of days of which the
 * record holds nothing becomes “not held”: the letter says so too, and nobody counted it. Else what is told does not
 * change, nor the day of publication, and what was published stays as it was, superseded; the audit record tells of each.
 * A table whose figure cannot be found again to the last number stays one of words.
 */
export async function bringEntriesUpToDate(db: Db, forceId: string, register: Register): Promise<number> {
  const actor = { ...systemActor(forceId), roles: rolesOf.desk }
  const earlier = await db.read(actor, async (tx) => {
    const { rows } = await sql<EarlierRow>`
      select request_id, published_on, recorded_at, entry from disclosure.published
      where force_id = ${forceId} and superseded_at is null and words is null`.execute(tx.connection)
    return rows
  })
  for (const row of earlier) await db.write(actor, (tx) => bringUpToDate(tx, register, row))
  return earlier.length
}

async function bringUpToDate(tx: Tx, register: Register, row: EarlierRow): Promise<void> {
  const shapes = await shapesOf(tx, register, row)
  const given = (answer: EarlierAnswer): GivenAnswer => {
    const { figure = null, table } = answer
    const shape = figure ? withoutNoughts(figure, shapes.byId(figure.figureId)) : table && shapes.ofTable(table)
    return shape ? { text: '', table: null, figure: shape, from: '' } : { ...answer, figure }
  }
  const entry: LogEntry = {
    ...row.entry,
    form: entryForm,
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
      (force_id, request_id, published_on, decision, entry, words, published_by, recorded_at, superseded_at)
    select force_id, request_id, published_on, decision, ${JSON.stringify(entry)}::jsonb, ${entryWords(entry)},
      published_by, ${tx.at}, null
    from disclosure.published
    where force_id = ${tx.forceId} and request_id = ${row.request_id} and recorded_at = ${row.recorded_at}`.execute(
    tx.connection,
  )
  await audit(tx, {
    action: 'bring a log entry up to date',
    subjectType: 'request',
    subjectId: row.request_id,
    detail: { reference: entry.reference, publishedOn: row.published_on, form: entryForm },
  })
}

interface Shapes {
  /** The shape of a figure that an answer of the request gives; null where there is none. */
  byId(figureId: string | null): FigureShape | null
  /** The shape that a published table tells, with what it withholds withheld. */
  ofTable(table: AnswerTable): FigureShape | null
}

/** The shapes of the figures that a request was answered with, as their measures tell now what was held then. */
async function shapesOf(tx: Tx, register: Register, row: EarlierRow): Promise<Shapes> {
  const kept = await keptTables(tx, row.request_id)
  const figures = await readFigures(
    tx,
    kept.map((each) => each.figure_id),
  )
  const shapes = new Map<string, FigureShape>()
  for (const [id, figure] of figures) {
    const measure = register.measure(figure.measureId)
    if (measure) shapes.set(id, shapeOf(figure, measure, await heldOf(tx, figure, measure, true)))
  }
  return {
    byId: (figureId) => shapes.get(figureId ?? '') ?? null,
    ofTable(table) {
      const found = kept.find((each) => same(table, each.shown) || same(table, each.protected))
      const shape = found && shapes.get(found.figure_id)
      return shape ? publishedShape(shape, table) : null
    },
  }
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

/** Whether a number that was published is the figure's: a nought that nobody counted was written as one. */
const isSame = (cell: ShapeCell, published: unknown): boolean =>
  cell.kind === 'value' ? cell.value === published : published === 0

/** A published shape whose noughts of days that are not held are told as not held. */
function withoutNoughts(published: FigureShape, now: FigureShape | null): FigureShape {
  // An earlier version took what was asked for as held where nothing said what is.
  if (now === null || published.factsHeld.from !== null) return published
  const places = new Map(now.rows.map(({ values, cells }) => [JSON.stringify(values), cells]))
  const told = (cells: readonly ShapeCell[], as: readonly ShapeCell[] = []): ShapeCell[] =>
    cells.map((cell, i) => {
      const held = as[i]
      return cell.kind === 'value' && cell.value === 0 && held && held.kind !== 'value' ? held : cell
    })
  return {
    ...published,
    factsHeld: now.factsHeld,
    periods: now.periods,
    rows: published.rows.map((row) => ({ ...row, cells: told(row.cells, places.get(JSON.stringify(row.values))) })),
    totals: published.totals && told(published.totals, now.totals ?? []),
  }
}

/** The shape with what the table withheld withheld; null where a number of the table is not the figure's. */
function publishedShape(shape: FigureShape, { rows }: AnswerTable): FigureShape | null {
  const width = shape.periods.length
  const numbers = rows.map((row) => row.slice(row.length - width))
  const expected = shape.rows.length + (shape.totals ? 1 : 0)
  if (numbers.length !== expected || numbers.some((row) => row.length !== width)) return null
  const mask = (cells: readonly ShapeCell[], row: readonly unknown[]): ShapeCell[] | null => {
    const masked = cells.map((cell, i): ShapeCell | null => {
      if (typeof row[i] === 'string') return { kind: 'withheld' }
      return isSame(cell, row[i]) ? cell : null
    })
    return masked.every((cell) => cell !== null) ? masked : null
  }
  const masked = shape.rows.map((row, i) => ({ values: row.values, cells: mask(row.cells, numbers[i] ?? []) }))
  const totals = shape.totals && mask(shape.totals, numbers.at(-1) ?? [])
  if (shape.totals && totals === null) return null
  const whole = masked.flatMap(({ values, cells }) => (cells ? [{ values, cells }] : []))
  return whole.length === masked.length ? { ...shape, rows: whole, totals } : null
}
