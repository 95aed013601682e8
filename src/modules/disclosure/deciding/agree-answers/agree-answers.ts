import { audit, Conflict, Refused, type Tx } from '../../../../kernel/index.ts'
import type { OpenedResponse } from '../open-response.ts'
import type { QuestionResponse } from '../response.ts'
import { keepAgreements, proposed } from './agreement.queries.ts'
import type { SeenAnswers } from './seen-answers.ts'

/** Whether the desk proposes answers to which nobody has agreed. */
export const isToAgree = ({ answers, agreed }: QuestionResponse): boolean =>
  agreed === null && proposed(answers).length > 0

export const keptFromActor =
  'Somebody who is named for restricted statistics agrees to these answers: they hold numbers you may not have'

/** The answers of a question as whoever is shown it sees them. */
export const seenIn = ({ question, answers }: QuestionResponse): SeenAnswers => ({
  ordinal: question.ordinal,
  answerIds: proposed(answers),
})

/**
 * Keeps that the actor agrees to answers as they saw them. Throws Conflict where other answers stand by now, and Refused
 * where some of their numbers are kept from the actor, who cannot then say that they are right.
 */
export async function agreeToAnswers(tx: Tx, response: OpenedResponse, seen: readonly SeenAnswers[]): Promise<void> {
  if (response.masked) {
    throw new Refused(keptFromActor)
  }
  const agreed = seen.map(({ ordinal, answerIds }) => {
    const question = response.questions.find((each) => each.question.ordinal === ordinal)
    const now = question ? proposed(question.answers) : []
    if (!question || now.length === 0 || now.join() !== answerIds.join()) {
      throw new Conflict(
        `Question ${question?.name ?? ordinal} has other answers than those you were shown. Look at them, and agree again`,
      )
    }
    return { questionId: question.question.question_id, answerIds }
  })
  if (agreed.length === 0) return
  await keepAgreements(tx, agreed)
  await audit(tx, {
    action: 'agree to answers',
    subjectType: 'request',
    subjectId: response.request.request_id,
    detail: { questions: seen.map(({ ordinal }) => `${ordinal}`) },
  })
}
