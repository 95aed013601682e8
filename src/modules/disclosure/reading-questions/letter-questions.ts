import type { PlainDate } from '../../../kernel/index.ts'
import { type Ask, allWords, type RequestText } from '../reading-letters/request-text.ts'
import { type QuestionReading, questionReading } from './question-reading.ts'
import type { Asked, LetterReader } from './understand.ts'

/** A question's reading, by its ordinal in the letter. */
export type ReadQuestions = ReadonlyMap<number, QuestionReading>

/** An ask with what stands around it: a line above all questions that leads up to them holds for each. */
export function askedIn({ preamble, headings }: RequestText): (ask: Ask) => Asked {
  const leads = preamble.filter((each) => each.trimEnd().endsWith(':'))
  const above = [...headings, ...preamble]
  return ({ text, stems, scopes, definitions }) => ({
    text,
    around: [...stems, ...scopes, ...leads.filter((lead) => ![...stems, ...scopes].includes(lead))],
    defined: definitions.map(({ term }) => term),
    above,
  })
}

/** Reads all questions of one letter in their order, each with what stands around it. */
export function letterQuestions(reader: LetterReader, letter: RequestText, received: PlainDate): ReadQuestions {
  const read = reader(allWords(letter), received)
  const asked = askedIn(letter)
  return new Map(
    letter.questions.map(({ ordinal, asks }) => [ordinal, questionReading(asks.map((ask) => read(asked(ask))))]),
  )
}
