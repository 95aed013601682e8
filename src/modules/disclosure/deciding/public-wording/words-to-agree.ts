import { createHash } from 'node:crypto'
import { sourceOf, wholeAnswer } from '../../answering/told-answer.ts'
import { givesAnswers } from '../question-outcome.ts'
import type { QuestionResponse } from '../response.ts'

/** Words that somebody of the force wrote for an answer or a decision, and what they are. */
export interface TypedWords {
  readonly what: string
  readonly text: string
}

/** All the words of a question that may be published and are not of the desk's own making. */
export interface WordsToAgree {
  /** As the requester wrote it, with its parts and the answers offered. */
  readonly asked: string
  readonly typed: readonly TypedWords[]
  /** Tells these words from any others. */
  readonly seen: string
}

/** A question as it was asked, with its parts and the answers offered, a line for each. */
export const askedWords = ({ question }: Pick<QuestionResponse, 'question'>): string =>
  [
    question.text,
    ...question.parts.map((part) => `${part.label} ${part.text}`),
    ...question.options.map((option) => `${option.label} ${option.text}`.trim()),
  ].join('\n')

/** The words of a question on whose publication a named person has to agree. */
export function wordsToAgree(response: QuestionResponse): WordsToAgree {
  const asked = askedWords(response)
  const { outcome, answers } = response
  const given = givesAnswers(outcome.outcome) ? answers : []
  const typed = [
    ...given.flatMap((answer): TypedWords[] => {
      if (answer.kind === 'officer') return [{ what: 'Answer in an officer’s own words', text: answer.text }]
      if (answer.kind !== 'standing') return []
      return [{ what: 'Standing answer', text: `${answer.text}\n${sourceOf(wholeAnswer(answer))}` }]
    }),
    ...(response.decided?.reason ? [{ what: 'Why it was so decided', text: response.decided.reason }] : []),
    ...(response.decided?.exemption ? [{ what: 'Section that applies', text: response.decided.exemption }] : []),
  ]
  return { asked, typed, seen: digestOf([asked, ...typed.map(({ text }) => text)]) }
}

export const digestOf = (words: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(words)).digest('hex')
