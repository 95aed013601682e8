import { scaleBand, scaleLinear, scalePoint } from 'd3-scale'
import { cleanText } from '../clean-text.ts'
import { type Chart, drawsPart, type FigureBlock, wordsForGaps } from '../typed-document.ts'
import { colours, lineHeight, type Pages } from './pages.ts'

/** Points. */
const size = 9
const bar = { label: 12, height: 13, gap: 9 } as const
const plot = { height: 190, over: 16 } as const
const inks = ['#1d70b8', '#a8320a', '#00703c', '#54319f'] as const
const dashes: readonly (readonly number[])[] = [[], [6, 3], [1.5, 2], [8, 2, 2, 2]]
/** Of a part, which is drawn lighter and with its outline. */
const pale = '#c9dcee'

type Anchor = 'start' | 'middle' | 'end'

/** A figure: what it shows, what is counted, and the drawing, which says all its numbers in words too. */
export function writeFigure(pages: Pages, { finding, counted, inWords, chart }: FigureBlock): void {
  const heading = pages.set([{ text: finding, strong: true }], 11, pages.width)
  const under = pages.set([{ text: counted }], 10, pages.width)
  const height = heightOf(pages, chart)
  const above = heading.length * lineHeight(11) + under.length * lineHeight(10) + 6
  pages.need(above + height)
  for (const [lines, points, colour] of [
    [heading, 11, colours.ink],
    [under, 10, colours.quiet],
  ] as const) {
    const words = pages.within(pages.root, 'P')
    pages.drawLines(lines, words, 'P', { x: pages.left, y: pages.y, size: points, width: pages.width }, { colour })
    words.end()
    pages.y += lines.length * lineHeight(points)
  }
  pages.y += 6
  const figure = pages.within(pages.root, 'Figure', {
    alt: cleanText(`${finding}. ${counted}. ${inWords}`),
    bbox: [pages.left, pages.y, pages.left + pages.width, pages.y + height],
    placement: 'Block',
  })
  pages.content(figure, 'Figure', () => {
    if (chart.kind === 'bars') drawBars(pages, chart)
    else if (chart.kind === 'columns') drawColumns(pages, chart)
    else drawLineChart(pages, chart)
  })
  figure.end()
  pages.y += height + 18
}

const highest = ({ series }: Chart): number =>
  Math.max(1, ...series.flatMap(({ points }) => points.map(({ value }) => value ?? 0)))
const keyHeight = (pages: Pages, chart: Chart): number =>
  drawsPart(chart) ? pages.set([{ text: chart.part }], size, pages.width - 20).length * lineHeight(size) + 6 : 0

function heightOf(pages: Pages, chart: Chart): number {
  const key = keyHeight(pages, chart)
  if (chart.kind === 'bars') return chart.labels.length * (bar.label + bar.height + bar.gap) + key
  const names = chart.kind === 'lines' ? chart.series.length * 14 : 0
  return names + plot.over + plot.height + labelsHeight(shownLabels(pages, chart, placesOf(pages, chart))) + key
}

function write(
  pages: Pages,
  words: string,
  x: number,
  y: number,
  look: { anchor?: Anchor; strong?: boolean; colour?: string } = {},
): void {
  const { anchor = 'start', strong = false, colour = colours.ink } = look
  const [line] = pages.set([strong ? { text: words, strong } : { text: words }], size, Number.POSITIVE_INFINITY)
  if (line === undefined) return
  const from = x - (anchor === 'start' ? 0 : anchor === 'middle' ? line.width / 2 : line.width)
  pages.drawLine(line, from, y, size, colour)
}

function block(pages: Pages, x: number, y: number, width: number, height: number, part: boolean): void {
  if (part) pages.pdf.rect(x, y, width, height).lineWidth(1).fillAndStroke(pale, inks[0])
  else pages.pdf.rect(x, y, width, height).fill(inks[0])
}

function drawKey(pages: Pages, chart: Chart, y: number): void {
  if (!drawsPart(chart)) return
  if (chart.kind === 'lines')
    pages.pdf
      .circle(pages.left + 6, y + 6, 3)
      .lineWidth(1.5)
      .fillAndStroke('#ffffff', inks[0])
  else block(pages, pages.left, y + 2, 12, 8, true)
  for (const [index, line] of pages.set([{ text: chart.part }], size, pages.width - 20).entries())
    pages.drawLine(line, pages.left + 18, y + index * lineHeight(size), size, colours.quiet)
}

function drawBars(pages: Pages, chart: Chart): void {
  const length = scaleLinear()
    .domain([0, highest(chart)])
    .range([0, pages.width - 90])
  let y = pages.y
  for (const [index, label] of chart.labels.entries()) {
    const point = chart.series[0]?.points[index]
    if (point === undefined) continue
    write(pages, shortened(pages, label, pages.width), pages.left, y)
    y += bar.label
    const width = length(point.value ?? 0)
    if (point.value !== null) block(pages, pages.left, y + 1, width, bar.height - 2, point.part === true)
    write(pages, point.written, pages.left + width + (point.value === null ? 0 : 5), y + 1, {
      strong: point.value !== null,
      colour: point.value === null ? colours.quiet : colours.ink,
    })
    y += bar.height + bar.gap
  }
  drawKey(pages, chart, y)
}

const widthOf = (pages: Pages, words: string): number =>
  pages.set([{ text: words }], size, Number.POSITIVE_INFINITY)[0]?.width ?? 0

/** A label that is longer than its place ends with “…”: it stands in full in the table and in the words of the figure. */
function shortened(pages: Pages, words: string, room: number): string {
  if (widthOf(pages, words) <= room) return words
  let kept = [...words].slice(0, Math.ceil(room / 3))
  while (kept.length > 1 && widthOf(pages, `${kept.join('')}…`) > room) kept = kept.slice(0, -1)
  return `${kept.join('')}…`
}

interface Places {
  readonly left: number
  readonly slot: number
  readonly middle: (index: number) => number
  readonly band: number
}

/** Where a column chart's or a line chart's places stand. */
function placesOf(pages: Pages, chart: Chart): Places {
  const [left, right] = [pages.left + 44, pages.left + pages.width]
  const indexes = chart.labels.map((_, index) => index)
  if (chart.kind === 'lines') {
    const x = scalePoint<number>().domain(indexes).range([left, right]).padding(0.5)
    return { left, slot: x.step() || right - left, middle: (index) => x(index) ?? left, band: 0 }
  }
  const x = scaleBand<number>().domain(indexes).range([left, right]).paddingInner(0.3).paddingOuter(0.15)
  return {
    left,
    slot: x.step(),
    middle: (index) => (x(index) ?? left) + x.bandwidth() / 2,
    band: Math.min(60, x.bandwidth()),
  }
}

/** Every label where they fit on two lines, else every second, third … */
function shownLabels(pages: Pages, chart: Chart, { slot }: Places) {
  const lines = (label: string, room: number) => pages.set([{ text: label }], size, room - 6)
  for (let step = 1; ; step += 1) {
    const shown = chart.labels.map((label, index) => (index % step === 0 ? lines(label, slot * step) : []))
    if (step >= chart.labels.length || shown.every((each) => each.length <= 2)) return shown
  }
}

const labelsHeight = (labels: ReturnType<typeof shownLabels>): number =>
  Math.max(1, ...labels.map((lines) => lines.length)) * lineHeight(size) + 8

function drawAxes(pages: Pages, chart: Chart, top: number) {
  const base = top + plot.height
  const y = scaleLinear()
    .domain([0, highest(chart)])
    .nice(4)
    .range([base, top])
  const places = placesOf(pages, chart)
  const { left, middle } = places
  const number = new Intl.NumberFormat(pages.document.language)
  for (const tick of y.ticks(4)) {
    pages.rule(
      left,
      pages.left + pages.width - left,
      y(tick),
      tick === 0 ? 1 : 0.4,
      tick === 0 ? colours.ink : colours.rule,
    )
    write(pages, number.format(tick), left - 6, y(tick) - size * 0.7, { anchor: 'end', colour: colours.quiet })
  }
  const labels = shownLabels(pages, chart, places)
  for (const [index, lines] of labels.entries()) {
    for (const [place, line] of lines.entries()) {
      const x = Math.min(middle(index) - line.width / 2, pages.left + pages.width - line.width)
      pages.drawLine(line, x, base + 4 + place * lineHeight(size), size, colours.quiet)
    }
  }
  return { ...places, y, base, end: base + labelsHeight(labels) }
}

function drawColumns(pages: Pages, chart: Chart): void {
  const { y, base, end, middle, band, slot } = drawAxes(pages, chart, pages.y + plot.over)
  for (const [index, { value, written, part }] of (chart.series[0]?.points ?? []).entries()) {
    const fits = widthOf(pages, written) <= slot - 2
    if (value !== null)
      block(pages, middle(index) - band / 2, y(value), band, Math.max(0.1, base - y(value)), part === true)
    if (fits)
      write(pages, written, middle(index), (value === null ? base : y(value)) - 14, {
        anchor: 'middle',
        strong: value !== null,
        colour: value === null ? colours.quiet : colours.ink,
      })
    else if (value === null) drawWords(pages, written, middle(index), base, slot)
  }
  drawKey(pages, chart, end)
}

/** Words for a number that is missing, in as many lines as they take; in a place too narrow for them a cross. */
function drawWords(pages: Pages, words: string, x: number, base: number, room: number): void {
  const longest = Math.max(...words.split(' ').map((word) => widthOf(pages, word)))
  const lines =
    longest <= room - 2 ? pages.set([{ text: words }], size, room - 2) : pages.set([{ text: '×' }], size, 20)
  for (const [index, line] of lines.entries()) {
    const up = base - (lines.length - index) * lineHeight(size) - 2
    pages.drawLine(line, x - line.width / 2, up, size, colours.quiet)
  }
}

function drawLineChart(pages: Pages, chart: Chart): void {
  let top = pages.y
  for (const [index, series] of chart.series.entries()) {
    stroke(pages, index)
    pages.pdf
      .moveTo(pages.left, top + 6)
      .lineTo(pages.left + 28, top + 6)
      .stroke()
      .undash()
    const missing = wordsForGaps(series)
    const gaps = missing.length > 0 ? ` (gaps: ${missing.join(', ')})` : ''
    write(pages, shortened(pages, `${series.name}${gaps}`, pages.width - 40), pages.left + 36, top)
    top += 14
  }
  const { y, end, middle } = drawAxes(pages, chart, top + plot.over)
  for (const [index, { points }] of chart.series.entries()) {
    let joins = false
    stroke(pages, index)
    for (const [place, { value }] of points.entries()) {
      if (value !== null) {
        if (joins) pages.pdf.lineTo(middle(place), y(value))
        else pages.pdf.moveTo(middle(place), y(value))
      }
      joins = value !== null
    }
    pages.pdf.stroke().undash()
    const ink = inks[index % inks.length] ?? inks[0]
    for (const [place, { value, part }] of points.entries()) {
      if (value === null) continue
      const dot = pages.pdf.circle(middle(place), y(value), 3).lineWidth(1.5)
      if (part) dot.fillAndStroke('#ffffff', ink)
      else dot.fill(ink)
    }
  }
  drawKey(pages, chart, end)
}

function stroke(pages: Pages, index: number): void {
  const dash = dashes[index % dashes.length] ?? []
  pages.pdf.lineWidth(2).strokeColor(inks[index % inks.length] ?? inks[0])
  if (dash.length > 0) pages.pdf.dash(dash[0] ?? 1, { space: dash[1] ?? 1 })
}
