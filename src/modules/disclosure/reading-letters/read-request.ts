import { type FoundRequest, findRequest } from './find-request.ts'
import type { Attachment } from './letter-files/letter-read.ts'
import type { LetterPart } from './mail-parts.ts'
import { type PublishedDisclosure, readDisclosed } from './published-disclosure.ts'
import { languageOf, welshAdvice } from './request-language.ts'
import type { Amendment, RequestText } from './request-text.ts'
import { RequestUnreadable, refuseLongerThan } from './request-unreadable.ts'

/** A request as taken in: from a letter, or found in a disclosure that was published earlier. */
export interface ReadRequest {
  readonly language: 'en' | 'cy'
  /** What the officer should know before going on. */
  readonly advice: readonly string[]
  readonly request: RequestText
  /** The whole page, where the text is a published disclosure. */
  readonly published: PublishedDisclosure | null
  /** What the letter holds beside the request: who sent it, what it quotes, what somebody noted above it. */
  readonly apart: readonly LetterPart[]
  /** The place of the attachment in which the request stands; null where it stands in the text itself. */
  readonly attachment: number | null
}

/** The longest letter that is read, in characters: about 35 pages. Real ones have one to four. */
export const longestRequest = 100_000

/**
 * Reads the text of a request: a letter, an e-mail with its attachments or a published disclosure. Throws RequestUnreadable.
 */
export function readRequest(text: string, attachments: readonly Attachment[] = []): ReadRequest {
  if (text.trim() === '' && attachments.length === 0)
    throw new RequestUnreadable('empty', 'The request is empty. Paste its text, or choose another file.')
  const published = readDisclosed(text)
  if (published === null) refuseLongerThan(longestRequest, text)
  const found = published === null ? foundIn(text, attachments) : null
  const request = found?.request ?? published?.request
  if (request === undefined || request.questions.length === 0) throw noQuestion(attachments, request?.amendments ?? [])
  const language = languageOf(found?.words ?? text)
  return {
    language,
    advice: [...(language === 'cy' ? [welshAdvice] : []), ...(found?.advice ?? [])],
    request,
    published,
    apart: found?.apart ?? [],
    attachment: found?.attachment ?? null,
  }
}

function foundIn(text: string, attachments: readonly Attachment[]): FoundRequest {
  const found = findRequest(text, attachments)
  if (!found.asksNothingNew) return found
  throw new RequestUnreadable(
    'nothing_new',
    'This message asks for nothing new: what is asked stands in an earlier message that it quotes. If that one is the request, paste it in by itself.',
  )
}

function noQuestion(attachments: readonly Attachment[], [amendment]: readonly Amendment[]): RequestUnreadable {
  if (amendment !== undefined) {
    return new RequestUnreadable(
      'no_question',
      `This letter asks nothing new: it speaks of ${amendment.reference ?? 'an earlier request'} (“${amendment.words.slice(0, 300)}”). Open that request and record there what the requester wants.`,
    )
  }
  const unread = attachments.flatMap(({ name, whyNot }) => (whyNot === null ? [] : [`${name}: ${whyNot}`]))
  const files = unread.length === 0 ? '' : ` Files with it could not be read. ${unread.slice(0, 5).join(' ')}`
  return new RequestUnreadable(
    'no_question',
    `No question was found in this text. If it asks for information, put each question on a line of its own with a number. If it does not, ask the requester what information they want (Freedom of Information Act 2000, sections 1(3) and 16).${files}`,
  )
}
