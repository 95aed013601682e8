import type { Tx } from '../../../../kernel/index.ts'
import { questionNames } from '../../reading-letters/question-name.ts'
import type { PublicWordingTable } from '../../tables.ts'
import type { QuestionResponse, RequestResponse } from '../response.ts'
import { wordingsOf } from './wording.queries.ts'
import { type WordsToAgree, wordsToAgree } from './words-to-agree.ts'

/** A question with the words it is asked in and those in which it may be published. */
export interface QuestionWording extends WordsToAgree {
  readonly response: QuestionResponse
  /** What it is called in public: its number or place, without the heading it stood under, which is the requester's. */
  readonly publicName: string
  /** What was agreed last; null where nobody has. */
  readonly last: PublicWordingTable | null
  /** The agreed wording; null where nobody agreed to it as the words stand now. */
  readonly agreed: string | null
}

/** The wording of every question of a response, in its order. */
export async function questionWordings(tx: Tx, { questions }: RequestResponse): Promise<QuestionWording[]> {
  const kept = await wordingsOf(
    tx,
    questions.map(({ question }) => question.question_id),
  )
  const names = questionNames(
    questions.map(({ question: { ordinal, number } }) => ({ ordinal, number, section: null })),
  )
  return questions.map((response) => {
    const { question } = response
    const words = wordsToAgree(response)
    const last = kept.get(question.question_id) ?? null
    return {
      ...words,
      response,
      publicName: names.get(question.ordinal) ?? String(question.ordinal),
      last,
      agreed: last?.seen === words.seen ? last.words : null,
    }
  })
}
