import type { Register, Tx } from '../../kernel/index.ts'
import type { Answer } from './answer.ts'
import { releasedAnswers } from './clearance.queries.ts'
import type { RequestDecision } from './decision.ts'
import { knownForRequest } from './known-for-request.ts'
import { type DerivedOutcome, deriveOutcome, deriveRequestDecision } from './question-outcome.ts'
import { answersOf, findRequest, narrowingsOf, outcomesOf, questionsOf } from './request.queries.ts'
import { suggestionsFor, type WeighedSuggestion } from './suggestions.queries.ts'
import type { NarrowingTable, OutcomeTable, QuestionTable, RequestTable } from './tables.ts'

/** One question with everything the desk knows of it. */
export interface QuestionResponse {
  readonly question: QuestionTable
  readonly suggestions: readonly WeighedSuggestion[]
  readonly answers: readonly Answer[]
  readonly outcome: DerivedOutcome
  readonly decided: OutcomeTable | null
  readonly narrowed: readonly NarrowingTable[]
}

/** A request and its whole response, as it stands now. */
export interface RequestResponse {
  readonly request: RequestTable
  readonly questions: readonly QuestionResponse[]
  readonly narrowings: readonly NarrowingTable[]
  readonly decision: RequestDecision | null
  readonly released: ReadonlySet<string>
}

/** Reads a request's response whole: seven queries, however many questions it has. Throws NotFound. */
export async function readResponse(tx: Tx, register: Register, reference: string): Promise<RequestResponse> {
  const request = await findRequest(tx, reference)
  const questions = await questionsOf(tx, request.request_id)
  const ids = questions.map((q) => q.question_id)
  const suggestions = await suggestionsFor(tx, register, request, questions, await knownForRequest(tx, request))
  const answers = await answersOf(tx, ids)
  const decisions = new Map((await outcomesOf(tx, ids)).map((o) => [o.question_id, o]))
  const narrowings = await narrowingsOf(tx, request.request_id)
  const released = await releasedAnswers(tx, ids)
  const responses = questions.map((question): QuestionResponse => {
    const given = answers.get(question.question_id) ?? []
    const decided = decisions.get(question.question_id) ?? null
    return {
      question,
      suggestions: suggestions.get(question.question_id) ?? [],
      answers: given,
      decided,
      outcome: deriveOutcome({ answers: given, decided, released }),
      narrowed: narrowings.filter((n) => n.question_ordinals.includes(question.ordinal)),
    }
  })
  const decision = deriveRequestDecision(responses.map((r) => r.outcome))
  return { request, questions: responses, narrowings, decision, released }
}
