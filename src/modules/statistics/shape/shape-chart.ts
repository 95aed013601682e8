import {
  type Bar,
  barChart,
  type ChartWords,
  caption,
  columnChart,
  type Formatter,
  formatter,
  type Html,
  isPart,
  type Language,
  lineChart,
  type Names,
  nothing,
  type SignWords,
} from '../../../web/index.ts'
import type { FigureShape, ShapeCell, ShapePeriod } from './figure-shape.ts'

/** More than so many bars or columns are read more easily in the table; five lines nobody can tell apart. */
const most = { bars: 20, columns: 36, lines: 4 } as const

/** A cell with the words by which it would be named as the highest. */
interface Point {
  readonly name: string
  readonly cell: ShapeCell
}

/** What is drawn of a shape, for the function of `web` that draws it. */
export type ShapeChart =
  | { readonly kind: 'bars'; readonly drawn: Parameters<typeof barChart>[0] }
  | { readonly kind: 'columns'; readonly drawn: Parameters<typeof columnChart>[0] }
  | { readonly kind: 'lines'; readonly drawn: Parameters<typeof lineChart>[0] }

/**
 * A shape as a chart: lines over time for two to four rows, columns for one or for the totals, bars
 * where there is one period. The highest
 * number is its title and what is counted its subtitle. Null where a chart would say nothing: one number, or nearly
 * none, or noughts only. `id` has to be unique on the page.
 */
export function chartOf(shape: FigureShape, names: Names, language: Language, id = 'figure-chart'): ShapeChart | null {
  const { periods, rows, dimensions } = shape
  const written = formatter(language)
  const label = (values: readonly string[]) =>
    values.map((value, i) => names.value(dimensions[i] ?? '', value)).join(', ') || names.measure
  const words = (points: readonly Point[], shown: boolean): ChartWords => ({
    id,
    finding: findingOf(points, shape, written) ?? names.measure,
    counted: caption(shape, names, language, shown),
    signs: signWords(shape, written),
  })
  const write = (value: number) => written.amount(value, shape.unit)

  const [only] = periods
  if (periods.length === 1 && only) {
    const points = rows.map(({ values, cells }) => ({ name: label(values), cell: cells[0] ?? absent }))
    if (points.length > most.bars || !saysSomething(points)) return null
    const bars = points.map(({ name, cell }) => barOf(name, cell, only, write))
    return { kind: 'bars', drawn: { ...words(points, false), bars } }
  }
  if (rows.length > 1 && rows.length <= most.lines) {
    const points = rows.flatMap(({ values, cells }) =>
      periods.map((period, i) => ({
        name: `${label(values)} ${written.inPeriod(period)}`,
        cell: cells[i] ?? absent,
      })),
    )
    if (saysSomething(points))
      return {
        kind: 'lines',
        drawn: {
          ...words(points, false),
          labels: periods.map(written.shortPeriod),
          inFull: periods.map(written.period),
          parts: periods.map(isPart),
          series: rows.map(({ values, cells }) => ({
            name: label(values),
            values: cells.map((cell) => (cell.kind === 'value' ? cell.value : null)),
            missing: cells.map((cell) => (cell.kind === 'value' ? null : cell.kind)),
          })),
          write,
        },
      }
  }
  const cells = shape.totals ?? (rows.length === 1 ? rows[0]?.cells : undefined) ?? []
  const points = periods.map((period, i) => ({ name: written.period(period), cell: cells[i] ?? absent }))
  if (points.length > most.columns || !saysSomething(points)) return null
  const columns = periods.map((period, i) => ({
    ...barOf(written.shortPeriod(period), cells[i] ?? absent, period, write),
    inFull: written.period(period),
  }))
  return { kind: 'columns', drawn: { ...words(points, true), columns, write } }
}

/** The same as markup; nothing where there is no chart. */
export function shapeChart(shape: FigureShape, names: Names, language: Language, id?: string): Html {
  const chart = chartOf(shape, names, language, id)
  if (chart === null) return nothing
  if (chart.kind === 'bars') return barChart(chart.drawn)
  return chart.kind === 'columns' ? columnChart(chart.drawn) : lineChart(chart.drawn)
}

/** A shape that has no cell for a period holds nothing of it. */
const absent: ShapeCell = { kind: 'not-held' }

const barOf = (label: string, cell: ShapeCell, period: ShapePeriod, write: (value: number) => string): Bar =>
  cell.kind === 'value'
    ? { label, value: cell.value, text: write(cell.value), part: isPart(period) }
    : { label, value: null, missing: cell.kind }

/** Two numbers at least, more than a quarter of the points, and not noughts only. What lies below nought cannot be drawn. */
function saysSomething(points: readonly Point[]): boolean {
  const values = points.flatMap(({ cell }) => (cell.kind === 'value' ? [cell.value] : []))
  return (
    values.length > 1 &&
    values.length * 4 > points.length &&
    values.some((value) => value > 0) &&
    values.every((value) => value >= 0)
  )
}

/**
 * `Highest: 2021, 335 people`, of those shown where some are not. Null where so many are the same that none stands out.
 * Nothing is said of the lowest: it may be among those withheld.
 */
function findingOf(points: readonly Point[], { unit, derived }: FigureShape, written: Formatter): string | null {
  // The name of a ranking says what stands out, and of the lowest the highest does not.
  if (derived?.statistic.kind === 'ranking') return null
  const { chart } = written.words
  const values = points.flatMap(({ name, cell }) => (cell.kind === 'value' ? [{ name, value: cell.value }] : []))
  const highest = Math.max(...values.map(({ value }) => value))
  const named = values.filter(({ value }) => value === highest).map(({ name }) => name)
  if (named.length > 3) return null
  const say = values.length < points.length ? chart.highestShown : chart.highest
  return say(written.list(named), written.counted(highest, unit))
}

/** What the signs mean; which days a part holds, for there is no room for them under the axis. */
function signWords({ periods, by, asAt }: FigureShape, written: Formatter): SignWords {
  const { cells, chart } = written.words
  const parts = periods.flatMap((period) => {
    const days = written.partOf(period)
    return days === null || period.held === null ? [] : [`${written.barePeriod(period)}: ${days}`]
  })
  const part = chart.part[asAt ? 'day' : by]
  return { missing: cells, part: parts.length > 0 ? `${part} (${parts.join('; ')})` : part, notGiven: chart.notGiven }
}
