import { isAnnouncement } from './announcement.ts'
import { leadsToQuote, quoted, topical } from './listed-lines.ts'
import { sentenceKind } from './sentence-kind.ts'

const relative = /\b(?:who|that|which|whose|where|when|in which)\b.*$/i
const finite =
  /\b(?:am|is|are|was|were|be|been|do|does|did|has|have|had|can|could|will|would|should|may|might|must|get|gets|got|goes|went|says?|said|told|tells?|thinks?|knows?|knew|wants?|needs?|came|comes|rang|called|happens?|happened|keeps?|kept|makes?|made|seems?|became|hope|believe|understand|feel|i|me|my|we|us|our|he|she|they|his|her|him)\b|n['’]t\b|\b(?:force|police|council|inspectorate|government) \p{L}+(?:ed|s)\b/iu
const most = 160

/**
 * Whether a sentence names a thing and tells nothing: "Domestic abuse incidents 2023 and 2024." After words that say
 * what somebody wants, it asks for what it names.
 */
export function namesThing(sentence: string): boolean {
  if (sentence.length > most || sentence.includes('?') || quoted.test(sentence)) return false
  const own = sentence.replace(relative, '')
  return topical.test(own) && !finite.test(own) && sentenceKind(sentence) === 'statement'
}

/** "Arrests in Millbrook for the last year, please": what is named and asked for with no more than that word. */
export const asksWithPlease = (sentence: string): boolean =>
  /\b(?:please|pls|plz|thanks)[.!]*$/i.test(sentence.slice(-20)) && namesThing(sentence)

/** Whether a sentence says that something is wanted, and what comes after it says what. */
export const saysWanted = (sentence: string): boolean =>
  isAnnouncement(sentence) || (sentenceKind(sentence) === 'lead_in' && !leadsToQuote.test(sentence))
