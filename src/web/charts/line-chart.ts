import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import type { Html } from '../html.ts'
import { writeNumber } from '../table.ts'
import { type ChartWords, chartFigure, percent, text } from './chart.ts'

export interface Series {
  readonly name: string
  /** One for each label; null leaves a gap. */
  readonly values: readonly (number | null)[]
}

const top = 24
const base = 280
const height = 310
/** The lines stand between these per cents of the width: left of them the scale, right of them the names. */
const [left, right] = [10, 80]
const dashes = ['none', '8 4', '2 3', '12 3 2 3']

/** At most eight labels, always with the first and the last. */
const labelled = (index: number, count: number): boolean =>
  count <= 8 ||
  index === count - 1 ||
  (index % Math.ceil(count / 7) === 0 && count - 1 - index >= Math.ceil(count / 14))

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
 * One to four lines over the same labels, each named at its end and told apart by dashes as well as colour. Begins at
 * zero. Throws RangeError for more than four lines: nobody can tell five apart.
 */
export function lineChart(
  options: ChartWords & { readonly labels: readonly string[]; readonly series: readonly Series[] },
): Html {
  const { labels, series } = options
  if (series.length > dashes.length)
    throw new RangeError('A chart shows up to four lines: group the rest, or use a table')
  const x = scalePoint<number>()
    .domain(labels.map((_, index) => index))
    .range([left, right])
  const most = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const y = scaleLinear().domain([0, most]).nice(5).range([base, top])
  // The path is drawn on a hundred by `height` and stretched to the width; its stroke is not stretched with it.
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index) ?? left)
    .y((value) => y(value ?? 0))
    .digits(2)

  const rules = y.ticks(5).map((tick) => {
    const at = y(tick).toFixed(1)
    return `<line x1="${left}%" x2="${right}%" y1="${at}" y2="${at}" class="${tick === 0 ? 'chart__base' : 'chart__rule'}"/>${text(`${left}%`, y(tick) + 5, writeNumber(tick), 'chart__axis', 'end', -10)}`
  })
  const names = labels.map((label, index) =>
    labelled(index, labels.length) ? text(percent(x(index) ?? left), base + 22, label, 'chart__axis', 'middle') : '',
  )
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
  const ends = series.map(({ values }) => values.findLastIndex((value) => value !== null))
  const heights = spread(
    series.map(({ values }, index) => y(values[ends[index] ?? 0] ?? 0)),
    20,
  )
  const endNames = series.map(({ name, values }, index) =>
    text(
      percent(x(ends[index] ?? 0) ?? right),
      (heights[index] ?? 0) + 5,
      `${name} ${writeNumber(values[ends[index] ?? 0] ?? 0)}`,
      'chart__value',
      'start',
      12,
    ),
  )
  return chartFigure(options, {
    height,
    description: series.map(({ name, values }) => describe(name, labels, values)).join(' '),
    markup: `${rules.join('')}
<svg viewBox="0 0 100 ${height}" preserveAspectRatio="none" width="100%" height="${height}">${lines.join('')}</svg>
${dots.join('')}${names.join('')}${endNames.join('')}`,
    wide: true,
  })
}

const describe = (name: string, labels: readonly string[], values: readonly (number | null)[]): string =>
  `${name}: ${labels.map((label, index) => `${label} ${values[index] == null ? 'not given' : writeNumber(values[index])}`).join(', ')}.`
