import { asksForThing, verbFirst } from '../asks-for-thing.ts'
import { tellsOnly } from '../named-thing.ts'
import { asksBefore, beginsWithAsk, firstAsk, words } from './ask-words.ts'
import { afterCourtesy } from './courtesy.ts'

/** "your policy", "copies": what is asked for where nothing counts it. */
export const beginsThing = (rest: string): boolean => /^(?:your|copies)\s\p{L}/iu.test(rest)
export const beginsAsk = (rest: string): boolean =>
  beginsWithAsk.test(rest) ||
  (asksForThing(rest) && !/^(?:(?:and|also|plus) )*(?:have|can|will|do|mean)\b/i.test(rest)) ||
  namesThing.test(rest)
const namesThing =
  /^(?:your(?! way\b)|any|all|every|(?:early |a )?sight of|confirmation (?:of|that|as to)|an? (?:extract|summary|table|spreadsheet|set|statement|sample|transcript|blank)|the(?! (?:following|information|data|figures?(?! (?:behind|for|on|of)\b)|facts|act|freedom|environmental|below|answers?|questions?|moment|same|years?|months?|periods?|quarters?|calendar|financial|last|past|time|total given|foi)\b)) \p{L}/iu
/** What goes with an ask without being in the way: "Please provide", "Could you tell me". */
const plainLead =
  /^(?:(?:please|kindly|can|could|would|will|you|u|provide|send|give|supply|tell|me|us|confirm|state|advise|say|and|also|if|possible|let|know|the|details|information|data|of|on|about|regarding|with|list)\b[\s,]*)+$/i
const says =
  /^(?:hi|hello|hiya|hey|dear|morning|afternoon|evening|good|need|want|looking|hoping|just|oh|ok|okay|well|right|anyway|by the way|btw|in addition)\b|\b(?:i|we|id|im|you|u|please|pls|questions?|wondering|first|second|third|fourth|fifth|firstly|secondly|thirdly|lastly|finally|last|next|it would)\b|:\s*$/i
const dataOn = /\b(?:data|information|info|details|figures|statistics|stats) (?:on|about|regarding) $/i
/** "As part of our review I need …": where somebody says, after what leads up to it, that something is wanted. */
export const wishBegins =
  /\b(?:(?:i|we)(?:['’]?d| would| am| are|['’]m|['’]re| was| were)? (?:also |just |now )?(?:like|want|need|hop|try|look|writ|request|ask|seek|require|wonder)|(?:please|kindly) (?:supply|provide|send|disclose|give|release|enclose|let)|(?:could|can|would) you)/i
const restricts = /\d{4}|\b(?:years?|months?|quarters?|weeks?|those|these|them|if|where)\b/i

/** "I am requesting incident-level data": what follows is asked for, whatever it is. */
const asksFor =
  /\b(?:i|we)(?: am| are|['’]m|['’]re)? (?:also |hereby |further )?(?:requesting|request|seeking|seek|asking for|ask for) (?=\p{L})(?!the following|following|these|information|details|data\b|that|you|a response|an answer|help|how|whether|if|under)/iu

/** The length of the courtesies that a sentence begins with, where they may go. */
export function courtesyOf(text: string): number {
  const asked = asksFor.exec(text.slice(0, 300))
  if (asked !== null && !asksBefore.test(text.slice(0, asked.index)) && !restricts.test(text.slice(0, asked.index)))
    return asked.index + asked[0].length
  if (
    (beginsAsk(text) && !namesThing.test(text) && !/^(?:what|all) (?:i|we)\b/i.test(text)) ||
    /^(?:should|if) you (?:hold|have)\b/i.test(text)
  )
    return 0
  const at = afterCourtesy(text, beginsAsk)
  const lead = text.slice(0, at)
  if (at > 0) return says.test(lead) && (!plainLead.test(lead) || dataOn.test(lead)) ? at : 0
  const wish = wishBegins.exec(text.slice(0, 300))?.index ?? 0
  if (
    wish === 0 ||
    restricts.test(text.slice(0, wish).replace(/\b(?:act|foia) \(?2000\)?/i, '')) ||
    asksBefore.test(text.slice(0, wish))
  )
    return 0
  const after = afterCourtesy(text.slice(wish), beginsAsk)
  return after === 0 ? 0 : wish + after
}

/** "I asked before, so I ask again: how many", "some information, namely the number": what stands before that asks for nothing. */
const tells = /^[^:?]{3,300}?(?::|\b(?:namely|specifically|in particular|that is)\b[,:]?)\s+(?=\S)/i
const quotedAsk = /^["“‘'].*\b(?:numbers? of|how (?:many|much|often|long)|cop(?:y|ies) of)\b/i
const mayI =
  /\bwhat (?:i|we) (?:really |just )?(?:need|want|would like|['’]d like)\b|\b(?:whether|how) (?:i|you|we) (?:might|could|can|may|would|should)\b/gi
function toldByColon(sentence: string): number {
  const before = tells.exec(sentence)?.[0] ?? ''
  const rest = sentence.slice(before.length)
  if (before === '' || firstAsk.test(before.replace(mayI, ''))) return 0
  if (!beginsWithAsk.test(rest) && !asksForThing(rest) && !(quotedAsk.test(rest) && before.includes(':'))) return 0
  return sentence.slice(before.length).includes(';') && before.includes(':') ? 0 : before.length
}

/** "Subject: FOI: how many …" */
const mailField = /^(?:subject|re)\s?:\s*(?:(?:foia?|freedom of information)(?: request)?\s*[:–-]\s*)?(?=\S)/i
/** "One of them also asked whether new officers are checked" */
const reported =
  /^[^,?:]{1,60}\b(?:asked|wants? to know|wanted to know|would like to know) (?:me |us )?(?=(?:if|whether|how|what|who|when|where|why)\b)/i
/** "Lastly, and this is of the whole force, members would like to hear how many", "Rosa asks which team" */
const reportedLast =
  /^(?:(?:lastly|finally|also|and|last of all),? )?(?:[^?:,]{1,60}, )?(?:the |our |my |mrs? |ms |miss |dr )?[\p{L}’'-]+(?: [\p{L}’'-]+)? (?:would (?:also )?like to (?:know|hear|see|learn)|(?:also )?asks|(?:wants?|wish(?:es)?) to (?:know|hear|learn)) (?=(?:how (?:many|much|often|long)|whether|which|what|who|when)\b)/iu
function reportedLength(sentence: string): number {
  const before = reportedLast.exec(sentence)?.[0] ?? ''
  return asksBefore.test(before) || /\b(?:i|we) (?:want|wish|would)\b/i.test(before) ? 0 : before.length
}
const countsFirst = /^(?:and |so )?(?:how (?:many|much|often|long)|(?:the )?(?:total )?numbers? of)\b/i
const dash = /\s[-–—]+\s+(?=\S)/
const beginsVerb = new RegExp(`^(?:and |so |but )?(?:${verbFirst}|${words})`, 'iu')
/** "They had two days – has it been changed since?" */
function toldBeforeDash(sentence: string): number {
  const found = dash.exec(sentence)
  if (found === null) return 0
  const at = found.index + found[0].length
  if (!asksBefore.test(sentence.slice(0, found.index)) && countsFirst.test(sentence.slice(at))) return at
  if (!sentence.endsWith('?')) return 0
  return tellsOnly(sentence.slice(0, found.index)) && beginsVerb.test(sentence.slice(at)) ? at : 0
}

/** What a subject line asks, without its field. */
export const withoutField = (text: string): string => text.replace(mailField, '')

/** The length of what a sentence tells before it asks: 0 where it tells nothing. */
export const toldBefore = (sentence: string): number =>
  (mailField.exec(sentence)?.[0].length ?? 0) ||
  toldByColon(sentence) ||
  toldBeforeDash(sentence) ||
  (reported.exec(sentence)?.[0].length ?? 0) ||
  reportedLength(sentence)
