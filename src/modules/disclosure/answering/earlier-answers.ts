import type { Register, Tx } from '../../../kernel/index.ts'
import { heldOf, readFigures, shapeOf } from '../../statistics/index.ts'
import { protectFigure } from '../protecting/protect-figure.ts'
import type { Answer } from './answer.ts'
import { isHeld } from './is-held.ts'

/** Whether an answer is of numbers that it has not in their shape, or in one that says nothing of what was held. */
const lacksShape = ({ figure, figureId }: Answer): boolean =>
  figureId !== null && (figure === null || figure.factsHeld.from === null)

/**
 * Puts its figure's shape to each answer that an earlier version composed: that kept the numbers as a table of words and
 * the figure beside it, or took what was asked for as held. What is withheld of it follows by the same rule as then.
 */
export async function withShapes(tx: Tx, register: Register, answers: readonly Answer[]): Promise<Answer[]> {
  const figures = await readFigures(
    tx,
    answers.filter(lacksShape).flatMap(({ figureId }) => figureId ?? []),
  )
  const shaped: Answer[] = []
  for (const answer of answers) {
    const figure = lacksShape(answer) ? figures.get(answer.figureId ?? '') : undefined
    if (!figure) {
      shaped.push(answer)
      continue
    }
    const measure = register.measure(figure.measureId)
    const shape = shapeOf(figure, measure ?? { dimensions: [] }, await heldOf(tx, figure, measure, true))
    const protection = figure.sensitivity === 'restricted' ? protectFigure(shape) : null
    shaped.push({ ...answer, held: isHeld(shape), text: '', table: null, figure: shape, protection })
  }
  return shaped
}
