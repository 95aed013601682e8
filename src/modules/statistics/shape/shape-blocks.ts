import type { Chart, ChartPoint, FigureBlock, TableBlock } from '../../../documents/index.ts'
import type { Bar, Language } from '../../../web/index.ts'
import { formatter } from '../../../web/index.ts'
import type { FigureShape, ShapeCell } from './figure-shape.ts'
import { namesOf } from './names.ts'
import { chartOf, type ShapeChart } from './shape-chart.ts'
import { tableParts } from './table-parts.ts'

/** A figure as a table of a document; `withheld` stands for what is withheld, where that is told otherwise. */
export function shapeTableBlock(shape: FigureShape, language: Language, withheld?: string): TableBlock {
  const { written, caption, headings, periods, labels } = tableParts(shape, language)
  const hasSign = shape.unit === 'pounds' || shape.unit === 'per cent'
  const cells = (row: readonly ShapeCell[]) =>
    shape.periods.map((_, i) => {
      const cell = row[i] ?? { kind: 'not-held' }
      const words = written.cell(cell, shape.unit, withheld)
      if (cell.kind !== 'value') return words
      return hasSign ? { value: cell.value, written: words } : cell.value
    })
  const total = [written.words.table.total, ...headings.slice(1).map(() => '')]
  return {
    kind: 'table',
    caption,
    columns: [
      ...headings.map((heading) => ({ heading, namesRow: true })),
      ...periods.map((heading) => ({ heading, numeric: true })),
    ],
    rows: [
      ...shape.rows.map((row) => [...labels(row.values), ...cells(row.cells)]),
      ...(shape.totals ? [[...total, ...cells(shape.totals)]] : []),
    ],
  }
}

/** A figure as a chart of a document, with all its numbers in words; none where a chart would say nothing. */
export function shapeFigureBlock(shape: FigureShape, language: Language): FigureBlock[] {
  const chart = chartOf(shape, namesOf(shape, language), language)
  if (chart === null) return []
  const { finding, counted, signs } = chart.drawn
  const { words, number } = formatter(language)
  const missing = signs?.missing ?? words.cells
  const pointOf = (bar: Bar): ChartPoint => ({
    value: bar.value,
    written: bar.value === null ? (bar.missing ? missing[bar.missing] : '') : (bar.text ?? number(bar.value)),
    ...(bar.missing ? { missing: bar.missing } : {}),
    ...(bar.part ? { part: true } : {}),
  })
  const { labels, inFull, series } = chart.kind === 'lines' ? ofLines(chart, pointOf) : ofBars(chart, pointOf, finding)
  const told = series.flatMap(({ name, points }) =>
    points.map(({ written }, i) => `${series.length > 1 ? `${name} ` : ''}${inFull[i] ?? ''}: ${written}`),
  )
  return [
    {
      kind: 'figure',
      finding,
      counted,
      inWords: `${told.join('; ')}.`,
      chart: { kind: chart.kind, labels, series, part: signs?.part ?? '' },
    },
  ]
}

type Drawn = Pick<Chart, 'labels' | 'series'> & { readonly inFull: readonly string[] }
type Kind<K extends ShapeChart['kind']> = Extract<ShapeChart, { readonly kind: K }>

function ofBars(chart: Kind<'bars'> | Kind<'columns'>, pointOf: (bar: Bar) => ChartPoint, name: string): Drawn {
  const bars = chart.kind === 'bars' ? chart.drawn.bars : chart.drawn.columns
  return {
    labels: bars.map(({ label }) => label),
    inFull: bars.map(({ label, inFull }) => inFull ?? label),
    series: [{ name, points: bars.map(pointOf) }],
  }
}

function ofLines({ drawn }: Kind<'lines'>, pointOf: (bar: Bar) => ChartPoint): Drawn {
  const { labels, inFull = labels, parts = [], series, write } = drawn
  return {
    labels,
    inFull,
    series: series.map(({ name, values, missing = [] }) => ({
      name,
      points: values.map((value, i) => {
        const why = missing[i]
        return pointOf({
          label: labels[i] ?? '',
          value,
          ...(why ? { missing: why } : {}),
          ...(parts[i] ? { part: true } : {}),
          ...(value !== null && write ? { text: write(value) } : {}),
        })
      }),
    })),
  }
}
