import { type PlainDate, writeDate } from '../../../../kernel/index.ts'
import type { Answer } from '../../answering/answer.ts'
import { type GivenAnswer, wholeAnswer } from '../../answering/told-answer.ts'
import { isToAgree } from '../agree-answers/agree-answers.ts'
import type { RequestDecision } from '../decision.ts'
import { askedWords } from '../public-wording/words-to-agree.ts'
import { givesAnswers } from '../question-outcome.ts'
import type { QuestionResponse, RequestResponse } from '../response.ts'

/** A decision letter, part by part, to be set as text or as a page. */
export interface Letter {
  readonly reference: string
  readonly date: PlainDate
  readonly opening: readonly string[]
  readonly questions: readonly LetterQuestion[]
  readonly closing: readonly string[]
  /** What nobody has decided yet: the letter is a draft while there is anything. */
  readonly undecided: readonly string[]
}

export interface LetterQuestion {
  readonly number: string
  readonly text: string
  readonly notes: readonly string[]
  readonly answers: readonly GivenAnswer[]
}

const decisions: Record<RequestDecision, string> = {
  in_full: 'All the information you asked for is given below.',
  in_part:
    'Some of the information you asked for is given below. Under each question we say what is not given, and why.',
  refused: 'We cannot give you the information you asked for. Under each question we say why.',
  not_held: 'The force does not hold the information you asked for.',
  withdrawn: 'All the questions were withdrawn by agreement, so no information is given.',
}

/** What leaves the force: as counted where there is nothing to protect or a named person released it. */
function answerToGive(answer: Answer, released: ReadonlySet<string>): GivenAnswer {
  const whole = wholeAnswer(answer)
  return answer.protection && !released.has(answer.answerId) ? { ...whole, figure: answer.protection.figure } : whole
}

function letterQuestion(
  { question, name, answers, outcome, narrowed, applies }: QuestionResponse,
  released: ReadonlySet<string>,
): LetterQuestion {
  // A question that was refused, or left out, is not answered by the way.
  const given = givesAnswers(outcome.outcome) ? answers.filter(({ kind }) => kind !== 'unanswered') : []
  const left = narrowed.map((narrowing) => {
    const agreed = `You agreed to leave this question out (recorded ${writeDate(narrowing.recorded_on)}).`
    return given.length > 0
      ? `${agreed} It is answered all the same, since answering it now takes no time to speak of.`
      : agreed
  })
  return {
    number: name,
    text: askedWords({ question }),
    notes: [
      ...left,
      ...(applies && !applies.met ? [applies.told] : []),
      ...(outcome.exemption ? [`Section ${outcome.exemption} of the Act applies.`] : []),
      ...(outcome.reason ? [outcome.reason] : []),
    ],
    answers: given.map((answer) => answerToGive(answer, released)),
  }
}

/** Composes the letter of a response. The decision is derived from the questions; nobody writes it. */
export function composeLetter(response: RequestResponse, forceName: string, date: PlainDate): Letter {
  const { request, questions, decision, released } = response
  const received = request.received_on ? ` received on ${writeDate(request.received_on)}` : ''
  return {
    reference: request.reference,
    date,
    opening: [
      `Thank you for your request${received}, which ${forceName} has dealt with under the Freedom of Information Act 2000.`,
      decision
        ? decisions[decision]
        : 'The decision is not made yet: questions are still to be answered, or their answers to be agreed to.',
    ],
    questions: questions.map((question) => letterQuestion(question, released)),
    closing: [
      'If you are not content with this reply, you can ask us for an internal review within 40 working days of its date. Somebody who was not involved will look at it again.',
      'If you are still not content, you can complain to the Information Commissioner under section 50 of the Act.',
    ],
    undecided: questions.flatMap((question) => undecidedOf(question, response)),
  }
}

/** A question without an outcome or without agreement, and small numbers on which no named person has decided. */
function undecidedOf(question: QuestionResponse, { clearances }: RequestResponse): string[] {
  const { name, outcome, answers } = question
  if (outcome.outcome === null)
    return [isToAgree(question) ? `agreement to the answers of question ${name}` : `question ${name}`]
  if (!givesAnswers(outcome.outcome)) return []
  const open = answers.some((answer) => answer.protection && !clearances.has(answer.answerId))
  return open ? [`the small numbers of question ${name}`] : []
}
