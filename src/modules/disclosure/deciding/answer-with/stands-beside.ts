import type { Answer } from '../../answering/answer.ts'
import { proposed } from '../agree-answers/agreement.queries.ts'
import type { SeenAnswers } from '../agree-answers/seen-answers.ts'
import type { QuestionResponse } from '../response.ts'
import type { OpenedQuestion } from './opened-question.ts'
import type { Picked } from './read-asked.ts'

/** The answers that go on standing when a question is answered with something as well, or in place of something. */
export const answersBeside = ({ answers }: QuestionResponse, id: string, instead: string | null): readonly Answer[] =>
  answers.filter(
    ({ kind, provenance }) => kind !== 'unanswered' && provenance.from !== id && provenance.from !== instead,
  )

/** The same as somebody sees them. */
export const besideIt = (question: QuestionResponse, id: string, instead: string | null): SeenAnswers => ({
  ordinal: question.question.ordinal,
  answerIds: proposed(answersBeside(question, id, instead)),
})

/** Whether an officer has all of the numbers, without which nobody can say that they are right. */
export const mayAgree = async ({ response, seesExactly }: OpenedQuestion, picked: Picked): Promise<boolean> =>
  !response.masked &&
  (picked.kind !== 'measure' || picked.measure.sensitivity === 'open' || (await seesExactly(picked.measure)))
