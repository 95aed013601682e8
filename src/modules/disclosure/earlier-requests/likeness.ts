import { writeDate } from '../../../kernel/index.ts'
import type { ReadParameters } from '../reading-letters/read-parameters.ts'
import type { QuestionTable } from '../tables.ts'
import { nearness, type QuestionWords, questionWords } from './question-words.ts'

/** What of a question it is compared by. */
export type ComparedQuestion = Pick<QuestionTable, 'question_id' | 'ordinal' | 'text' | 'parts' | 'parameters'>

/** A question, ready to be held against others. */
export interface ReadyQuestion {
  readonly question: ComparedQuestion
  readonly words: QuestionWords
  /** The days it asks about, in words; of those that name none, an empty string. */
  readonly days: string
}

/** Two questions that are alike. */
export interface LikeQuestions {
  readonly ordinal: number
  readonly earlierOrdinal: number
  /** From 0 to 1. */
  readonly nearness: number
  /** What this one asks about where the earlier one asks about something else: days, else numbers. */
  readonly otherDays: { readonly here: string; readonly there: string } | null
}

/** Nearer ones are taken for nearly the same question. */
const nearEnough = 0.6

/** A question with all its words. */
export const comparedWords = ({ text, parts }: Pick<ComparedQuestion, 'text' | 'parts'>): string =>
  [text, ...parts.map((part) => part.text)].join('\n')

export const readyQuestion = (question: ComparedQuestion): ReadyQuestion => ({
  question,
  words: questionWords(comparedWords(question)),
  days: daysOf(question.parameters),
})

/** How alike two questions are; null where they are not. */
export function likeQuestions(here: ReadyQuestion, there: ReadyQuestion): LikeQuestions | null {
  const near = nearness(here.words, there.words)
  if (near < nearEnough) return null
  return {
    ordinal: here.question.ordinal,
    earlierOrdinal: there.question.ordinal,
    nearness: near,
    ...othersOf(here, there),
  }
}

function othersOf(here: ReadyQuestion, there: ReadyQuestion): Pick<LikeQuestions, 'otherDays'> {
  if (here.days !== there.days) return { otherDays: { here: here.days || noDays, there: there.days || noDays } }
  const [own, others] = [untoldNumbers(here), untoldNumbers(there)]
  return { otherDays: own === others ? null : { here: own || 'no number', there: others || 'no number' } }
}

const noDays = 'no days'

/** The numbers of a question that its days do not tell: “2021” and “from 1 January 2021” are days alike. */
function untoldNumbers({ words, days }: ReadyQuestion): string {
  const told = new Set(days.split(' '))
  const short = new Set([...told].map((each) => each.slice(-2)))
  return words.numbers.filter((each) => !told.has(each) && !(days !== '' && short.has(each))).join(', ')
}

/** The days as read on the day of receipt: “the last year” is another one a year later. */
function daysOf({ from, to, asAt }: ReadParameters): string {
  if (asAt !== undefined) return `on ${writeDate(asAt)}`
  return [from === undefined ? '' : `from ${writeDate(from)}`, to === undefined ? '' : `to ${writeDate(to)}`]
    .filter((each) => each !== '')
    .join(' ')
}
