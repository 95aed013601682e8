import { scaleBand, scaleLinear } from 'd3-scale'
import type { Html } from '../html.ts'
import { type Bar, written } from './bar-chart.ts'
import { type ChartWords, chartFigure, percent, text } from './chart.ts'

const top = 24
const base = 260
const height = 290

/** Columns side by side, for a few periods in order. Each has its number above it. Begins at zero. */
export function columnChart(options: ChartWords & { readonly columns: readonly Bar[] }): Html {
  const { columns } = options
  const place = scaleBand<number>()
    .domain(columns.map((_, index) => index))
    .range([0, 100])
    .paddingInner(0.25)
    .paddingOuter(0.1)
  const rise = scaleLinear()
    .domain([0, Math.max(1, ...columns.map(({ value }) => value ?? 0))])
    .range([base, top])
  const drawn = columns.map((column, index) => {
    const x = place(index) ?? 0
    const middle = percent(x + place.bandwidth() / 2)
    const y = rise(column.value ?? 0)
    const rect = `<rect x="${percent(x)}" y="${+y.toFixed(1)}" width="${percent(place.bandwidth())}" height="${+(base - y).toFixed(1)}" class="chart__bar"/>`
    return `${rect}${text(middle, y - 6, written(column), 'chart__value', 'middle')}${text(middle, base + 20, column.label, 'chart__axis', 'middle')}`
  })
  return chartFigure(options, {
    height,
    description: `${columns.map((column) => `${column.label}: ${written(column)}`).join('; ')}.`,
    markup: `${drawn.join('\n')}<line x1="0" x2="100%" y1="${base}" y2="${base}" class="chart__base"/>`,
    wide: columns.length > 4,
  })
}
