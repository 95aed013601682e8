import { dayAt, type Measure, type Register, type Tx } from '../../../../kernel/index.ts'
import { exactReader } from '../../../statistics/index.ts'
import { knownForRequest } from '../../answering/known-for-request.ts'
import type { WeighedSuggestion } from '../../answering/lay-choices.ts'
import type { KnownNames } from '../../answering/narrow-plan.ts'
import type { AskedQuestion } from '../../answering/plan-answer.ts'
import { readableRegister } from '../../answering/readable-register.ts'
import { type StandingAnswer, standingAnswers } from '../../answering/standing-answers/standing.queries.ts'
import { suggestionsFor } from '../../answering/suggestions.queries.ts'
import { knownNames } from '../../reading-letters/known-names.queries.ts'
import type { QuestionReading } from '../../reading-questions/question-reading.ts'
import { letterAsRead } from '../../request.queries.ts'
import { findQuestion } from '../decide-question/question.queries.ts'
import { type OpenedResponse, openResponse } from '../open-response.ts'
import type { QuestionResponse } from '../response.ts'

/** A question that an officer is about to answer, with all that could answer it. */
export interface OpenedQuestion {
  readonly response: OpenedResponse
  readonly question: QuestionResponse
  readonly asked: AskedQuestion
  readonly suggestions: readonly WeighedSuggestion[]
  readonly reading: QuestionReading | null
  readonly standing: readonly StandingAnswer[]
  /** What this officer may answer with. */
  readonly register: Register
  readonly names: KnownNames
  /** The moment as known at which the request is answered. */
  readonly knownAt: Date
  /** Whether this officer may have the numbers of a measure as they are. */
  readonly seesExactly: (measure: Measure) => Promise<boolean>
}

/** Opens one question of a request for an officer of the desk. Throws NotFound. */
export async function openQuestion(
  tx: Tx,
  register: Register,
  reference: string,
  ordinal: string,
): Promise<OpenedQuestion> {
  const found = await findQuestion(tx, reference, ordinal)
  const response = await openResponse(tx, register, reference)
  const question = response.questions.find((each) => each.question.ordinal === found.question.ordinal)
  if (question === undefined) throw new Error('A question is among those of its request')
  const { request } = response
  const id = question.question.question_id
  const knownAt = await knownForRequest(tx, request)
  const readable = readableRegister(register, tx.actor)
  const letter = await letterAsRead(tx, request.request_id)
  const questions = response.questions.map((each) => each.question)
  const suggested = (await suggestionsFor(tx, register, request, questions, knownAt, letter)).get(id)
  const names = await knownNames(tx, readable, knownAt)
  const { parameters, text } = question.question
  const received = request.received_on ?? dayAt(request.taken_at)
  return {
    response,
    question,
    asked: suggested?.asked ?? { text, leansOn: '', parameters, received, names },
    suggestions: suggested?.suggestions ?? [],
    reading: suggested?.reading ?? null,
    standing: await standingAnswers(tx, knownAt),
    register: readable,
    names,
    knownAt,
    seesExactly: exactReader(tx),
  }
}
