import type { AskCondition, Condition } from '../request-text.ts'
import { askNumbered, choosing, type EarlierAsk } from './points-back.ts'

const linking = /^(?:(?:furthermore|further|also|and|then|or|but|finally|moreover|additionally|in addition),?\s+)+/i
const byName =
  /^\(?(?:if|where)\b[^,?]{0,80}?\b(?:question|q|part|point|cwestiwn)\s*(?:\.\s*)?\(?(\d{1,3}(?:\.\d)?[a-z]?|one|two|three|four|five|six|seven|eight|nine|ten)\b[^,?:]{0,80}/i
const pointing =
  /^\(?(?:if|os) (?:so|yes|no|not|none|felly|ydy|oes|nac|applicable|it is not|it is|it does not|it does)\b/i
/** "If you do not," with no more words than repeat the question. */
const elliptical =
  /^\(?(?:if|where) (?:you|it|they|there|this|that|the force|your force|the answer|your answer) (?:do|does|did|is|are|was|were|has|have|had|can|will)(?:n['’]t| not| no| none)?(?: (?:so|one|any|yes|no|none|not|exist))?\s*[,:]/i
const plain = /^\(?if\b[^,?]{1,200}[,?]/i
const courtesy =
  /^\(?if (?:possible|available|known|held|you (?:can|could|hold|are able)|this is|it is possible|applicable|not possible|the cost)\b/i
const onNumber =
  /\b(?:figure|number|total|lower|less|fewer|more|higher|greater|over|under|above|below|exceeds?|zero|none)\b/i
const negative = /\b(?:no|not|none|nac)\b|n['’]t\b/i

/** The condition an ask's own words set, against the asks before it; `given` is what its question was read to hang on. */
export function conditionOfAsk(
  text: string,
  earlier: readonly EarlierAsk[],
  section: string | null,
  given: { readonly condition: Condition; readonly on: number | null } | null,
): AskCondition | null {
  const own = text.slice(0, 1500).replace(linking, '')
  const name = byName.exec(own)
  if (name !== null) {
    const words = name[0].trim()
    const on = askNumbered((name[1] ?? '').toLowerCase(), earlier, section)
    // "If the figure in question 1 is below 50" hangs on a number, not on a yes or a no.
    if (onNumber.test(words)) return { on, answer: null, words }
    return { on, answer: negative.test(words) ? 'no' : 'yes', words }
  }
  const short = pointing.exec(own) ?? elliptical.exec(own)
  if (short !== null && earlier.length > 0) {
    const words = short[0].replace(/[,:]$/, '').trim()
    const nearest = earlier.findLastIndex(choosing)
    return { on: (nearest < 0 ? earlier.length - 1 : nearest) + 1, answer: negative.test(words) ? 'no' : 'yes', words }
  }
  if (given !== null)
    return {
      on: given.on,
      answer: given.on === null ? null : (given.condition.answer ?? null),
      words: given.condition.words,
    }
  const other = plain.exec(own)
  if (other === null || courtesy.test(own)) return null
  return { on: null, answer: null, words: other[0].replace(/[,?]$/, '') }
}
