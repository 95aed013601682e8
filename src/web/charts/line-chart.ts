import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import { type Html, html, raw } from '../html.ts'
import { writeNumber } from '../table.ts'
import { axisLabels, scaleRoom, widths } from './axis-labels.ts'
import { type ChartWords, chartFigure, leastWidth, percent, text } from './chart.ts'

export interface Series {
  readonly name: string
  /** One for each label; null leaves a gap. */
  readonly values: readonly (number | null)[]
}

const top = 24
const base = 280
/** Pixels that a name and its number may take at the end of a line. */
const longestEnd = 160
const dashes = ['none', '8 4', '2 3', '12 3 2 3']

/** Moves heights apart until each is `gap` from the next, for names that would stand on each other. */
export function spread(heights: readonly number[], gap: number): number[] {
  const order = heights.map((_, index) => index).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0))
  const placed = [...heights]
  let least = Number.NEGATIVE_INFINITY
  for (const index of order) {
    placed[index] = Math.max(heights[index] ?? 0, least)
    least = (placed[index] ?? 0) + gap
  }
  const over = least - gap - base
  return over > 0 ? placed.map((height) => height - over) : placed
}

/**
 * One to four lines over the same labels, told apart by dashes as well as colour. Each is named at its end, or in a key
 * above where a name is too long for that. Begins at zero. Throws RangeError for more than four lines: nobody can tell five apart.
 */
export function lineChart(
  options: ChartWords & { readonly labels: readonly string[]; readonly series: readonly Series[] },
): Html {
  const { labels, series } = options
  if (series.length > dashes.length)
    throw new RangeError('A chart shows up to four lines: group the rest, or use a table')
  const last = (values: Series['values']) => values.findLastIndex((value) => value !== null)
  const number = (values: Series['values']) => writeNumber(values[last(values)] ?? 0)
  const keyed = series.some(({ name, values }) => `${name} ${number(values)}`.length * widths.value > longestEnd)
  const ends = series.map(({ name, values }) => (keyed ? number(values) : `${name} ${number(values)}`))
  const endWidth = Math.max(1, ...ends.map((words) => words.length)) * widths.value + 16
  const right = Math.floor(100 - (endWidth / leastWidth.wide) * 100)
  const most = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const y = scaleLinear().domain([0, most]).nice(5).range([base, top])
  const ticks = y.ticks(5).filter(Number.isInteger)
  const left = Math.ceil(scaleRoom(ticks, leastWidth.wide))
  const x = scalePoint<number>()
    .domain(labels.map((_, index) => index))
    .range([left, right])
  // The path is drawn on a hundred by `height` and stretched to the width; its stroke is not stretched with it.
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index) ?? left)
    .y((value) => y(value ?? 0))
    .digits(2)

  const rules = y
    .ticks(5)
    .filter(Number.isInteger)
    .map((tick) => {
      const at = y(tick).toFixed(1)
      return `<line x1="${left}%" x2="${right}%" y1="${at}" y2="${at}" class="${tick === 0 ? 'chart__base' : 'chart__rule'}"/>${text(`${left}%`, y(tick) + 5, writeNumber(tick), 'chart__axis', 'end', -10)}`
    })
  const axis = axisLabels(labels, (index) => percent(x(index) ?? left), {
    base,
    slot: ((right - left) / 100 / Math.max(1, labels.length - 1)) * leastWidth.wide,
  })
  const height = base + axis.height
  const lines = series.map(
    ({ values }, index) =>
      `<path d="${path(values) ?? ''}" class="chart__line chart__line--${index + 1}" stroke-dasharray="${dashes[index]}" vector-effect="non-scaling-stroke"/>`,
  )
  const dots = series.flatMap(({ values }, index) =>
    values.flatMap((value, place) =>
      value === null
        ? []
        : [
            `<circle cx="${percent(x(place) ?? left)}" cy="${y(value).toFixed(1)}" r="4" class="chart__dot--${index + 1}"/>`,
          ],
    ),
  )
  const heights = spread(
    series.map(({ values }) => y(values[last(values)] ?? 0)),
    20,
  )
  const endTexts = series.map(({ values }, index) =>
    text(percent(x(last(values)) ?? right), (heights[index] ?? 0) + 5, ends[index] ?? '', 'chart__value', 'start', 12),
  )
  return chartFigure(options, {
    height,
    description: series.map(({ name, values }) => describe(name, labels, values)).join(' '),
    markup: `${rules.join('')}
<svg viewBox="0 0 100 ${height}" preserveAspectRatio="none" width="100%" height="${height}">${lines.join('')}</svg>
${dots.join('')}${axis.markup}${endTexts.join('')}`,
    wide: true,
    key: keyed ? key(series) : undefined,
  })
}

/** A stroke of each line beside its name. In HTML, so that a long name wraps. */
const key = (series: readonly Series[]): Html =>
  html`<ul class="chart__key">${series.map(
    ({ name }, index) =>
      html`<li><svg width="40" height="12" aria-hidden="true" focusable="false">${raw(
        `<line x1="0" x2="40" y1="6" y2="6" class="chart__line chart__line--${index + 1}" stroke-dasharray="${dashes[index]}"/>`,
      )}</svg> ${name}</li>`,
  )}</ul>`

const describe = (name: string, labels: readonly string[], values: readonly (number | null)[]): string =>
  `${name}: ${labels.map((label, index) => `${label} ${values[index] == null ? 'not given' : writeNumber(values[index])}`).join(', ')}.`
