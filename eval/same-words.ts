import { wordsOf } from '../src/modules/disclosure/reading-letters/request-text.ts'

/** Politeness, joining words and the beginnings of questions: whether they stand with an ask or before it is all one. */
const leading = new Set(
  `a also am an and are at be by can confirm could did do does each finally for give grateful have how i if in is kindly
  know let like many me much my number of or our please provide request same send so state supply tell thank thanks that
  the their then there these those this to total us was we were what when where whether which who why with would you your`.split(
    /\s+/,
  ),
)

/** What a letter calls an ask: `3.`, `Q1a)`, `Question Two:`, `#4`. */
const label =
  /^\W*(?:#\d+|(?:q|question)?\s?(?:\d[\d.]*[a-z]?|one|two|three|four|five|six|seven|eight|nine|ten)\s?[.:)])(?=\s)/i

/** The words of an ask, without what may as well stand before or after it. Every word, where no other is left. */
function askedWords(text: string): readonly string[] {
  const words = wordsOf(text.replace(label, ''))
  const first = words.findIndex((word) => !leading.has(word))
  const last = words.findLastIndex((word) => !leading.has(word))
  return first === -1 ? words : words.slice(first, last + 1)
}

export const sameAsk = (one: string, other: string): boolean =>
  askedWords(one).join(' ') === askedWords(other).join(' ')

/** How much of an ask's words another text holds, from 0 to 1. */
export function shareHeld(ask: string, text: string): number {
  const wanted = askedWords(ask)
  const held = new Set(wordsOf(text))
  return wanted.filter((word) => held.has(word)).length / Math.max(1, wanted.length)
}
