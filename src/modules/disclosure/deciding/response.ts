import type { Tx } from '../../../kernel/index.ts'
import type { Answer } from '../answering/answer.ts'
import { clearancesOf } from '../protecting/clearance.queries.ts'
import { tellCondition, weighCondition } from '../reading-letters/question-condition.ts'
import { questionNames } from '../reading-letters/question-name.ts'
import { answersOf, findRequest, narrowingsOf, outcomesOf, questionsOf, questionsOfAll } from '../request.queries.ts'
import type {
  AgreementTable,
  ClearanceTable,
  NarrowingTable,
  OutcomeTable,
  QuestionTable,
  RequestTable,
} from '../tables.ts'
import { agreedBy, agreementsOf, proposed } from './agree-answers/agreement.queries.ts'
import type { RequestDecision } from './decision.ts'
import { type DerivedOutcome, deriveOutcome, deriveRequestDecision } from './question-outcome.ts'

/** One question with what was answered and what became of it. */
export interface QuestionResponse {
  readonly question: QuestionTable
  /** What it is called beside the others: a requester may use a number twice. */
  readonly name: string
  readonly answers: readonly Answer[]
  readonly outcome: DerivedOutcome
  readonly decided: OutcomeTable | null
  /** Who agreed to what the desk answers, as it stands; null where nobody did. */
  readonly agreed: string | null
  readonly narrowed: readonly NarrowingTable[]
  /** Whether the question applies, where it is asked only in case something is so; null where that is not known. */
  readonly applies: { readonly told: string; readonly met: boolean } | null
}

/** A request and its whole response, as it stands now. */
export interface RequestResponse {
  readonly request: RequestTable
  readonly questions: readonly QuestionResponse[]
  readonly narrowings: readonly NarrowingTable[]
  readonly decision: RequestDecision | null
  /** What a named person decided on the small numbers of an answer. */
  readonly clearances: ReadonlyMap<string, ClearanceTable['decision']>
  /** The answers whose small numbers a named person has released. */
  readonly released: ReadonlySet<string>
}

/**
 * Reads a request's response whole: seven queries, however many questions it has. What becomes of a question follows from
 * its answers as they are `shown`. Throws NotFound.
 */
export async function readResponse(
  tx: Tx,
  reference: string,
  shown: (answers: readonly Answer[]) => Promise<readonly Answer[]> = async (answers) => answers,
): Promise<RequestResponse> {
  const request = await findRequest(tx, reference)
  const questions = await questionsOf(tx, request.request_id)
  const ids = questions.map((question) => question.question_id)
  const found = await answersOf(tx, ids)
  const all = new Map((await shown([...found.values()].flat())).map((answer) => [answer.answerId, answer]))
  const answers = new Map(
    [...found].map(([id, given]) => [id, given.map((answer) => all.get(answer.answerId) ?? answer)]),
  )
  const facts = await readFacts(tx, ids, answers)
  const narrowings = await narrowingsOf(tx, request.request_id)
  const { clearances, released } = facts
  const responses = respond(questions, facts, narrowings)
  const decision = deriveRequestDecision(responses.map((response) => response.outcome))
  return { request, questions: responses, narrowings, decision, clearances, released }
}

/** The decision on each of these requests as it stands, in as many queries however many they are; null while one is open. */
export async function decisionsOn(
  tx: Tx,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, RequestDecision | null>> {
  const questions = requestIds.length === 0 ? [] : await questionsOfAll(tx, requestIds)
  if (questions.length === 0) return new Map()
  const ids = questions.map((question) => question.question_id)
  const facts = await readFacts(tx, ids, await answersOf(tx, ids))
  return new Map(
    requestIds.map((id) => {
      const own = questions.filter((question) => question.request_id === id)
      return [id, deriveRequestDecision(respond(own, facts, []).map(({ outcome }) => outcome))]
    }),
  )
}

/** What is known of questions, whichever requests they are of. */
interface ResponseFacts extends Pick<RequestResponse, 'clearances' | 'released'> {
  readonly answers: ReadonlyMap<string, readonly Answer[]>
  readonly decisions: ReadonlyMap<string, OutcomeTable>
  readonly agreements: ReadonlyMap<string, AgreementTable>
}

async function readFacts(tx: Tx, ids: readonly string[], answers: ResponseFacts['answers']): Promise<ResponseFacts> {
  const decisions = new Map((await outcomesOf(tx, ids)).map((outcome) => [outcome.question_id, outcome]))
  const clearances = await clearancesOf(tx, ids)
  const agreements = await agreementsOf(tx, ids)
  const released = new Set([...clearances].flatMap(([id, decision]) => (decision === 'release' ? [id] : [])))
  return { answers, decisions, clearances, agreements, released }
}

/** The questions of one request with what became of each. */
function respond(
  questions: readonly QuestionTable[],
  { answers, decisions, agreements, released }: ResponseFacts,
  narrowings: readonly NarrowingTable[],
): QuestionResponse[] {
  const names = questionNames(questions)
  const ordinals = new Map(questions.map((question) => [question.ordinal, question.question_id]))
  const answersTo = (ordinal: number) => answers.get(ordinals.get(ordinal) ?? '') ?? []
  return questions.map((question): QuestionResponse => {
    const given = answersTo(question.ordinal)
    const decided = decisions.get(question.question_id) ?? null
    const agreed = agreedBy(given, agreements.get(question.question_id))
    const condition = question.condition && weighCondition(question.condition, answersTo)
    const told = condition && tellCondition(condition, names.get(condition.onQuestion ?? 0) ?? '')
    return {
      question,
      name: names.get(question.ordinal) ?? question.number,
      answers: given,
      decided,
      agreed,
      outcome: deriveOutcome({
        answers: given,
        decided,
        agreed: agreed !== null || proposed(given).length === 0,
        released,
        condition,
      }),
      narrowed: narrowings.filter((narrowing) => narrowing.question_ordinals.includes(question.ordinal)),
      applies: told ? { told, met: condition?.state === 'met' } : null,
    }
  })
}
