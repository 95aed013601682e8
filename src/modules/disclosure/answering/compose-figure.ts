import { type Measure, type MeasurePlan, softwareVersion, type Tx } from '../../../kernel/index.ts'
import { fileNames, filtersInWords, freezeFigure, heldOf, shapeOf, writeSpan } from '../../statistics/index.ts'
import { protectFigure } from '../protecting/protect-figure.ts'
import type { ComposedAnswer, Composing } from './compose-answer.ts'
import { isHeld } from './is-held.ts'

/** A measure's answer: a frozen figure in its shape. */
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
  const shape = shapeOf(figure, measure, await heldOf(tx, figure, measure, true))
  const hidden = Object.entries(figure.filters).filter(([id]) => !figure.dimensions.includes(id))
  const only = filtersInWords(Object.fromEntries(hidden), measure)
  return {
    kind: 'measure',
    held: isHeld(shape),
    text: '',
    table: null,
    figure: shape,
    figureId: figure.figureId,
    sensitivity: figure.sensitivity,
    protection: figure.sensitivity === 'restricted' ? protectFigure(shape) : null,
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
