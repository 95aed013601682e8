import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import { type Html, html, raw } from '../html.ts'
import { writeNumber } from '../table.ts'
import type { MissingKind } from '../words/told.ts'
import { axisLabels, scaleRoom, widths } from './axis-labels.ts'
import { type ChartWords, chartFigure, leastWidth, percent, text } from './chart.ts'
import { hatch, hatched, inEnglish, type SignWords, sign, signKey } from './signs.ts'

export interface Series {
  readonly name: string
  /** One for each label; null leaves a gap. */
  readonly values: readonly (number | null)[]
  /** Why there is none, for each label. */
  readonly missing?: readonly (MissingKind | null)[]
}

const top = 24
const base = 280
/** Pixels that a name and its number may take at the end of a line. */
const longestEnd = 160
const dashes = ['none', '8 4', '2 3', '12 3 2 3']
/** Pixels of the stroke that names a line, and of a row of signs. */
const stroke = 28
const rowHeight = 22

const lineOf = (index: number): string =>
  `class="chart__line chart__line--${index + 1}" stroke-dasharray="${dashes[index]}"`

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
  options: ChartWords & {
    readonly labels: readonly string[]
    /** The labels in full, as `inFull` of a bar. */
    readonly inFull?: readonly string[]
    /** Which labels stand for part of their year or month. */
    readonly parts?: readonly boolean[]
    readonly series: readonly Series[]
    readonly write?: (value: number) => string
  },
): Html {
  const { id, labels, inFull, parts = [], series, signs = inEnglish, write = writeNumber } = options
  if (series.length > dashes.length)
    throw new RangeError('A chart shows up to four lines: group the rest, or use a table')
  const last = (values: Series['values']) => values.findLastIndex((value) => value !== null)
  const number = (values: Series['values']) => {
    const value = values[last(values)]
    return value == null ? '' : write(value)
  }
  const keyed = series.some(({ name, values }) => `${name} ${number(values)}`.length * widths.value > longestEnd)
  const ends = series.map(({ name, values }) => (keyed ? number(values) : `${name} ${number(values)}`.trim()))
  const rows = series.flatMap(({ missing = [], values }, index) =>
    missing.some((kind, place) => kind !== null && values[place] == null) ? [{ index, missing, values }] : [],
  )
  const endWidth =
    Math.max(1, ...ends.map((words) => words.length)) * widths.value + (rows.length > 0 ? stroke + 30 : 16)
  const right = Math.floor(100 - (endWidth / leastWidth.wide) * 100)
  const most = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const y = scaleLinear().domain([0, most]).nice(5).range([base, top])
  const ticks = y.ticks(5).filter(Number.isInteger)
  const left = Math.ceil(scaleRoom(ticks, leastWidth.wide, write))
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
      return `<line x1="${left}%" x2="${right}%" y1="${at}" y2="${at}" class="${tick === 0 ? 'chart__base' : 'chart__rule'}"/>${text(`${left}%`, y(tick) + 5, write(tick), 'chart__axis', 'end', -10)}`
    })
  const step = (right - left) / Math.max(1, labels.length - 1)
  const axisBase = base + (rows.length > 0 ? rows.length * rowHeight + 6 : 0)
  const axis = axisLabels(labels, (index) => percent(x(index) ?? left), {
    base: axisBase,
    slot: (step / 100) * leastWidth.wide,
  })
  const height = axisBase + axis.height
  const isPart = (place: number) => parts[place] === true && series.some(({ values }) => values[place] != null)
  const bands = labels.map((_, place) => {
    if (!isPart(place)) return ''
    const from = Math.max(left, (x(place) ?? left) - step / 2)
    const to = Math.min(right, (x(place) ?? left) + step / 2)
    return `<rect x="${percent(from)}" y="${top}" width="${percent(to - from)}" height="${base - top}" ${hatched(id)} class="chart__band"/>`
  })
  const lines = series.map(
    ({ values }, index) => `<path d="${path(values) ?? ''}" ${lineOf(index)} vector-effect="non-scaling-stroke"/>`,
  )
  const dots = series.flatMap(({ values }, index) =>
    values.flatMap((value, place) =>
      value === null
        ? []
        : [
            `<circle cx="${percent(x(place) ?? left)}" cy="${y(value).toFixed(1)}" r="${parts[place] ? 5 : 4}" class="chart__dot--${index + 1}${parts[place] ? ' chart__dot--part' : ''}"/>`,
          ],
    ),
  )
  const heights = spread(
    series.map(({ values }) => y(values[last(values)] ?? 0)),
    20,
  )
  const endTexts = series.map(({ values }, index) =>
    last(values) < 0
      ? ''
      : text(
          percent(x(last(values)) ?? right),
          (heights[index] ?? 0) + 5,
          ends[index] ?? '',
          'chart__value',
          'start',
          12,
        ),
  )
  // Below the axis, a row for each line that has gaps: its signs, and at the end a stroke of the line they belong to.
  const gaps = rows.map(({ index, missing, values }, row) => {
    const y = base + 16 + row * rowHeight
    const drawn = missing.map((kind, place) =>
      kind === null || values[place] != null ? '' : sign(kind, percent(x(place) ?? left), y),
    )
    const of = `<svg x="${right}%" y="${y}" overflow="visible"><line x1="20" x2="${20 + stroke}" y1="0" y2="0" ${lineOf(index)}/></svg>`
    const name =
      last(values) < 0 ? text(`${right}%`, y + 5, ends[index] ?? '', 'chart__value', 'start', stroke + 28) : ''
    return `${drawn.join('')}${of}${name}`
  })
  return chartFigure(options, {
    height,
    description: series.map((each) => describe(each, inFull ?? labels, inFull ? [] : parts, signs, write)).join(' '),
    markup: `${bands.some(Boolean) ? hatch(id) : ''}${bands.join('')}${rules.join('')}
<svg viewBox="0 0 100 ${height}" preserveAspectRatio="none" width="100%" height="${height}">${lines.join('')}</svg>
${dots.join('')}${gaps.join('')}${axis.markup}${endTexts.join('')}`,
    wide: true,
    keys: [
      ...(keyed ? [key(series)] : []),
      signKey(
        id,
        new Set(
          rows.flatMap(({ missing, values }) =>
            missing.flatMap((kind, place) => (kind === null || values[place] != null ? [] : [kind])),
          ),
        ),
        bands.some(Boolean),
        signs,
      ),
    ],
  })
}

/** A stroke of each line beside its name. In HTML, so that a long name wraps. */
const key = (series: readonly Series[]): Html =>
  html`<ul class="chart__key">${series.map(
    ({ name }, index) =>
      html`<li><svg width="40" height="12" aria-hidden="true" focusable="false">${raw(
        `<line x1="0" x2="40" y1="6" y2="6" ${lineOf(index)}/>`,
      )}</svg> ${name}</li>`,
  )}</ul>`

function describe(
  { name, values, missing = [] }: Series,
  labels: readonly string[],
  parts: readonly boolean[],
  signs: SignWords,
  write: (value: number) => string,
): string {
  const points = labels.map((label, index) => {
    const [value, kind] = [values[index], missing[index]]
    if (value == null) return `${label} ${kind ? signs.missing[kind] : signs.notGiven}`
    return `${label} ${write(value)}${parts[index] ? ` (${signs.part})` : ''}`
  })
  return `${name}: ${points.join(', ')}.`
}
