import type { PlainDate } from '../../../kernel/index.ts'
import { allWords, type RequestText } from '../reading-letters/request-text.ts'
import { type QuestionReading, questionReading } from './question-reading.ts'
import type { LetterReader } from './understand.ts'

/** A question's reading, by its ordinal in the letter. */
export type ReadQuestions = ReadonlyMap<number, QuestionReading>

/** Reads all questions of one letter in their order, each with what stands around it. */
export function letterQuestions(reader: LetterReader, letter: RequestText, received: PlainDate): ReadQuestions {
  const read = reader(allWords(letter), received)
  return new Map(
    letter.questions.map(({ ordinal, asks }) => [
      ordinal,
      questionReading(
        asks.map(({ text, stems, scopes, definitions }) =>
          read({ text, around: [...stems, ...scopes], defined: definitions.map(({ term }) => term) }),
        ),
      ),
    ]),
  )
}
