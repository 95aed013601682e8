import { inTurn } from '../../../kernel/index.ts'
import type { RequestDecision } from '../deciding/decision.ts'
import { type MatchedAnswers, matchAnswers } from './published-answers.ts'
import { beginQuestion, emptyDraft, finishDraft } from './question-draft.ts'
import { questionNumbersIn } from './question-numbers.ts'
import { findReference } from './reference.ts'
import type { Question, RequestText } from './request-text.ts'
import { refuseLongerThan } from './request-unreadable.ts'
import { splitQuestions } from './split-questions.ts'

/** Questions left out by agreement with the requester, as the page tells it. The page gives no date. */
export interface PublishedNarrowing {
  readonly questions: readonly string[]
  /** Hours the force said the work would exceed, where it said so. */
  readonly overHours: number | null
  readonly words: string
}

export interface PublishedQuestion extends Question {
  /** The published answer, or an empty string where the page leaves it open. */
  readonly answer: string
  /** The questions answered by the same words, where one answer stands for several. */
  readonly answeredWith: readonly string[]
  readonly dropped: boolean
}

/** A Freedom of Information disclosure as a force publishes it: request, decision and answers on one web page. */
export interface PublishedDisclosure {
  readonly reference: string
  readonly request: RequestText
  readonly questions: readonly PublishedQuestion[]
  readonly narrowings: readonly PublishedNarrowing[]
  /** What the page says was decided. It may differ from what the answers add up to: see `deriveDecision`. */
  readonly decision: { readonly stated: RequestDecision | null; readonly words: string }
  /** Lines of the answer that belong to no question. */
  readonly covering: readonly string[]
  /** Lines of the web page itself: left out of everything above. */
  readonly furniture: readonly string[]
}

const furnitureKinds: readonly RegExp[] = [
  inTurn(
    /\bcookies?\b.*\b(site|website|page|preferences|settings|notice|banner)\b|^(accept|reject|customise|manage) .{0,30}cookies/i,
  ),
  /^(quickly )?(exit|leave) (this )?(site|page)\b/i,
  /\btechnical problem\b/i,
  inTurn(/\bbeta\b.*\b(site|service|feedback)\b|\b(site|service)\b.*\bbeta\b/i),
  /^(skip to (main )?content|back to top|share this|print this page|was this page (helpful|useful)|search|menu)\b/i,
]
// A line is known by its beginning; a whole book pasted as one line must not be searched for hours.
const fits = (kind: RegExp, line: string): boolean => kind.test(line.slice(0, 1500))
const isFurniture = (line: string): boolean => furnitureKinds.some((kind) => fits(kind, line))

const asks = inTurn(/\b(seek|sought|request(ed)?|asked for)\b.*\bfollowing\b|^(your )?(request|question)s?\s*:?$/i)
const narrows = inTurn(
  /\b(you|we)\b.*\b(happy|agreed?|content|confirmed|willing|decided)\b.*\b(omit|leave out|exclude|drop|remove|withdraw|narrow|without|refine)/i,
)
const decides = inTurn(
  /\b(decided|decision is|am able|are able|have been able|unable) to\b.*\b(disclose|release|provide|refuse|withhold|exempt|confirm|supply|locate)\b|\bdecided\b.*\bheld\b|\b(no information|not) (is |was )?held\b.*\b(decided|decision|today)\b|^decision\s*:?/i,
)

/** What a decision sentence says: in full, in part, refused, not held; null where it says none of them. */
function statedDecision(words: string): RequestDecision | null {
  if (/\bpart(ly|ially)?\b|\bsome of\b|\bin part\b/i.test(words)) return 'in_part'
  if (/\b(no information|not held|not hold|unable to locate)\b/i.test(words)) return 'not_held'
  if (/\b(refuse|withhold|exempt|neither confirm)/i.test(words)) return 'refused'
  return /\b(disclose|release|provide|supply)\b/i.test(words) ? 'in_full' : null
}

function readNarrowing(words: string): PublishedNarrowing {
  const hours = /\b(\d{1,3})\s*hours?\b/i.exec(words)?.[1]
  return { questions: questionNumbersIn(words), overHours: hours === undefined ? null : Number(hours), words }
}

interface PageParts {
  readonly reference: string
  readonly furniture: readonly string[]
  readonly request: readonly string[]
  readonly narrowings: readonly string[]
  readonly decision: string
  readonly answers: readonly string[]
}

/** Cuts the page at its reference, the sentence that opens the request and the one that tells the decision. */
function cutPage(text: string): PageParts | null {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim())
  const referenceAt = lines.findIndex((line) => findReference(line) !== null)
  const asksAt = lines.findIndex((line, index) => index > referenceAt && fits(asks, line))
  const decidesAt = lines.findIndex((line, index) => index > asksAt && fits(decides, line))
  const reference = findReference(lines[referenceAt] ?? '')
  if (reference === null || asksAt < 0 || decidesAt < 0) return null
  const between = lines.slice(asksAt + 1, decidesAt)
  const after = lines.slice(decidesAt + 1).filter((line) => line !== '')
  const inBody = [...lines.slice(referenceAt + 1, asksAt), ...between, ...after]
  return {
    reference,
    furniture: [...lines.slice(0, referenceAt), ...inBody.filter(isFurniture)].filter((line) => line !== ''),
    request: between.filter((line) => !fits(narrows, line) && !isFurniture(line)),
    narrowings: [...between, ...after].filter((line) => fits(narrows, line)),
    decision: lines[decidesAt] ?? '',
    answers: after.filter((line) => !fits(narrows, line) && !isFurniture(line)),
  }
}

/** Whether a text is a published disclosure rather than a requester's letter. */
export const isPublishedDisclosure = (text: string): boolean => cutPage(text) !== null

/**
 * The request as its page tells it. Where the request numbers nothing and the answers do, the questions are those that
 * stand in the answers, and the request's own sentences lead up to them.
 */
function requestOf(asked: RequestText, answers: readonly string[]): { request: RequestText; found: MatchedAnswers } {
  const inAnswers = matchAnswers(answers, [])
  const numbered = asked.questions.some(({ label }) => label !== '')
  if (numbered || inAnswers.answers.length === 0)
    return { request: asked, found: matchAnswers(answers, asked.questions) }
  const draft = emptyDraft()
  for (const { number, label, asked: text } of inAnswers.answers) beginQuestion(draft, null, label, number, text)
  const { questions } = finishDraft(draft)
  const before = asked.questions.flatMap(({ text, parts, notes }) => [
    text,
    ...parts.map((part) => part.text),
    ...notes,
  ])
  return { request: { ...asked, preamble: [...asked.preamble, ...before], questions }, found: inAnswers }
}

/**
 * Reads the text of a published disclosure page, or null where it is not one: a page has a reference, a sentence that
 * opens the request and one that tells the decision.
 */
export function readPublishedDisclosure(text: string): PublishedDisclosure | null {
  const parts = cutPage(text)
  if (parts === null) return null
  const { request, found } = requestOf(splitQuestions(parts.request.join('\n')), parts.answers)
  const narrowings = parts.narrowings.map(readNarrowing)
  const dropped = new Set(narrowings.flatMap(({ questions }) => questions))
  const questions = request.questions.map((question): PublishedQuestion => {
    const own = found.answers.filter(({ number }) => number === question.number)
    return {
      ...question,
      answer: own.flatMap(({ text }) => (text === '' ? [] : [text])).join('\n'),
      answeredWith: own.find(({ together }) => together.length > 1)?.together ?? [],
      dropped: dropped.has(question.number),
    }
  })
  const decision = { stated: statedDecision(parts.decision), words: parts.decision }
  const { reference, furniture } = parts
  return { reference, request, questions, narrowings, decision, covering: found.covering, furniture }
}

/** The longest published disclosure, in characters: it holds the answers too, tables among them. */
export const longestPage = 250_000

/** The same for text as it comes from outside. Throws RequestUnreadable where it is longer than any such page. */
export function readDisclosed(text: string): PublishedDisclosure | null {
  refuseLongerThan(longestPage, text)
  return readPublishedDisclosure(text)
}
