import { type Measure, type MeasurePlan, type PlainDate, softwareVersion, type Tx } from '../../../kernel/index.ts'
import {
  countMeasure,
  type Figure,
  figureTable,
  fileNames,
  filtersInWords,
  freezeFigure,
  measureRun,
  writeSpan,
} from '../../statistics/index.ts'
import type { AnswerTable } from './answer.ts'
import type { ComposedAnswer, Composing } from './compose-answer.ts'
import { type ProtectedTable, protectSmallNumbers } from '../protecting/protect-small-numbers.ts'

const number = new Intl.NumberFormat('en-GB')
const withheldText = 'withheld'

const write = (value: number, unit: string): string =>
  unit === 'pounds' ? `£${number.format(value)}` : number.format(value)

/** A measure's answer: a frozen figure, told in a sentence and a table. */
export async function composeFigure(
  tx: Tx,
  measure: Measure,
  plan: MeasurePlan,
  context: Composing,
): Promise<ComposedAnswer> {
  const figure = await freezeFigure(tx, measure, { ...plan, knownAt: context.knownAt })
  const files = await fileNames(
    tx,
    figure.sources.map((source) => source.importId),
  )
  const held = figure.rowCount > 0 || (await holdsAnything(tx, measure, figure))
  const layout = figureTable(figure, measure)
  const counted = { rows: layout.rows.map((row) => row.numbers), totals: layout.totals }
  const hidden = Object.entries(figure.filters).filter(([id]) => !figure.dimensions.includes(id))
  const only = filtersInWords(Object.fromEntries(hidden), measure)
  const title = `${figure.name} (${figure.unit}), ${writeSpan(figure)}${only ? ` (${only})` : ''}`
  const protection = figure.sensitivity === 'restricted' ? protectSmallNumbers(counted) : null
  return {
    kind: 'measure',
    held,
    text: held ? tell(figure, layout, title) : notHeld(figure),
    table: held ? answerTable(figure, layout, counted, title) : null,
    figureId: figure.figureId,
    sensitivity: figure.sensitivity,
    protection:
      held && protection !== null && protection.withheld > 0
        ? { table: answerTable(figure, layout, protection, title), withheld: protection.withheld }
        : null,
    provenance: {
      from: figure.measureId,
      version: figure.measureVersion,
      name: figure.name,
      definition: figure.definition,
      unit: figure.unit,
      period: writeSpan(figure),
      ...(only ? { only } : {}),
      knownAt: figure.knownAt.toISOString(),
      rowCount: figure.rowCount,
      sources: figure.sources.map(({ importId, rows }) => ({
        importId,
        file: importId === null ? 'entered by hand' : (files.get(importId) ?? 'a restricted file'),
        rows,
      })),
      figureId: figure.figureId,
      statement: figure.statement,
      softwareVersion,
      why: context.why,
    },
  }
}

/** Nought of something that is recorded is an answer; nought of what was never recorded is information not held. */
async function holdsAnything(tx: Tx, measure: Measure, figure: Figure): Promise<boolean> {
  const span = measure.periodType === 'as-at' ? { asAt: figure.to } : { from: '1900-01-01' as PlainDate, to: figure.to }
  const run = measureRun(measure, { span, by: 'whole', dimensions: [], filters: {}, knownAt: figure.knownAt })
  return (await countMeasure(tx, run)).rowCount > 0
}

const notHeld = (figure: Figure): string =>
  `This information is not held: the record has no rows of this kind ${writeSpan(figure)}. ${figure.held}`

/** The numbers in a sentence. A part of a year says that it is one. */
function tell(figure: Figure, layout: ReturnType<typeof figureTable>, title: string): string {
  const totals = layout.totals ?? layout.rows[0]?.numbers ?? []
  if (layout.periods.length === 1) {
    const total = write(totals[0] ?? 0, figure.unit)
    if (layout.rows.length <= 1) return `${title}: ${total}.`
    const rows = layout.rows.map((row) => `${row.labels.join(', ')}: ${write(row.numbers[0] ?? 0, figure.unit)}`)
    return `${title}: ${total} in all. ${rows.join('; ')}.`
  }
  const each = layout.periods.map((period, i) => `${period.label}: ${write(totals[i] ?? 0, figure.unit)}`)
  return `${title}. ${each.join('; ')}.`
}

function answerTable(
  figure: Figure,
  layout: ReturnType<typeof figureTable>,
  numbers: Pick<ProtectedTable, 'rows' | 'totals'>,
  caption: string,
): AnswerTable {
  const cells = (row: readonly (number | null)[]) => row.map((value) => value ?? withheldText)
  const body = layout.rows.map((row, i) => [
    ...(row.labels.length > 0 ? row.labels : [figure.name]),
    ...cells(numbers.rows[i] ?? []),
  ])
  const headings = layout.rowHeadings.length > 0 ? layout.rowHeadings : ['Counted']
  const total = numbers.totals
    ? [['All, each counted once', ...headings.slice(1).map(() => ''), ...cells(numbers.totals)]]
    : []
  return {
    caption,
    columns: [...headings, ...layout.periods.map((period) => period.label)],
    rows: [...body, ...total],
  }
}
