import { offTheLoop, TookTooLong } from '../../../kernel/index.ts'
import type { ReadQuestions } from './letter-questions.ts'
import type { QuestionReading } from './question-reading.ts'
import type { LetterToRead } from './questions.worker.ts'

const read = offTheLoop<LetterToRead, ReadQuestions>(new URL('./questions.worker.ts', import.meta.url))

/** Nothing was read, and nothing is proposed as understood. */
const tookTooLong: QuestionReading = {
  state: 'in_part',
  parts: [],
  notUnderstood: ['the whole question: reading it took too long'],
  answers: [],
  nearest: [],
}

/** Reads the questions of a letter while pages go on answering. A letter that takes too long is not understood. */
export async function readQuestionsApart(given: LetterToRead): Promise<ReadQuestions> {
  try {
    return await read(given)
  } catch (error) {
    if (!(error instanceof TookTooLong)) throw error
    return new Map(given.letter.questions.map(({ ordinal }) => [ordinal, tookTooLong]))
  }
}
