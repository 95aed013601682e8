import { audit, dayAt, newId, type Register, type Tx, tables } from '../../../kernel/index.ts'
import { fileNames } from '../../statistics/index.ts'
import type { Answer } from '../answer.ts'
import { type ComposedAnswer, composeFigure, unanswered } from '../compose-answer.ts'
import { knownForRequest } from '../known-for-request.ts'
import { answersOf, findRequest, questionsOf } from '../request.queries.ts'
import { type StandingAnswer, standingAnswers } from '../standing-answers/standing.queries.ts'
import { planRequest } from '../suggest.ts'
import { askedQuestion, suggestionsFor, type WeighedSuggestion } from '../suggestions.queries.ts'
import type { DisclosureTables, QuestionTable, RequestTable } from '../tables.ts'
import { composeExtract, composeStanding } from './compose-other.ts'

export interface AnsweredQuestion {
  readonly question: QuestionTable
  readonly answers: readonly Answer[]
}

export interface AnsweredRequest {
  readonly request: RequestTable
  readonly questions: readonly AnsweredQuestion[]
}

/**
 * Answers every question of a request with what the officer accepted, or else with what the desk is sure of. Each
 * number is frozen; earlier answers stay, superseded. To be run for statistics, for restricted rows are counted.
 */
export async function answerRequest(
  tx: Tx,
  register: Register,
  reference: string,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<AnsweredRequest> {
  const request = await findRequest(tx, reference)
  const questions = await questionsOf(tx, request.request_id)
  const knownAt = await knownForRequest(tx, request)
  const suggestions = await suggestionsFor(tx, register, request, questions, knownAt)
  const standing = await standingAnswers(tx, knownAt)
  const files = await fileNames(
    tx,
    standing.map((s) => s.import_id),
  )

  await supersedeAnswers(tx, questions)
  for (const [done, question] of questions.entries()) {
    onProgress(done, questions.length)
    const accepted = (suggestions.get(question.question_id) ?? []).filter((s) => s.accepted)
    const composed: ComposedAnswer[] = []
    for (const suggestion of accepted) {
      const context = { knownAt, why: suggestion.why }
      composed.push(...(await compose(tx, register, suggestion, request, question, { context, standing, files })))
    }
    if (composed.length === 0) composed.push(unanswered(request.received_on ?? dayAt(request.taken_at), knownAt))
    await insertAnswers(tx, question, composed)
  }
  await audit(tx, {
    action: 'answer a request',
    subjectType: 'request',
    subjectId: request.request_id,
    detail: { reference: request.reference, questions: questions.length },
  })
  const answers = await answersOf(
    tx,
    questions.map((q) => q.question_id),
  )
  return {
    request,
    questions: questions.map((question) => ({ question, answers: answers.get(question.question_id) ?? [] })),
  }
}

interface Composing {
  readonly context: { readonly knownAt: Date; readonly why: readonly string[] }
  readonly standing: readonly StandingAnswer[]
  readonly files: ReadonlyMap<string, string>
}

/** None where what was chosen is no longer declared. */
async function compose(
  tx: Tx,
  register: Register,
  suggestion: WeighedSuggestion,
  request: RequestTable,
  question: QuestionTable,
  { context, standing, files }: Composing,
): Promise<ComposedAnswer[]> {
  if (suggestion.kind === 'measure') {
    const measure = register.measure(suggestion.id)
    return measure && suggestion.plan ? [await composeFigure(tx, measure, suggestion.plan, context)] : []
  }
  if (suggestion.kind === 'extract') {
    const extract = register.extract(suggestion.id)
    const plan = planRequest(askedQuestion(request, question))
    return extract ? [await composeExtract(tx, extract, plan, context)] : []
  }
  const found = standing.find((s) => s.code === suggestion.id)
  return found ? [composeStanding(found, files, context)] : []
}

async function supersedeAnswers(tx: Tx, questions: readonly QuestionTable[]): Promise<void> {
  await tables<DisclosureTables>(tx)
    .updateTable('disclosure.answer')
    .set({ superseded_at: tx.at })
    .where('force_id', '=', tx.forceId)
    .where(
      'question_id',
      'in',
      questions.map((q) => q.question_id),
    )
    .where('superseded_at', 'is', null)
    // What the officer wrote is theirs to take back.
    .where('kind', '!=', 'officer')
    .execute()
}

async function insertAnswers(tx: Tx, question: QuestionTable, composed: readonly ComposedAnswer[]): Promise<void> {
  await tables<DisclosureTables>(tx)
    .insertInto('disclosure.answer')
    .values(
      composed.map((answer, ordinal) => ({
        force_id: tx.forceId,
        answer_id: newId(),
        question_id: question.question_id,
        ordinal,
        kind: answer.kind,
        answerable_id: answer.provenance.from,
        figure_id: answer.figureId,
        text: answer.text,
        table_shown: (answer.table ? JSON.stringify(answer.table) : null) as never,
        provenance: JSON.stringify(answer.provenance) as never,
        protection: (answer.protection ? JSON.stringify(answer.protection) : null) as never,
        sensitivity: answer.sensitivity,
        composed_by: tx.actor.userId,
        recorded_at: tx.at,
        superseded_at: null,
      })),
    )
    .execute()
}
