import { answerRequest } from '../src/modules/disclosure/answering/answer-request/answer-request.ts'
import { askedRequests } from './asked-requests.ts'
import { openDesk, take } from './opened-desk.ts'
import { pickAnswers } from './pick-answers.ts'

/** Takes in and answers the request of 13 questions, so that there is a request page to show. Gives its reference. */
export async function requestToShow(dataDirectory: string): Promise<string> {
  const { requests } = await askedRequests()
  const asked = requests.find(({ letter }) => letter === 'B')
  if (!asked) throw new Error('There is no request B')
  const desk = await openDesk(dataDirectory)
  try {
    const reference = await take(desk, asked)
    await pickAnswers(desk, reference)
    await desk.db.write(desk.actor, (tx) => answerRequest(tx, desk.register, reference), 'statistics')
    return reference
  } finally {
    await desk.close()
  }
}
