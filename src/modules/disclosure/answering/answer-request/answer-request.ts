import { audit, dayAt, type Register, type Tx } from '../../../../kernel/index.ts'
import type { Term } from '../../../../kernel/meaning/index.ts'
import type { RequestText } from '../../reading-letters/request-text.ts'
import { toReadWith } from '../../reading-questions/open-reader.queries.ts'
import type { QuestionReading } from '../../reading-questions/question-reading.ts'
import { readQuestionsApart } from '../../reading-questions/read-questions-apart.ts'
import { keepReadings } from '../../reading-questions/readings.queries.ts'
import { answersOf, findRequest, letterAsRead, questionsOf } from '../../request.queries.ts'
import type { QuestionTable, RequestTable } from '../../tables.ts'
import type { Answer } from '../answer.ts'
import { auditRestricted, insertAnswers, type OfPart, supersedeAnswers } from '../answers.queries.ts'
import { openComposer } from '../compose-answer.ts'
import { unanswered } from '../compose-other.ts'
import { knownForRequest } from '../known-for-request.ts'
import { planRequest } from '../plan-answer.ts'
import { asWorkedOut } from '../plan-as-read.ts'
import { readableRegister } from '../readable-register.ts'
import { suggestionsFor } from '../suggestions.queries.ts'

export interface AnsweredQuestion {
  readonly question: QuestionTable
  readonly answers: readonly Answer[]
  /** How the desk read it; null where there is no letter to read. */
  readonly reading: QuestionReading | null
}

export interface AnsweredRequest {
  readonly request: RequestTable
  readonly questions: readonly AnsweredQuestion[]
}

export interface AnswerOptions {
  /** The words in which the record's modules know their things, with which questions are read. */
  readonly terms?: readonly Term[]
  readonly onProgress?: (done: number, of: number) => void
}

/**
 * Answers every question of a request with what the officer accepted, or else as it was read where it was understood; what
 * was not is left to an officer. Of a request with no letter to read, with what its words hint at. Each number is frozen;
 * earlier answers stay, superseded. To be run for statistics, for restricted rows are counted.
 */
export async function answerRequest(
  tx: Tx,
  register: Register,
  reference: string,
  { terms = [], onProgress = () => {} }: AnswerOptions = {},
): Promise<AnsweredRequest> {
  const request = await findRequest(tx, reference)
  const questions = await questionsOf(tx, request.request_id)
  const ids = questions.map((question) => question.question_id)
  const knownAt = await knownForRequest(tx, request)
  const letter = await letterAsRead(tx, request.request_id)
  const readings = await readQuestions(tx, register, request, questions, { letter, terms, knownAt })
  await keepReadings(tx, readings)
  const suggested = await suggestionsFor(tx, register, request, questions, knownAt, letter)
  const compose = await openComposer(tx, register, knownAt)
  await supersedeAnswers(tx, ids)
  const written = await answersOf(tx, ids)
  const frozen: OfPart[] = []

  for (const [done, { question_id: id }] of questions.entries()) {
    onProgress(done, questions.length)
    const { asked, suggestions } = suggested.get(id) ?? { asked: null, suggestions: [] }
    const composed: OfPart[] = []
    for (const suggestion of suggestions.filter(({ accepted }) => accepted)) {
      const answer = asked && (await compose(suggestion, planRequest(asked, suggestion.read)))
      if (answer) composed.push({ ...answer, part: suggestion.part })
    }
    if (composed.length === 0 && !written.has(id)) composed.push({ ...unanswered(knownAt), part: '' })
    await insertAnswers(tx, id, composed)
    frozen.push(...composed.filter(({ sensitivity }) => sensitivity === 'restricted'))
  }
  await auditRestricted(tx, request, frozen)
  await audit(tx, {
    action: 'answer a request',
    subjectType: 'request',
    subjectId: request.request_id,
    detail: { reference: request.reference, questions: questions.length },
  })
  const answers = await answersOf(tx, ids)
  return {
    request,
    questions: questions.map((question) => ({
      question,
      answers: answers.get(question.question_id) ?? [],
      reading: readings.get(question.question_id) ?? null,
    })),
  }
}

/** How each question reads, by question; none of a request that came with no letter. */
async function readQuestions(
  tx: Tx,
  register: Register,
  request: RequestTable,
  questions: readonly QuestionTable[],
  {
    letter,
    terms,
    knownAt,
  }: { readonly letter: RequestText | null; readonly terms: readonly Term[]; readonly knownAt: Date },
): Promise<ReadonlyMap<string, QuestionReading>> {
  if (letter === null) return new Map()
  const readable = readableRegister(register, tx.actor)
  const received = request.received_on ?? dayAt(request.taken_at)
  const read = await readQuestionsApart({
    ...(await toReadWith(tx, readable, terms, knownAt)),
    letter,
    received,
  })
  const readings = new Map<string, QuestionReading>()
  for (const { question_id: id, ordinal } of questions) {
    const reading = read.get(ordinal)
    if (reading) readings.set(id, await asWorkedOut(tx, readable, reading, { received, knownAt }))
  }
  return readings
}
