import { writeDate } from '../../../kernel/index.ts'
import { shapeTable } from '../../statistics/index.ts'
import type { Answer } from '../answering/answer.ts'
import type { AnsweredRequest } from '../answering/answer-request/answer-request.ts'
import type { SuggestedAnswers } from '../answering/suggestions.queries.ts'
import { tellAnswer, wholeAnswer } from '../answering/told-answer.ts'
import type { RequestRegime } from '../deciding/decide-regime/regime.queries.ts'
import { decisionWords } from '../deciding/decision.ts'
import type { RequestResponse } from '../deciding/response.ts'
import { textTable } from '../deciding/write-letter/letter-text.ts'
import { tellEarlier } from '../earlier-requests/decide-earlier/view.ts'
import type { EarlierRequest } from '../earlier-requests/earlier-requests.ts'
import { regimeNames, signKinds, signMeans } from '../reading-letters/regime/regime.ts'
import type { QuestionReading } from '../reading-questions/question-reading.ts'

/** An answer as the command line gives it to programs: its figure in its shape, and the same in words. */
export function answerData(answer: Omit<Answer, 'answerId' | 'part'>) {
  const { kind, held, figure, protection, provenance } = answer
  const { text, table: told } = tellAnswer(wholeAnswer(answer))
  const table = figure ? shapeTable(figure, 'en', 'number') : told
  return {
    kind,
    held,
    text,
    ...(table ? { table } : {}),
    ...(figure ? { figure } : {}),
    ...(protection ? { protection } : {}),
    provenance,
  }
}

/** An answer as a person reads it at the terminal. */
export function answerText(answer: Omit<Answer, 'answerId' | 'part'>): string {
  const { text, table, from } = tellAnswer(wholeAnswer(answer))
  return [text, ...(table ? ['', textTable(table)] : []), '', `Source: ${from}`].join('\n')
}

/** How a question was read, as the command line gives it to programs. */
export const readingData = ({ state, parts, notUnderstood }: QuestionReading) => ({
  state,
  reading: parts,
  notUnderstood,
})

/** Answers as the command line gives them to programs: what is not agreed to yet is proposed. */
export const answeredData = ({ request, questions }: AnsweredRequest) => ({
  reference: request.reference,
  questions: questions.map(({ question, answers, reading }) => ({
    number: question.number,
    text: question.text,
    ...(reading ? { ...readingData(reading), nearest: reading.nearest } : {}),
    answers: answers.map((answer) => answerData(answer)),
  })),
})

/** Answers as a person reads them at the terminal. */
export const answeredText = ({ request, questions }: AnsweredRequest): string =>
  [
    `${request.reference}: ${questions.length} questions answered`,
    ...questions.flatMap(({ question, answers }) => [
      '',
      `${question.number}. ${question.text}`,
      ...answers.flatMap((answer) => [
        '',
        indent(answerText(answer)),
        ...(answer.protection
          ? ['', indent('Small numbers: a named person decides what of this leaves the force.')]
          : []),
      ]),
    ]),
  ].join('\n')

const indent = (text: string): string => text.replace(/^/gm, '    ')

/** A response with what could answer its questions. */
export interface ShownResponse {
  readonly response: RequestResponse
  readonly suggested: ReadonlyMap<string, SuggestedAnswers>
  /** Null for whoever may not open the letter, as are the requests that are like it. */
  readonly regime: RequestRegime | null
  readonly earlier: readonly EarlierRequest[] | null
}

const suggestionsOf = ({ suggested }: ShownResponse, questionId: string) => suggested.get(questionId)?.suggestions ?? []

export const responseData = (shown: ShownResponse) => dataOf(shown, shown.response)

const dataOf = (shown: ShownResponse, { request, questions, narrowings, decision }: RequestResponse) => ({
  reference: request.reference,
  received: request.received_on,
  due: request.due_on,
  cameAs: request.came_as,
  statedDecision: request.stated_decision,
  decision,
  regime: shown.regime && regimeData(shown.regime),
  earlier: shown.earlier?.map(earlierData) ?? null,
  narrowings: narrowings.map((n) => ({
    questions: n.question_ordinals,
    reason: n.reason,
    agreed: n.agreed_on,
    recorded: n.recorded_on,
  })),
  questions: questions.map(({ question, answers, outcome, narrowed, applies }) => ({
    number: question.number,
    text: question.text,
    outcome: outcome.outcome,
    narrowed: narrowed.length > 0,
    condition: question.condition && { words: question.condition.words, told: applies?.told ?? null },
    read: question.parameters.reasons,
    publishedAnswer: question.published_answer,
    suggestions: suggestionsOf(shown, question.question_id).map(({ kind, id, name, weight, why, accepted, plan }) => ({
      kind,
      id,
      name,
      weight,
      why,
      accepted,
      plan,
    })),
    answers: answers.length,
  })),
})

/** Under which law a request asks, as the command line gives it to programs. */
const regimeData = ({ proposed, decided }: RequestRegime) => ({
  proposed: proposed.regimes,
  signs: proposed.signs,
  decided: decided && {
    regimes: decided.regimes,
    reason: decided.reason,
    by: decided.decided_by_name,
    at: decided.recorded_at,
  },
})

/** A request that came before and is like it, as the command line gives it to programs. */
const earlierData = (earlier: EarlierRequest) => ({
  reference: earlier.reference,
  received: earlier.receivedOn,
  state: earlier.state,
  published: earlier.publishedOn,
  sameRequester: earlier.sameRequester,
  likeness: earlier.likeness,
  nearness: Math.floor(earlier.nearness * 100) / 100,
  questions: earlier.questions,
  mayMean: earlier.mayMean,
  decided: earlier.decided && {
    decision: earlier.decided.decision,
    reason: earlier.decided.reason,
    by: earlier.decided.decided_by_name,
    at: earlier.decided.recorded_at,
  },
})

export const responseText = (shown: ShownResponse): string => textOf(shown, shown.response)

const textOf = (shown: ShownResponse, { request, questions, narrowings, decision }: RequestResponse): string =>
  [
    `${request.reference}  ${request.subject}`,
    `  Received ${request.received_on ? writeDate(request.received_on) : 'on a day that is not known'}${request.due_on ? `, due ${writeDate(request.due_on)}` : ''}`,
    `  ${decision ? decisionWords[decision] : 'Not decided'}${request.stated_decision ? ` (published as: ${decisionWords[request.stated_decision].toLowerCase()})` : ''}`,
    ...narrowings.map(
      (n) =>
        `  Left out by agreement: questions ${n.question_ordinals.join(', ')} (${n.reason}, recorded ${writeDate(n.recorded_on)})`,
    ),
    ...(shown.regime ? regimeLines(shown.regime) : []),
    ...(shown.earlier ?? []).map((each) => `  Earlier: ${each.reference}. ${tellEarlier(each)}`),
    ...questions.flatMap(({ question, name, answers, narrowed, applies }) => [
      '',
      `${name}. ${question.text}${narrowed.length > 0 ? '  [left out by agreement]' : ''}`,
      ...question.parameters.reasons.map((reason) => `     read: ${reason}`),
      ...(applies ? [`     ${applies.told}`] : []),
      ...suggestionsOf(shown, question.question_id).map(
        (s) => `   ${s.accepted ? '✓' : ' '} ${s.name} (${s.kind}, ${s.id}): ${s.why.join('; ')}`,
      ),
      ...(suggestionsOf(shown, question.question_id).length === 0
        ? ['     nothing in the record was found for this question']
        : []),
      ...(answers.length > 0 ? [`     ${answers.length} answers composed`] : []),
      ...(question.published_answer ? [`     published: ${question.published_answer.slice(0, 200)}`] : []),
    ]),
  ].join('\n')

function regimeLines({ proposed, decided }: RequestRegime): string[] {
  const law = (decided?.regimes ?? proposed.regimes).map((regime) => regimeNames[regime]).join('; ')
  const shown = signKinds.filter((of) => proposed.signs.some((sign) => sign.of === of))
  if (!decided && shown.length === 0) return []
  return [
    `  ${decided ? `${decided.decided_by_name} decided` : 'Proposed'}: ${law}`,
    ...(decided ? [] : shown.map((of) => `  ${signMeans[of].told} ${signMeans[of].todo}`)),
  ]
}
