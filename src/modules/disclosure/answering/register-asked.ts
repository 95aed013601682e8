import type { QuestionReading, ReadAnswer } from '../reading-questions/question-reading.ts'
import { isSameAnswer, type WhichAnswer, withParts } from './which-answer.ts'

/** How a register is asked, as a question was read: what it is narrowed to, and of which days; all null where none are named. */
export type RegisterAsked = Pick<ReadAnswer, 'filters' | 'from' | 'to' | 'asAt'>

export const registerAsked = ({ filters, from, to, asAt }: RegisterAsked): RegisterAsked => ({
  filters,
  from,
  to,
  asAt,
})

/** How a register that is near a question was read to be asked; null where it was not read so. */
export function readOfRegister(reading: QuestionReading | null | undefined, which: WhichAnswer): RegisterAsked | null {
  const { answers = [], each = [] } = reading ?? {}
  const read = withParts(answers.length > 0 ? answers : each.flatMap(({ near }) => near))
  const found = read.find((answer) => isSameAnswer(answer, which)) ?? read.find(({ id }) => id === which.id)
  return found ? registerAsked(found) : null
}
