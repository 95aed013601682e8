import type { Register, Tx } from '../../../kernel/index.ts'
import { heldOf, readFigures, shapeOf } from '../../statistics/index.ts'
import { protectFigure } from '../protecting/protect-figure.ts'
import type { Answer } from './answer.ts'

/**
 * Puts its figure's shape to each answer that an earlier version composed: that kept the numbers as a table of words,
 * and the figure beside it. What is withheld of it follows by the same rule as then.
 */
export async function withShapes(tx: Tx, register: Register, answers: readonly Answer[]): Promise<Answer[]> {
  const lacking = answers.flatMap(({ figure, figureId }) => (figure === null && figureId !== null ? [figureId] : []))
  const figures = await readFigures(tx, lacking)
  const shaped: Answer[] = []
  for (const answer of answers) {
    const figure = answer.figure === null ? figures.get(answer.figureId ?? '') : undefined
    if (!figure) {
      shaped.push(answer)
      continue
    }
    const measure = register.measure(figure.measureId)
    const shape = shapeOf(figure, measure ?? { dimensions: [] }, await heldOf(tx, figure, measure, true))
    const protection = figure.sensitivity === 'restricted' ? protectFigure(shape) : null
    shaped.push({ ...answer, text: '', table: null, figure: shape, protection })
  }
  return shaped
}
