import { scaleLinear } from 'd3-scale'
import type { Html } from '../html.ts'
import { writeNumber } from '../table.ts'
import { type ChartWords, chartFigure, percent, text } from './chart.ts'

export interface Bar {
  readonly label: string
  /** Null where the number is not given; `instead` then says why. */
  readonly value: number | null
  readonly instead?: string
}

const rowHeight = 52
/** Per cent of the width for the longest bar; the rest is for its number. */
const widest = 85

export const written = ({ value, instead }: Bar): string =>
  value === null ? (instead ?? 'not known') : writeNumber(value)

/** Bars from left to right, each under its name, so that names may be long. Begins at zero. */
export function barChart(options: ChartWords & { readonly bars: readonly Bar[] }): Html {
  const { bars } = options
  const length = scaleLinear()
    .domain([0, Math.max(1, ...bars.map(({ value }) => value ?? 0))])
    .range([0, widest])
  const rows = bars.map((bar, index) => {
    const top = index * rowHeight
    const width = percent(bar.value === null ? 0 : length(bar.value))
    const drawn =
      bar.value === null ? '' : `<rect x="0" y="${top + 22}" width="${width}" height="20" class="chart__bar"/>`
    return `${text('0', top + 16, bar.label, 'chart__label')}${drawn}${text(width, top + 38, written(bar), 'chart__value', 'start', bar.value === null ? 0 : 8)}`
  })
  return chartFigure(options, {
    height: bars.length * rowHeight,
    description: `${bars.map((bar) => `${bar.label}: ${written(bar)}`).join('; ')}.`,
    markup: rows.join('\n'),
    wide: false,
  })
}
