import { type PublishedDisclosure, readDisclosed } from './published-disclosure.ts'
import { languageOf, welshAdvice } from './request-language.ts'
import type { RequestText } from './request-text.ts'
import { RequestUnreadable, refuseLongerThan } from './request-unreadable.ts'
import { splitQuestions } from './split-questions.ts'

/** A request as taken in: from a letter, or found in a disclosure that was published earlier. */
export interface ReadRequest {
  readonly language: 'en' | 'cy'
  /** What the officer should know before going on. */
  readonly advice: readonly string[]
  readonly request: RequestText
  /** The whole page, where the text is a published disclosure. */
  readonly published: PublishedDisclosure | null
}

/** The longest letter that is read, in characters: about 35 pages. Real ones have one to four. */
export const longestRequest = 100_000

/** Reads the text of a request: a letter, an e-mail or a published disclosure. Throws RequestUnreadable. */
export function readRequest(text: string): ReadRequest {
  if (text.trim() === '')
    throw new RequestUnreadable('empty', 'The request is empty. Paste its text, or choose another file.')
  const published = readDisclosed(text)
  if (published === null) refuseLongerThan(longestRequest, text)
  const request = published?.request ?? splitQuestions(text)
  const [amendment] = request.amendments
  if (request.questions.length === 0 && amendment !== undefined) {
    throw new RequestUnreadable(
      'no_question',
      `This letter asks nothing new: it speaks of ${amendment.reference ?? 'an earlier request'} (“${amendment.words.slice(0, 300)}”). Open that request and record there what the requester wants.`,
    )
  }
  if (request.questions.length === 0) {
    throw new RequestUnreadable(
      'no_question',
      'No question was found in this text. If it asks for information, put each question on a line of its own with a number. If it does not, ask the requester what information they want (Freedom of Information Act 2000, sections 1(3) and 16).',
    )
  }
  const language = languageOf(text)
  return { language, advice: language === 'cy' ? [welshAdvice] : [], request, published }
}
