import { type Bar, barChart, columnChart, type Html, lineChart, nothing, writeNumber } from '../../../web/index.ts'
import type { PublishedTable } from '../published.ts'

/** A row of a table that can be drawn: its label and a number a column, null where one was withheld. */
interface DrawnRow {
  readonly label: string
  readonly values: readonly (number | null)[]
}

/** Columns of words come first, then columns of numbers. A row that counts all the others together is not drawn. */
function drawnRows({ columns, rows }: Pick<PublishedTable, 'columns' | 'rows'>): {
  readonly labels: readonly string[]
  readonly rows: readonly DrawnRow[]
} {
  const first = columns.findIndex((_, index) => rows.some((row) => typeof row[index] === 'number'))
  if (first < 1) return { labels: [], rows: [] }
  const drawn = rows.map((row) => ({
    label: row.slice(0, first).filter(Boolean).join(', '),
    values: row.slice(first).map((cell) => (typeof cell === 'number' ? cell : null)),
  }))
  const parts = drawn.filter(({ label }) => !label.startsWith('All, '))
  return { labels: columns.slice(first), rows: parts.length > 0 ? parts : drawn }
}

const asBar = (label: string, value: number | null): Bar =>
  value === null ? { label, value, instead: 'withheld' } : { label, value }

function findingOf(bars: readonly Bar[]): string {
  const highest = bars.reduce<Bar | null>((best, bar) => ((bar.value ?? 0) > (best?.value ?? 0) ? bar : best), null)
  return highest ? `Highest: ${highest.label}, ${writeNumber(highest.value ?? 0)}` : 'None were counted'
}

/** A chart of a published table: columns over time for one row, lines for up to four, bars where there is one number. */
export function tableChart(table: PublishedTable): Html {
  const { labels, rows } = drawnRows(table)
  const [only] = rows
  if (!only || labels.length === 0) return nothing
  const words = (bars: readonly Bar[]) => ({
    id: `chart-${table.number}`,
    finding: findingOf(bars),
    counted: table.caption,
  })
  if (labels.length === 1) {
    const bars = rows.map(({ label, values }) => asBar(label, values[0] ?? null))
    return bars.length <= 20 ? barChart({ ...words(bars), bars }) : nothing
  }
  if (rows.length === 1) {
    const columns = labels.map((label, index) =>
      asBar(label.replace(/ \(part:[^()]*\)$/, ' (part)'), only.values[index] ?? null),
    )
    return columns.length <= 24 ? columnChart({ ...words(columns), columns }) : nothing
  }
  if (rows.length > 4) return nothing
  const bars = rows.flatMap(({ label, values }) =>
    labels.map((period, index) => asBar(`${label} in ${period}`, values[index] ?? null)),
  )
  const series = rows.map(({ label, values }) => ({ name: label, values }))
  return lineChart({
    ...words(bars),
    labels: labels.map((label) => label.replace(/ \(part:[^()]*\)$/, ' (part)')),
    series,
  })
}
