/** A file that came with an e-mail, as far as it was read. */
export interface Attachment {
  readonly name: string
  readonly mediaType: string
  /** Its words; null where it was not read. */
  readonly text: string | null
  /** Why it was not read. */
  readonly whyNot: string | null
}

/** The words in a file. */
export interface LetterRead {
  readonly text: string
  /** What the officer should know of how it was read, without a word of the letter. */
  readonly advice: readonly string[]
  readonly attachments: readonly Attachment[]
}

/** A letter as its file holds it. */
export interface LetterFile extends LetterRead {
  readonly mediaType: string
}

export const wordsAlone = (text: string, advice: readonly string[] = []): LetterRead => ({
  text,
  advice,
  attachments: [],
})
