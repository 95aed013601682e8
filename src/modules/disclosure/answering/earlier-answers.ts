import type { Register, Tx } from '../../../kernel/index.ts'
import { readFigures, shapeOf, shapeOfEarlier } from '../../statistics/index.ts'
import { protectFigure } from '../protecting/protect-figure.ts'
import type { Answer } from './answer.ts'

/**
 * Puts its figure's shape to each answer that an earlier version composed: that kept the numbers as a table of words,
 * and the figure beside it. What is withheld of it follows by the same rule as then.
 */
export async function withShapes(tx: Tx, register: Register, answers: readonly Answer[]): Promise<Answer[]> {
  const lacking = answers.flatMap(({ figure, figureId }) => (figure === null && figureId !== null ? [figureId] : []))
  if (lacking.length === 0) return [...answers]
  const figures = await readFigures(tx, lacking)
  return Promise.all(
    answers.map(async (answer) => {
      const figure = answer.figure === null && figures.get(answer.figureId ?? '')
      if (!figure) return answer
      const measure = register.measure(figure.measureId)
      const shape = measure ? await shapeOfEarlier(tx, figure, measure) : shapeOf(figure, { dimensions: [] })
      return {
        ...answer,
        text: '',
        table: null,
        figure: shape,
        protection: figure.sensitivity === 'restricted' ? protectFigure(shape) : null,
      }
    }),
  )
}
