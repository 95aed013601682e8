import { dayAt, type Register, type Tx } from '../../kernel/index.ts'
import { choicesOf } from './choices.queries.ts'
import { piecesOf } from './request-text.ts'
import { type StandingAnswer, standingAnswers } from './standing-answers/standing.queries.ts'
import { type AskedQuestion, planOf, planRequest, type Suggestion, suggest } from './suggest.ts'
import type { ChoiceTable, QuestionTable, RequestTable } from './tables.ts'

/** A suggestion with the officer's word on it, where there is one. */
export interface WeighedSuggestion extends Suggestion {
  readonly decidedBy: string | null
}

/** All of a question that says what it asks: its text, parts, options and notes. */
const fullText = ({ text, parts, notes }: QuestionTable): string =>
  [text, ...parts.map((part) => part.text), ...notes].join('\n')

/** A question as the desk reads it. What is read is limited to the day of receipt: later information was not held. */
export function askedQuestion(request: RequestTable, question: QuestionTable): AskedQuestion {
  return {
    text: fullText(question),
    request: piecesOf(request.read).join('\n'),
    parameters: question.parameters,
    received: request.received_on ?? dayAt(request.taken_at),
  }
}

/** What could answer each of a request's questions: the desk's ranking, then as the officer decided. */
export async function suggestionsFor(
  tx: Tx,
  register: Register,
  request: RequestTable,
  questions: readonly QuestionTable[],
  knownAt: Date,
): Promise<ReadonlyMap<string, readonly WeighedSuggestion[]>> {
  const standing = await standingAnswers(tx, knownAt)
  const choices = await choicesOf(
    tx,
    questions.map((q) => q.question_id),
  )
  return new Map(
    questions.map((question) => {
      const asked = askedQuestion(request, question)
      const ranked = suggest(asked, register, standing.map(asCandidate))
      return [question.question_id, decided(register, asked, ranked, choices.get(question.question_id) ?? [], standing)]
    }),
  )
}

const asCandidate = (s: StandingAnswer) => ({
  code: s.code,
  title: s.title,
  askedWhen: s.asked_when,
  askedUnless: s.asked_unless,
})

/** Lays the officer's choices over the ranking: what was chosen without being suggested is added. */
function decided(
  register: Register,
  asked: AskedQuestion,
  ranked: readonly Suggestion[],
  choices: readonly ChoiceTable[],
  standing: readonly StandingAnswer[],
): WeighedSuggestion[] {
  const suggested = ranked.map((suggestion): WeighedSuggestion => {
    const choice = choices.find((c) => c.answerable_id === suggestion.id)
    if (!choice) return { ...suggestion, decidedBy: null }
    return {
      ...suggestion,
      plan: choice.plan ?? suggestion.plan,
      accepted: choice.state === 'accepted',
      decidedBy: choice.decided_by_name,
    }
  })
  const added = choices
    .filter((choice) => choice.state === 'accepted' && !ranked.some((s) => s.id === choice.answerable_id))
    .map((choice): WeighedSuggestion => {
      const measure = register.measure(choice.answerable_id)
      const named = measure ?? register.extract(choice.answerable_id)
      const name = named?.name ?? standing.find((s) => s.code === choice.answerable_id)?.title ?? choice.answerable_id
      return {
        kind: choice.answerable_kind,
        id: choice.answerable_id,
        name,
        weight: 0,
        why: ['the officer chose it'],
        plan: choice.plan ?? (measure ? planOf(measure, planRequest(asked)) : null),
        accepted: true,
        decidedBy: choice.decided_by_name,
      }
    })
  return [...suggested, ...added]
}
