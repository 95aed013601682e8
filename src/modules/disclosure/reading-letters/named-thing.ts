import { isAnnouncement } from './announcement.ts'
import { asksForThing } from './asks-for-thing.ts'
import { leadsToQuote, quoted, topical } from './listed-lines.ts'
import { sentenceKind } from './sentence-kind.ts'

/** "who were trained", "that you hold", "you have about victims": it says which, and tells nothing. */
const relative =
  /\b(?:who|that|which|whose|where|when|(?<=\S\s)(?:you|they|we) (?:have|hold|keep|use|give|got|had|may|might|hand out|sent?|issued?))\b/i
const finite =
  /\b(?:am|is|are|was|were|be|been|do|does|did|has|have|had|can|could|will|would|should|may|might|must|get|gets|got|goes|went|says?|said|told|tells?|thinks?|knows?|knew|wants?|needs?|came|comes|rang|called|happens?|happened|keeps?|kept|makes?|made|seems?|became|hope|believe|understand|feel|i|me|my|we|us|our|he|she|they|his|her|him)\b|n['’]t\b|\b(?:force|police|council|inspectorate|government) \p{L}+(?:ed|s)\b/iu
const document =
  /\b(?:forms?|slides?|handouts?|materials?|minutes|templates?|strateg(?:y|ies)|plans?|leaflets?|handbooks?|manuals?|protocols?|agreements?|contracts?|assessments?|checklists?|guidance|reviews?|evaluations?|dates?|names?|reasons?|figures?|records?|logs?|job descriptions?|structure|charts?)\b/i
const most = 160

const asksIndirectly =
  /^(?:by |in |on |at |for |to |of |from )?(?:how|what|who|whom|whose|which|when|where|why|whether)\b|\b(?:how (?:many|much|often|long)|(?:numbers?|cop(?:y|ies)|list|details|breakdown) of)\b/i

const demands =
  /\b(?:please|pls|plz|kindly|tell me|(?:can|could|would|may) (?:you|u|i|we)|(?:i|we)(?:['’]?d| would)? (?:also )?(?:like|want|need|wish|seek|request|require))\b/i

/** Whether words tell something: nobody is asked by them. */
export const tellsOnly = (text: string): boolean =>
  sentenceKind(text) === 'statement' &&
  !asksForThing(text) &&
  !asksIndirectly.test(text) &&
  !demands.test(text) &&
  finite.test(text.slice(0, relative.exec(text)?.index))

/** "Also any policy on it.", "And your leaflet.": after an ask, it asks for one thing more. */
const more =
  /^(?:and |also |plus |as well as |oh and )+(?:any|all|your|the|a|an|every|each|some|copies|cop(?:y|ies) of)\b/i
export const asksForMore = (sentence: string): boolean => more.test(sentence) && namesThing(sentence)

/**
 * Whether a sentence names a thing and tells nothing: "Domestic abuse incidents 2023 and 2024." After words that say
 * what somebody wants, it asks for what it names.
 */
export function namesThing(sentence: string): boolean {
  if (sentence.length > most || sentence.includes('?') || quoted.test(sentence)) return false
  const own = sentence.slice(0, relative.exec(sentence)?.index)
  return (topical.test(own) || document.test(own)) && !finite.test(own) && sentenceKind(sentence) === 'statement'
}

/** "Arrests in Millbrook for the last year, please": what is named and asked for with no more than that word. */
export const asksWithPlease = (sentence: string): boolean =>
  /\b(?:please|pls|plz)(?:[.!]*$|,)/i.test(sentence) && namesThing(sentence)

/** Whether a sentence says that something is wanted, and what comes after it says what. */
export const saysWanted = (sentence: string): boolean =>
  isAnnouncement(sentence) || (sentenceKind(sentence) === 'lead_in' && !leadsToQuote.test(sentence))
