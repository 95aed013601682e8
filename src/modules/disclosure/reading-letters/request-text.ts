/** A question that stands only if another was answered in a certain way, or if something is so. */
export interface Condition {
  /** The words that make it conditional, for a person to read. */
  readonly words: string
  /** The ordinal of the question it hangs on, where the words name it or point at the one before. */
  readonly onQuestion?: number
  readonly answer?: 'yes' | 'no'
}

/** A labelled piece of a question: a sub-part to be answered, or an answer to choose. */
export interface LabelledText {
  readonly label: string
  readonly text: string
  /** How deep it stands: 1 for a part of the question, 2 for a part of that; 1 where an earlier version did not say. */
  readonly depth?: number
}

/** What the requester says a term means in the letter. */
export interface Definition {
  readonly term: string
  readonly means: string
}

/** What must be so for an ask to stand. */
export interface AskCondition {
  /** The ordinal of the ask it hangs on; null where the words point at none. */
  readonly on: number | null
  /** The answer that ask must have; null where the words set another condition. */
  readonly answer: 'yes' | 'no' | null
  readonly words: string
}

/**
 * One thing that is asked, with what stands around it in the letter. A question holds one or several. What stands around
 * it repeats words that have their own place in the request.
 */
export interface Ask {
  /** 1 for the first ask of the letter: never repeats. */
  readonly ordinal: number
  /** What the letter calls it: `1`, `1(b)(ii)`; `9/2` for the second ask of question 9. May repeat as labels do. */
  readonly number: string
  /** Its own words, without label. */
  readonly text: string
  /** Lead-ins that the ask completes, nearest first: "how many police officers were:". */
  readonly stems: readonly string[]
  /** Words that shape or narrow it: what stands beside it, headings, what holds for the whole letter. Nearest first. */
  readonly scopes: readonly string[]
  readonly definitions: readonly Definition[]
  /** The ordinal of the ask that "of those", "these cases" or "the total given in question one" points to. */
  readonly within: number | null
  readonly condition: AskCondition | null
}

/** What a letter says of an earlier request. It is offered to the officer, who carries it out. */
export interface Amendment {
  readonly kind: 'replace' | 'withdraw'
  /** The earlier request, where the letter names it. */
  readonly reference: string | null
  /** The numbers of the questions it names; none where it means all of them. */
  readonly questions: readonly string[]
  /** The sentence that says so. */
  readonly words: string
  /** The question that takes the place of the named one. */
  readonly becomes: string | null
}

export interface Question {
  /** 1 for the first question of the letter, whatever the requester calls it: never repeats. */
  readonly ordinal: number
  /** What the requester calls it, bare: `1`, `b`, `2.1`. May repeat. The ordinal where the request has no labels. */
  readonly number: string
  /** The label as written (`1)`, `Q1`), or an empty string. */
  readonly label: string
  /** The heading it stands under, where one letter holds several requests. */
  readonly section?: string
  readonly text: string
  readonly parts: readonly LabelledText[]
  /** Answers the requester offers (yes or no): never questions of their own. */
  readonly options: readonly LabelledText[]
  readonly notes: readonly string[]
  readonly condition?: Condition
  /** The things it asks, each with what stands around it. */
  readonly asks: readonly Ask[]
}

/** Words that narrow or shape the answers without asking anything. */
export interface Scope {
  readonly text: string
  /** The question numbers it names, or none where it covers the whole request. */
  readonly questions: readonly string[]
}

/** A request cut up so that every word of it stands in exactly one place. */
export interface RequestText {
  readonly preamble: readonly string[]
  readonly headings: readonly string[]
  readonly scopes: readonly Scope[]
  readonly notes: readonly string[]
  readonly questions: readonly Question[]
  readonly closing: readonly string[]
  readonly amendments: readonly Amendment[]
}

/** A request as it was written down, maybe by a version that told no asks apart: see `asksAsStored`. */
export interface StoredRequest extends Omit<RequestText, 'questions' | 'amendments'> {
  readonly questions: readonly (Omit<Question, 'asks'> & Partial<Pick<Question, 'asks'>>)[]
  readonly amendments?: readonly Amendment[]
}

/** Every piece of text in a request, each once: `section`, `condition` and `asks` repeat words that stand elsewhere. */
export function piecesOf(request: StoredRequest): string[] {
  const labelled = ({ label, text }: LabelledText) => [label, text]
  return [
    ...request.preamble,
    ...request.headings,
    ...request.scopes.map(({ text }) => text),
    ...request.notes,
    ...request.questions.flatMap((one) => [
      one.label,
      one.text,
      ...one.parts.flatMap(labelled),
      ...one.options.flatMap(labelled),
      ...one.notes,
    ]),
    ...request.closing,
  ].filter((piece) => piece !== '')
}

/** The words of a text, in lower case, without punctuation: what may not be lost and what an answer repeats. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** All the words of a request, in which the requester may be named. */
export const allWords = (request: RequestText): string => piecesOf(request).join('\n')
