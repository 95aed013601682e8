import { type Bar, barChart, columnChart, type Html, html, lineChart, writeNumber } from '../../web/index.ts'
import { type Figure, writeSpan } from './figure.ts'
import type { FigureTable } from './figure-table.ts'

type Charted = Pick<Figure, 'asAt' | 'by' | 'from' | 'to' | 'name' | 'unit'>

/** `25 police constables` … the highest number, named, so that the chart says its finding. */
function findingOf(bars: readonly Bar[], unit: string): string {
  const highest = bars.reduce<Bar | null>((best, bar) => ((bar.value ?? 0) > (best?.value ?? 0) ? bar : best), null)
  if (!highest) return `No ${unit} were counted`
  return `Highest: ${highest.label}, ${writeNumber(highest.value ?? 0)} ${unit}`
}

/** A chart of a figure: lines over time for up to four rows, columns for one, bars where there is one period. */
export function figureChart(figure: Charted, layout: FigureTable): Html {
  const counted = `${figure.name}, ${writeSpan(figure)}`
  const words = (bars: readonly Bar[]) => ({ id: 'figure-chart', finding: findingOf(bars, figure.unit), counted })
  const labels = layout.periods.map((period) => period.label.replace(/ \(part: [^()]*\)$/, ' (part)'))
  if (layout.periods.length === 1) {
    const bars = layout.rows.map((row) => ({ label: row.labels.join(', ') || figure.name, value: row.numbers[0] ?? 0 }))
    return bars.length > 0 && bars.length <= 20 ? barChart({ ...words(bars), bars }) : html``
  }
  if (layout.rows.length >= 2 && layout.rows.length <= 4 && layout.periods.length > 2) {
    const bars = layout.rows.flatMap((row) =>
      row.numbers.map((value, i) => ({ label: `${row.labels.join(', ')} in ${labels[i]}`, value })),
    )
    const series = layout.rows.map((row) => ({ name: row.labels.join(', '), values: row.numbers }))
    return lineChart({ ...words(bars), labels, series })
  }
  const totals = layout.totals ?? layout.rows[0]?.numbers ?? []
  const columns = labels.map((label, i) => ({ label, value: totals[i] ?? 0 }))
  return columns.length <= 36 ? columnChart({ ...words(columns), columns }) : html``
}
