import type { Answer } from '../../answering/answer.ts'
import { isSameAnswer, type WhichAnswer } from '../../answering/which-answer.ts'
import { proposed } from '../agree-answers/agreement.queries.ts'
import type { SeenAnswers } from '../agree-answers/seen-answers.ts'
import type { QuestionResponse } from '../response.ts'
import type { OpenedQuestion } from './opened-question.ts'
import type { Picked } from './picked.ts'

/** The answers that go on standing when a question is answered with something as well, or in place of something. */
export const answersBeside = (
  { answers }: QuestionResponse,
  which: WhichAnswer,
  instead: WhichAnswer | null,
): readonly Answer[] =>
  answers.filter(({ kind, part, provenance }) => {
    const answer = { id: provenance.from, part }
    return kind !== 'unanswered' && !isSameAnswer(answer, which) && !(instead !== null && isSameAnswer(answer, instead))
  })

/** The same as somebody sees them. */
export const besideIt = (question: QuestionResponse, which: WhichAnswer, instead: WhichAnswer | null): SeenAnswers => ({
  ordinal: question.question.ordinal,
  answerIds: proposed(answersBeside(question, which, instead)),
})

/** Whether an officer has all of the numbers, without which nobody can say that they are right. */
export const mayAgree = async ({ response, seesExactly }: OpenedQuestion, picked: Picked): Promise<boolean> =>
  !response.masked &&
  (picked.kind !== 'measure' || picked.measure.sensitivity === 'open' || (await seesExactly(picked.measure)))
