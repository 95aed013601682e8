import type { Attachment } from './letter-files/letter-read.ts'
import { cutMessage, type LetterPart, type MailParts, mostForwards } from './mail-parts.ts'
import type { RequestText } from './request-text.ts'
import { RequestUnreadable } from './request-unreadable.ts'
import { splitQuestions } from './split-questions.ts'

/** The request in a message or a document, and what stood around it. */
export interface FoundRequest {
  readonly request: RequestText
  readonly words: string
  /** What the letter holds beside the request: who sent it, what it quotes, what somebody noted above it. */
  readonly apart: readonly LetterPart[]
  readonly advice: readonly string[]
  /** The place among the attachments of that in which the request stands; null where it stands in the text. */
  readonly attachment: number | null
  /** All that is asked stands in a message to which this one replies. */
  readonly asksNothingNew: boolean
}

/** Longer ones are policies and reports. */
const longestAttachment = 100_000

const inAttachment =
  'The request was read from a file that came with the e-mail. Look whether its other files, or the e-mail, ask for more.'
const inForwarded = 'The request was read from the message that was forwarded. What stands above it was set apart.'
const belowUnsaid =
  'The request was read from the message below the first one, which asks for nothing. Look whether that is what was sent to you as the request.'
const quotedApart =
  'Earlier messages stand below this one. They were set apart: only what is new is read as the request.'
const filesUnread = 'Files came with the e-mail and were not read as the request. Look whether they ask for anything.'

/**
 * Finds the request: in the newest message of an e-mail; in the one that was forwarded; in a file that came with it where the
 * e-mail itself asks for nothing or points there.
 */
export function findRequest(text: string, attachments: readonly Attachment[]): FoundRequest {
  const own = inText(text, mostForwards)
  const attached = attachments.map(({ text: words }) => (words === null ? null : inAttached(words)))
  const at = attached.findIndex((found) => found !== null && asked(found) > 0)
  const chosen = attached[at]
  if (!chosen || !isBetter(chosen, own)) {
    const files = attachments.length > 0 && asked(own) > 0 ? [filesUnread] : []
    return { ...own, advice: [...own.advice, ...files] }
  }
  return {
    ...chosen,
    apart: [...own.apart, { kind: 'note', text: own.words.trim() }, ...chosen.apart],
    advice: [inAttachment, ...chosen.advice],
    attachment: at,
    asksNothingNew: false,
  }
}

/** A file that is too long, or asks too much, is none that somebody wrote to the desk. */
function inAttached(text: string): FoundRequest | null {
  if (text.length > longestAttachment) return null
  try {
    return inText(text, mostForwards)
  } catch (error) {
    if (error instanceof RequestUnreadable) return null
    throw error
  }
}

const asked = ({ request }: FoundRequest): number => request.questions.length

const points = /\b(?:attach(?:ed|ments?)|enclosed|ynghlwm|amgae\w{0,5})\b/i
/** A message that only points to its attachment is no longer. */
const longestPointer = 2_000

/** A message that names its attachment, and numbers nothing itself, has its request there. */
const isBetter = (attached: FoundRequest, own: FoundRequest): boolean =>
  asked(own) === 0 ||
  (own.words.length <= longestPointer &&
    points.test(own.words) &&
    asked(attached) >= asked(own) &&
    own.request.questions.every(({ label }) => label === ''))

function inText(text: string, depth: number): FoundRequest {
  const parts = cutMessage(text)
  const own = inWords(parts)
  if (parts.below === '' || depth === 0) return own
  if (parts.way === 'forward') return inForward(own, inText(parts.below, depth - 1), parts)
  if (asked(own) === 0) {
    const below = inText(parts.below, depth - 1)
    if (asked(below) === 0) return own
    if (parts.way === 'reply') return { ...own, asksNothingNew: true }
    return { ...below, apart: [...own.apart, ...noted(parts), ...below.apart], advice: [belowUnsaid, ...below.advice] }
  }
  return { ...own, apart: [...own.apart, { kind: 'quoted', text: parts.below }], advice: [quotedApart, ...own.advice] }
}

function inForward(own: FoundRequest, below: FoundRequest, parts: MailParts): FoundRequest {
  if (asked(below) === 0 && asked(own) > 0) {
    return {
      ...own,
      apart: [...own.apart, { kind: 'quoted', text: parts.below }],
      advice: [quotedApart, ...own.advice],
    }
  }
  return { ...below, apart: [...own.apart, ...noted(parts), ...below.apart], advice: [inForwarded, ...below.advice] }
}

const noted = ({ words }: MailParts): LetterPart[] =>
  words.trim() === '' ? [] : [{ kind: 'note', text: words.trim() }]

/** Signatures stay with the letter's closing words: they tell who wrote it. */
function inWords({ words, apart }: MailParts): FoundRequest {
  const request = splitQuestions(words)
  const signatures = apart.filter(({ kind }) => kind === 'signature').map(({ text }) => text)
  return {
    request: { ...request, closing: [...request.closing, ...signatures] },
    words,
    apart: apart.filter(({ kind, text }) => kind !== 'signature' && text !== ''),
    advice: [],
    attachment: null,
    asksNothingNew: false,
  }
}
