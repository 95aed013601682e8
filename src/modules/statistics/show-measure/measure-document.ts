import type { Block, Text, TypedDocument } from '../../../documents/index.ts'
import { knownDay, type Measure, writeDate, writeMoment } from '../../../kernel/index.ts'
import { wordsOf, writeNumber } from '../../../web/index.ts'
import { writeSpan } from '../figure.ts'
import { filtersInWords } from '../filters-in-words.ts'
import { maskedSaid } from '../masked-view.ts'
import { figureSentence } from '../shape/sentence.ts'
import { shapeFigureBlock, shapeTableBlock } from '../shape/shape-blocks.ts'
import { maskedShapeOf, shapeOf } from '../shape/shape-of.ts'
import { smallWords } from '../small-counts.ts'
import { asFigureShape, type CountedRun } from './count.ts'

type Figure = ReturnType<typeof asFigureShape>

/**
 * A measure's page as a document: the figure as chart and table, with all that is needed to understand it. For a reader
 * who has no exact numbers it tells what the page tells them, and nothing of rows.
 */
export function measureDocument(
  measure: Measure,
  counted: CountedRun & { readonly exact: boolean },
  forceName: string,
): TypedDocument {
  const figure = asFigureShape(counted)
  const marking = measure.sensitivity === 'restricted' ? 'OFFICIAL–SENSITIVE · ' : ''
  return {
    title: figure.name,
    language: 'en-GB',
    from: forceName,
    header: `${marking}${figure.name}, ${writeSpan(figure)}`,
    footer: `${marking}Candour ${figure.softwareVersion} · as known on ${writeDate(knownDay(figure.knownAt))}`,
    date: figure.knownAt,
    blocks: [
      { kind: 'heading', level: 1, text: figure.name },
      { kind: 'paragraph', text: figure.definition },
      ...(counted.exact ? exactBlocks(measure, counted, figure) : maskedBlocks(measure, counted, figure)),
      { kind: 'heading', level: 2, text: 'Where it comes from' },
      { kind: 'facts', entries: facts(measure, figure, counted.exact) },
    ],
  }
}

function exactBlocks(measure: Measure, counted: CountedRun, figure: Figure): Block[] {
  const shape = shapeOf(figure, measure, counted.factsHeld)
  const { derived } = shape
  const parts = derived?.parts ?? []
  return [
    ...(derived ? [{ kind: 'paragraph' as const, text: figureSentence(shape, 'en') }] : []),
    ...shapeFigureBlock(shape, 'en'),
    { kind: 'heading', level: 2, text: 'The numbers' },
    shapeTableBlock(shape, 'en'),
    ...(parts.length > 0
      ? [{ kind: 'heading' as const, level: 2 as const, text: wordsOf('en').statistics.workedOutFrom }]
      : []),
    ...parts.map((part) => shapeTableBlock(part, 'en')),
  ]
}

function maskedBlocks(measure: Measure, counted: CountedRun, figure: Figure): Block[] {
  const shape = maskedShapeOf(figure, measure, counted.factsHeld)
  return [
    { kind: 'paragraph', text: maskedSaid(shape) },
    { kind: 'heading', level: 2, text: 'The numbers' },
    shapeTableBlock(shape, 'en', smallWords),
  ]
}

function facts(measure: Measure, figure: Figure, exact: boolean) {
  const only = filtersInWords(figure.filters, measure)
  const told: readonly (readonly [string, Text | null])[] = [
    ['What is counted', figure.definition],
    ['Unit', figure.unit],
    ['Period', writeSpan(figure)],
    ['Only', only],
    ['As known at', exact ? writeMoment(figure.knownAt) : writeDate(knownDay(figure.knownAt))],
    ['Held', exact ? figure.held : null],
    ['Rows counted', exact ? writeNumber(figure.rowCount) : null],
    ['Measure', `${measure.name} (${figure.measureId}), version ${figure.measureVersion}`],
    ['Software', `Candour ${figure.softwareVersion}`],
  ]
  return told.flatMap(([key, value]) => (value === null ? [] : [{ key, value }]))
}

/** What its file is called after: the name, what it is broken down by, and the years. */
export function measureFileName(name: string, measure: Measure, { asked: { base } }: CountedRun): string {
  const by = base.dimensions.map((id) => measure.dimensions.find((each) => each.id === id)?.name ?? id)
  const [from, to] = [base.from.slice(0, 4), base.to.slice(0, 4)]
  const when = measure.periodType === 'as-at' ? base.from : from === to ? from : `${from} to ${to}`
  return [name, ...(by.length > 0 ? ['by', by.join(' and ')] : []), when].join(' ')
}
