import { type RawBuilder, sql } from 'kysely'
import type { PlainDate, Tx } from '../../kernel/index.ts'
import { bucketOf, factsOf, periodOf } from './count-measure.queries.ts'
import { dimensionValue } from './dimension-value.ts'
import type { MeasureRun } from './measure-run.ts'

/** A row of the record that a number counted. */
export interface CountedRow {
  readonly counted: string
  readonly on_date: PlainDate
  readonly row_id: string
  readonly page_id: string
  readonly import_id: string | null
  readonly line: number | null
  /** Null where the measure adds nothing up. */
  readonly amount: number | null
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
    conditions.push(sql<boolean>`${dimensionValue(id)} = ${cell.values?.[i] ?? ''}`)
  }
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

const valuesOf = (run: MeasureRun): RawBuilder<unknown> => {
  const values = run.dimensions.map(dimensionValue)
  return values.length > 0 ? sql`array[${sql.join(values)}]::text[]` : sql`'{}'::text[]`
}

const amountOf = (run: MeasureRun): RawBuilder<unknown> =>
  run.measure.aggregate === 'sum' || run.measure.aggregate === 'durations' ? sql`f.amount::numeric` : sql`null::numeric`

const rowColumns = (run: MeasureRun): RawBuilder<unknown> =>
  sql`f.counted, f.on_date, f.row_id, f.page_id, f.import_id, f.line, ${amountOf(run)} as amount, ${valuesOf(run)} as "values"`

export interface Change {
  readonly change: 'no longer counted' | 'newly counted'
  readonly row: CountedRow
}

/**
 * Why a measure gives another number than it did: the rows that one count has and the other has not, at most `limit`,
 * compared by what was counted, on which day, in which cell and with what amount. Two rows alike are two.
 */
export async function explainDifference(
  tx: Tx,
  earlier: MeasureRun,
  later: MeasureRun,
  limit: number,
): Promise<Change[]> {
  const compared = sql`counted, on_date, "values", amount`
  const numbered = (run: MeasureRun) => sql`
    select r.*, row_number() over (partition by ${compared} order by row_id) as nth
    from (select ${rowColumns(run)} from ${factsOf(tx, run)}) as r`
  const only = (these: string, those: string, change: Change['change']) => sql`
    select ${change} as change, t.* from ${sql.table(these)} as t
    where not exists (select from ${sql.table(those)} as o
      where o.counted = t.counted and o.on_date = t.on_date and o."values" = t."values" and o.nth = t.nth
        and o.amount is not distinct from t.amount)`
  const { rows } = await sql<CountedRow & { change: Change['change']; nth: number }>`
    with earlier as materialized (${numbered(earlier)}), later as materialized (${numbered(later)})
    select * from (${only('earlier', 'later', 'no longer counted')} union all
      ${only('later', 'earlier', 'newly counted')}) as c
    order by counted, on_date, change limit ${limit}`.execute(tx.connection)
  return rows.map(({ change, nth: _, ...row }) => ({ change, row }))
}
