import { scaleBand, scaleLinear } from 'd3-scale'
import type { Html } from '../html.ts'
import { writeNumber } from '../table.ts'
import { axisLabels, scaleRoom, widths, wrap } from './axis-labels.ts'
import { type Bar, described, fill, signsOf, written } from './bar-chart.ts'
import { type ChartWords, chartFigure, leastWidth, percent, text } from './chart.ts'
import { hatch, inEnglish, sign, signKey } from './signs.ts'

const top = 24
const base = 260

/**
 * Columns side by side, for periods in order. Each has its number above it, or, where there are too many for that, a scale
 * beside them. Begins at zero.
 */
export function columnChart(
  options: ChartWords & { readonly columns: readonly Bar[]; readonly write?: (value: number) => string },
): Html {
  const { columns, id, signs = inEnglish, write = writeNumber } = options
  const { kinds, part } = signsOf(columns)
  const wide = columns.length > 4
  const width = wide ? leastWidth.wide : leastWidth.narrow
  const longest = Math.max(1, ...columns.map((column) => (column.value === null ? 0 : written(column, signs).length)))
  const numbered = longest * widths.value <= width / Math.max(1, columns.length)
  const scale = scaleLinear().domain([0, Math.max(1, ...columns.map(({ value }) => value ?? 0))])
  const rise = (numbered ? scale : scale.nice(5)).range([base, top])
  const ticks = numbered ? [] : rise.ticks(5).filter(Number.isInteger)
  const left = numbered ? 0 : Math.ceil(scaleRoom(ticks, width, write))
  const place = scaleBand<number>()
    .domain(columns.map((_, index) => index))
    .range([left, 100])
    .paddingInner(0.25)
    .paddingOuter(0.1)
  const slot = (place.step() / 100) * width
  const middle = (index: number) => percent((place(index) ?? 0) + place.bandwidth() / 2)
  const drawn = columns.map((column, index) => {
    if (column.value === null) return instead(column, written(column, signs), middle(index), slot)
    const y = rise(column.value)
    const rect = `<rect x="${percent(place(index) ?? 0)}" y="${+y.toFixed(1)}" width="${percent(place.bandwidth())}" height="${+(base - y).toFixed(1)}" ${fill(column, id)}/>`
    return numbered ? `${rect}${text(middle(index), y - 6, written(column, signs), 'chart__value', 'middle')}` : rect
  })
  const rules = ticks.map((tick) => {
    const y = rise(tick)
    return `<line x1="${left}%" x2="100%" y1="${y.toFixed(1)}" y2="${y.toFixed(1)}" class="chart__rule"/>${text(`${left}%`, y + 5, write(tick), 'chart__axis', 'end', -10)}`
  })
  const axis = axisLabels(
    columns.map(({ label }) => label),
    middle,
    { base, slot },
  )
  return chartFigure(options, {
    height: base + axis.height,
    description: described(columns, signs),
    markup: `${part ? hatch(id) : ''}${rules.join('')}${drawn.join('\n')}${axis.markup}<line x1="${left}%" x2="100%" y1="${base}" y2="${base}" class="chart__base"/>`,
    wide,
    keys: [signKey(id, kinds, part, signs)],
  })
}

/** What stands in the place of a column: its sign, and the words for it where they fit. */
function instead({ missing }: Bar, words: string, x: string, slot: number): string {
  const lines = wrap(words, Math.max(1, Math.floor(slot / widths.axis)))
  const fits = Math.max(...lines.map((line) => line.length)) * widths.axis <= slot
  const drawn = missing ? sign(missing, x, base - 12) : ''
  if (missing && !fits) return drawn
  const foot = base - (missing ? 26 : 6)
  return `${drawn}${lines
    .map((line, index) => text(x, foot - (lines.length - 1 - index) * 17, line, 'chart__axis', 'middle'))
    .join('')}`
}
