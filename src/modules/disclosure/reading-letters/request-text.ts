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
}

/** Every piece of text in a request, each once: `section` and `condition` repeat words that stand elsewhere. */
export function piecesOf(request: RequestText): string[] {
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
