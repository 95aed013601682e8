import type { Letter } from '../write-letter/letter.ts'
import type { QuestionWording } from './public-wording.ts'

/** A letter that repeats its questions in their public wording, where that is agreed. */
export const letterInPublicWording = (letter: Letter, wordings: readonly QuestionWording[]): Letter => ({
  ...letter,
  questions: letter.questions.map((question, at) => ({ ...question, text: wordings[at]?.agreed ?? question.text })),
})
