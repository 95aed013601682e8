import type pg from 'pg'
import { day, type PeriodKind, settledMoment } from '../src/kernel/index.ts'
import { countMeasure, type Figure, measureRun } from '../src/modules/statistics/index.ts'
import type { OpenedDesk } from './opened-desk.ts'
import { plainCount, sameNumbers } from './plain-counts.ts'
import type { ReportTable } from './report-table.ts'
import { repeat } from './timings.ts'

/** Counts over everything that is held, heavier than any of the 36 questions. */
const heaviest: readonly {
  readonly measureId: string
  readonly dimensions: readonly string[]
  readonly by: PeriodKind
}[] = [
  { measureId: 'training.element-completions', dimensions: ['role'], by: 'calendar-year' },
  { measureId: 'training.people-trained', dimensions: ['role'], by: 'calendar-year' },
  { measureId: 'response.reports', dimensions: ['lead_unit_kind'], by: 'calendar-year' },
]

const span = { from: day('2010-01-01'), to: day('2025-12-31') }
const limits = { times: 5, seconds: 30 }

/** The heaviest counts beside plain SQL. */
export async function heaviestTable(desk: OpenedDesk, owner: pg.Client): Promise<ReportTable> {
  const rows: ReportTable['rows'][number][] = []
  for (const { measureId, dimensions, by } of heaviest) {
    const measure = desk.register.measure(measureId)
    if (!measure) continue
    const shape = { measureId, dimensions, by, filters: {}, ...span }
    let counted: Pick<Figure, 'cells' | 'rowCount'> = { cells: [], rowCount: 0 }
    const count = await repeat(limits, () =>
      desk.db.read(
        desk.actor,
        async (tx) => {
          const run = measureRun(measure, { span, by, dimensions, filters: {}, knownAt: await settledMoment(tx) })
          counted = await countMeasure(tx, run)
        },
        'statistics',
      ),
    )
    const statement = plainCount(shape) ?? ''
    let same = false
    const plain = await repeat(limits, async () => {
      same = sameNumbers({ ...shape, ...counted }, (await owner.query(statement)).rows)
    })
    rows.push([
      `${measure.name}, by year and ${dimensions.join(', ')}`,
      counted.rowCount,
      Math.round(count.median),
      Math.round(plain.median),
      (plain.median / count.median).toFixed(1),
      same ? 'yes' : 'NO',
    ])
  }
  return {
    title: 'Everything held, by year: heavier than any question',
    columns: ['Count', 'Rows counted', 'Measure, ms', 'Plain SQL, ms', 'Times as fast', 'Same numbers'],
    rows,
  }
}
