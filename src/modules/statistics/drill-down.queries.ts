import { type RawBuilder, sql } from 'kysely'
import type { PlainDate, Tx } from '../../kernel/index.ts'
import { bucketOf, factsOf, periodOf } from './count-measure.queries.ts'
import type { MeasureRun } from './measure-run.ts'

/** A row of the record that a number counted. */
export interface CountedRow {
  readonly counted: string
  readonly on_date: PlainDate
  readonly row_id: string
  readonly page_id: string
  readonly import_id: string | null
  readonly line: number | null
  readonly values: readonly string[]
}

export interface CellAddress {
  readonly periodKey: string
  /** Null for a period's total. */
  readonly values: readonly string[] | null
}

/** The rows behind one number, for those who may read them: the reader's own policies hold here, not the counter's. */
export async function rowsBehind(tx: Tx, run: MeasureRun, cell: CellAddress, page: { limit: number; offset: number }) {
  const db = tx.connection
  const where = cellCondition(run, cell)
  const columns = rowColumns(run)
  const { rows } = await sql<CountedRow>`
    select ${columns} from ${factsOf(tx, run)} where ${where}
    order by f.on_date, f.row_id limit ${page.limit} offset ${page.offset}`.execute(db)
  const { rows: totals } = await sql<{ total: number }>`
    select count(*) as total from ${factsOf(tx, run)} where ${where}`.execute(db)
  return { rows, total: totals[0]?.total ?? 0 }
}

function cellCondition(run: MeasureRun, cell: CellAddress): RawBuilder<boolean> {
  const period = run.periods.find((p) => p.key === cell.periodKey)
  const conditions = [period ? sql<boolean>`${periodOf(run)} = ${bucketOf(run.by, period)}` : sql<boolean>`false`]
  for (const [i, id] of cell.values ? run.dimensions.entries() : []) {
    conditions.push(sql<boolean>`f.${sql.ref(id)} = ${cell.values?.[i] ?? ''}`)
  }
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

const rowColumns = (run: MeasureRun): RawBuilder<unknown> => {
  return sql`f.counted, f.on_date, f.row_id, f.page_id, f.import_id, f.line, ${valuesOf(run)} as "values"`
}

export interface Change {
  readonly change: 'no longer counted' | 'newly counted'
  readonly row: CountedRow
}

/**
 * Why a measure gives another number than it did: the rows that one count has and the other has not, at most `limit`,
 * compared by what was counted, on which day, in which cell.
 */
export async function explainDifference(
  tx: Tx,
  earlier: MeasureRun,
  later: MeasureRun,
  limit: number,
): Promise<Change[]> {
  const only = (these: MeasureRun, those: MeasureRun, change: Change['change']) => sql<CountedRow & { change: string }>`
    select ${change} as change, ${rowColumns(these)} from ${factsOf(tx, these)}
    where not exists (select from (select ${rowColumns(those)} from ${factsOf(tx, those)}) as g
      where g.counted = f.counted and g.on_date = f.on_date and g."values" = ${valuesOf(these)})`
  const { rows } = await sql<CountedRow & { change: Change['change'] }>`
    select * from (${only(earlier, later, 'no longer counted')} union all ${only(later, earlier, 'newly counted')}) as c
    order by counted, on_date, change limit ${limit}`.execute(tx.connection)
  return rows.map(({ change, ...row }) => ({ change, row }))
}

const valuesOf = (run: MeasureRun): RawBuilder<unknown> => {
  const values = run.dimensions.map((id) => sql`f.${sql.ref(id)}`)
  return values.length > 0 ? sql`array[${sql.join(values)}]::text[]` : sql`'{}'::text[]`
}
