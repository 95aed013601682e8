import { type RawBuilder, sql } from 'kysely'
import type { Period, PeriodKind, Tx } from '../../kernel/index.ts'
import { dimensionValue } from './dimension-value.ts'
import type { LengthKind, MeasureRun } from './measure-run.ts'

/** One number of a figure. `values` are those of the run's dimensions, in their order; empty in a total. */
export interface CountedCell {
  readonly periodKey: string
  readonly values: readonly string[]
  readonly isTotal: boolean
  readonly value: number
}

export interface CountedSource {
  readonly importId: string | null
  readonly rows: number
}

/** What a measure came to. Cells that counted nothing are not among them: nought is known by absence. */
export interface Count {
  readonly cells: readonly CountedCell[]
  readonly sources: readonly CountedSource[]
  readonly rowCount: number
  readonly statement: string
  readonly parameters: readonly unknown[]
}

/** A small whole number that tells in which period a day falls. */
const bucket: Record<PeriodKind, RawBuilder<number>> = {
  'calendar-year': sql`extract(year from f.on_date)::integer`,
  'financial-year': sql`(extract(year from f.on_date) - (extract(month from f.on_date) < 4)::integer)::integer`,
  'academic-year': sql`(extract(year from f.on_date) - (extract(month from f.on_date) < 9)::integer)::integer`,
  'half-year': sql`(extract(year from f.on_date) * 2 + floor((extract(month from f.on_date) - 1) / 6))::integer`,
  quarter: sql`(extract(year from f.on_date) * 4 + extract(quarter from f.on_date) - 1)::integer`,
  // 1 January 1900 was a Monday.
  week: sql`floor((f.on_date::date - date '1900-01-01') / 7.0)::integer`,
  month: sql`(extract(year from f.on_date) * 12 + extract(month from f.on_date) - 1)::integer`,
  whole: sql`0`,
}

/** The same number for a period's first day. */
export function bucketOf(kind: PeriodKind, period: Period): number {
  const [year, month] = [Number(period.from.slice(0, 4)), Number(period.from.slice(5, 7))]
  switch (kind) {
    case 'calendar-year':
      return year
    case 'financial-year':
      return month < 4 ? year - 1 : year
    case 'academic-year':
      return month < 9 ? year - 1 : year
    case 'half-year':
      return year * 2 + Math.floor((month - 1) / 6)
    case 'quarter':
      return year * 4 + Math.floor((month - 1) / 3)
    case 'month':
      return year * 12 + month - 1
    case 'week':
      return Math.floor((Date.parse(`${period.from}T00:00:00Z`) - Date.UTC(1900, 0, 1)) / (7 * 86_400_000))
    case 'whole':
      return 0
  }
}

/** The facts of a run up to the last day that it counts, narrowed by its filters: FROM item `f`. */
export function factsOf(tx: Tx, run: MeasureRun): RawBuilder<unknown> {
  const facts = run.measure.facts({ forceId: tx.forceId, from: run.from, to: run.to, knownAt: run.knownAt })
  const filters = Object.entries(run.filters)
    .filter(([, values]) => values.length > 0)
    .map(([id, values]) => sql`${dimensionValue(id)} = any(${[...values]})`)
  const conditions = [
    ...(run.countedTo < run.to ? [sql`f.on_date <= ${run.countedTo}`] : []),
    ...(run.measure.aggregate === 'durations' ? [sql`f.amount is not null`] : []),
    ...filters,
  ]
  const where = conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``
  return sql`(select * from (${facts}) as f ${where}) as f`
}

export const periodOf = (run: MeasureRun): RawBuilder<number> => bucket[run.by]

const dimensionColumns = (run: MeasureRun) => run.dimensions.map(dimensionValue)

const aggregates: Record<MeasureRun['measure']['aggregate'] | LengthKind, RawBuilder<number>> = {
  distinct: sql`count(*)`,
  rows: sql`sum(rows)`,
  sum: sql`sum(amount)`,
  durations: sql`count(*)`,
  'mean-length': sql`round(avg(amount), 1)`,
  'median-length': sql`round((percentile_cont(0.5) within group (order by amount))::numeric, 1)`,
  longest: sql`max(amount)`,
}

/** Each thing of a cell once, with how long it took where that is asked. */
const onceEach = (group: RawBuilder<unknown>, isLength: boolean): RawBuilder<unknown> =>
  sql`(select ${group}${isLength ? sql`, max(amount) as amount` : sql``} from hit group by ${group}, counted) as once`

/**
 * One statement gives the cells, each period's total and the imports the rows came from. People are counted once in a
 * total however many cells they stand in, so a total is counted, never added up: they are brought to one row each by
 * hashing, where count(distinct) would sort them. Where rows are counted, whose they are makes no group: over millions
 * of rows it would make as many groups.
 */
function statementOf(tx: Tx, run: MeasureRun) {
  const columns = dimensionColumns(run)
  const named = columns.map((column, i) => sql`${column} as ${sql.ref(`d${i}`)}`)
  const d = run.dimensions.map((_, i) => sql.ref(`d${i}`))
  const { aggregate } = run.measure
  const isLength = run.length !== null
  const amount =
    aggregate === 'sum'
      ? sql`, sum(f.amount)::numeric as amount`
      : isLength
        ? sql`, max(f.amount)::numeric as amount`
        : sql``
  const counted = aggregate === 'distinct' || aggregate === 'durations' ? [sql`f.counted`] : []
  const array = d.length > 0 ? sql`array[${sql.join(d)}]::text[]` : sql`'{}'::text[]`
  const value = aggregates[run.length ?? aggregate]
  const cell = sql.join([sql`period`, ...d])
  const by = (group: RawBuilder<unknown>) => (counted.length > 0 ? onceEach(group, isLength) : sql`hit`)
  const total =
    d.length > 0
      ? sql`union all select 'total', period, '{}'::text[], null, ${value} from ${by(sql`period`)} group by period`
      : sql``
  return sql<{ part: string; period: number | null; values: string[]; import_id: string | null; value: number }>`
    with hit as materialized (
      select ${periodOf(run)} as period, ${sql.join([...named, ...counted, sql`f.import_id`])}, count(*) as rows${amount}
      from ${factsOf(tx, run)}
      group by ${sql.join([sql`1`, ...columns, ...counted, sql`f.import_id`])}
    )
    select 'cell' as part, period, ${array} as values, null::uuid as import_id, ${value} as value
    from ${by(cell)} group by ${cell}
    ${total}
    union all select 'source', null, '{}'::text[], import_id, sum(rows) from hit group by import_id`
}

/** Runs a measure. */
export async function countMeasure(tx: Tx, run: MeasureRun): Promise<Count> {
  const statement = statementOf(tx, run)
  const { sql: text, parameters } = statement.compile(tx.connection)
  const { rows } = await statement.execute(tx.connection)
  const keys = new Map(run.periods.map((period) => [bucketOf(run.by, period), period.key]))
  const cells = rows
    .filter((row) => row.part !== 'source')
    .map((row) => ({
      periodKey: keys.get(row.period ?? 0) ?? 'whole',
      values: row.values,
      isTotal: row.part === 'total',
      value: Number(row.value),
    }))
  const sources = rows
    .filter((row) => row.part === 'source')
    .map((row) => ({ importId: row.import_id, rows: Number(row.value) }))
    .sort((a, b) => b.rows - a.rows)
  const inOrder = run.periods.map((period) => period.key)
  cells.sort(
    (a, b) =>
      inOrder.indexOf(a.periodKey) - inOrder.indexOf(b.periodKey) ||
      Number(a.isTotal) - Number(b.isTotal) ||
      (a.values.join('\n') < b.values.join('\n') ? -1 : 1),
  )
  const rowCount = sources.reduce((sum, source) => sum + source.rows, 0)
  return { cells, sources, rowCount, statement: text.replace(/\s+/g, ' ').trim(), parameters }
}
