import { scaleLinear } from 'd3-scale'
import type { Html } from '../html.ts'
import { writeNumber } from '../table.ts'
import { widths, wrap } from './axis-labels.ts'
import { type ChartWords, chartFigure, leastWidth, percent, text } from './chart.ts'

export interface Bar {
  readonly label: string
  /** Null where the number is not given; `instead` then says why. */
  readonly value: number | null
  readonly instead?: string
  /** The number as it is written, where that is more than its digits: `49%`. */
  readonly text?: string
}

const lineHeight = 20
/** Characters that fit beside each other at 320 pixels, the narrowest screen. */
const lineLength = 32

/** Per cent of the width for the longest bar: what its number leaves. */
const widest = (bars: readonly Bar[]): number => {
  const digits = Math.max(1, ...bars.map((bar) => (bar.value === null ? 0 : written(bar).length)))
  return Math.min(85, 100 - ((digits * widths.value + 10) / leastWidth.narrow) * 100)
}

export const written = ({ value, instead, text }: Bar): string =>
  value === null ? (instead ?? 'not known') : (text ?? writeNumber(value))

/** Bars from left to right, each under its name, so that names may be long. Begins at zero. */
export function barChart(options: ChartWords & { readonly bars: readonly Bar[] }): Html {
  const { bars } = options
  const length = scaleLinear()
    .domain([0, Math.max(1, ...bars.map(({ value }) => value ?? 0))])
    .range([0, widest(bars)])
  let top = 0
  const rows = bars.map((bar) => {
    const width = percent(bar.value === null ? 0 : length(bar.value))
    const names = wrap(bar.label, lineLength).map((words, line) =>
      text('0', top + 16 + line * lineHeight, words, 'chart__label'),
    )
    top += names.length * lineHeight
    const drawn =
      bar.value === null ? '' : `<rect x="0" y="${top + 2}" width="${width}" height="20" class="chart__bar"/>`
    const number = text(width, top + 18, written(bar), 'chart__value', 'start', bar.value === null ? 0 : 8)
    top += 32
    return `${names.join('')}${drawn}${number}`
  })
  return chartFigure(options, {
    height: top,
    description: `${bars.map((bar) => `${bar.label}: ${written(bar)}`).join('; ')}.`,
    markup: rows.join('\n'),
    wide: false,
  })
}
