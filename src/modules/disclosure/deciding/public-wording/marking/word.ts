/** A word of a text, with what stands before it. */
export interface Word {
  /** As written, without a possessive ending. */
  readonly written: string
  /** In lower case, with straight apostrophes. */
  readonly lower: string
  readonly from: number
  readonly to: number
  readonly isCapital: boolean
  readonly isAllCapitals: boolean
  /** It begins a sentence, a line or a list's entry, where any word has a capital. */
  readonly begins: boolean
  /** Nothing but a space, or a point after an initial or a title, parts it from the word before. */
  readonly joined: boolean
}

const words = /[\p{L}\p{M}]+(?:['’‐-][\p{L}\p{M}]+)*/gu
const possessive = /['’]s$/
const ends = /[.!?:;\n•*|]/
const short = /^(?:\p{Lu}|mr|mrs|ms|dr|prof|pc|dc|ds|di|ps|sgt|insp|supt|st)$/iu

/** The words of a text in their order. */
export function wordsIn(text: string): readonly Word[] {
  const found: Word[] = []
  for (const { 0: raw, index } of text.matchAll(words)) {
    const written = raw.replace(possessive, '')
    const before = found.at(-1)
    const between = text.slice(before?.to ?? 0, index)
    // “PC. Smith”, “J. Smith”: the point ends no sentence.
    const afterShort = before !== undefined && short.test(before.written) && /^\. ?$/.test(between)
    found.push({
      written,
      lower: written.toLowerCase().replaceAll('’', "'"),
      from: index,
      to: index + written.length,
      isCapital: /^\p{Lu}/u.test(written),
      // “DAPNs” is a short form as well.
      isAllCapitals: /^[^\p{Ll}]{2,}s?$/u.test(written),
      begins: before === undefined || (!afterShort && ends.test(between)),
      joined: before !== undefined && (between === ' ' || afterShort),
    })
  }
  return found
}
