import type { SignKind } from './regime.ts'

/** How letters name the laws, in small letters but for short forms that are words in small ones. */
export const lawNames: readonly { readonly of: SignKind; readonly says: RegExp }[] = [
  {
    of: 'scottish',
    says: /freedom of information,? \(?scotland\)?|scottish (?:freedom of information|foi)\b|\bfoi ?\(s(?:cotland)?\) ?a\b|\bfoi ?\(scotland\)|\bfoisa\b|environmental information \(scotland\)|scottish information commissioner/iu,
  },
  { of: 'environmental', says: /environmental information (?:\(scotland\) )?regulations?\b|\baarhus convention/iu },
  { of: 'environmental', says: /\bEIRs?\b/u },
  {
    of: 'own_data',
    says: /\b(?:data )?subject(?:s['’]|['’]s)? access (?:request|right|to)|\bright of (?:subject )?access\b|\barticle 15\b|\bart\.? ?15\b|\b(?:section|s\.?) ?45 (?:of )?(?:the )?(?:data protection act|dpa)|\b(?:data protection act|dpa)(?: 2018)?,? (?:section|s\.?) ?45\b/iu,
  },
  { of: 'own_data', says: /\bD?SAR\b(?= (?:request|for (?:my|all|any)|under|to)\b|[.:,]|$)/u },
]

/** Laws of data protection, which letters name for many ends: a sign only where something is asked for under them. */
export const dataProtection =
  /\b(?:under|pursuant to|in accordance with|in line with|using|by) (?:my rights under )?(?:the )?(?:uk )?(?:data protection (?:act|law|legislation)|dpa\b|gdpr\b|general data protection)/iu

/** Said of somebody's data, but of how it is to be treated. */
export const treated =
  /\b(?:process|store[ds]?|handle|treat|redact|remov|anonymi|consent|withh[eo]ld|exempt|publish|shar(?:e|ed|ing)|protect my|pass(?:ed|ing)? on|confidential|delete|dispos)/iu

/** A law that is spoken of, not gone by: it is denied, or asked about. */
export const denied =
  /\b(?:not|isn['’]t|aren['’]t|doesn['’]t|never|nor|rather than|instead of|unlike|differs? from|other than|as opposed to)\b/iu
export const askedAbout =
  /\b(?:requests|applications|sars|dsars|appeals|complaints|refus\w{0,8}|responded|responses?|disclosures|deal(?:t|s|ing)? with|handl\w{0,5}|compl(?:y|ied|iance)|train(?:ed|ing)?|guidance|polic(?:y|ies)|process|procedures?|obligations?|duties|backlog|overdue|received)\b/iu
/** What stands before the name of a law by which somebody goes. */
export const citing =
  /\b(?:under|pursuant to|in accordance with|in line with|by virtue of|in terms of|invoking|exercising|using) (?:my |the |a |your |section \d{1,3} of the |article \d{1,3} of the ){0,2}$/iu
/** Or somebody says that they make such a request. */
export const making = /\b(?:i|we|my|our|this (?:is|letter|e-?mail|request))\b.{0,60}$/iu
export const asking =
  /\b(?:how (?:many|much|often|long)|numbers? of|what|which|who|does|did|do you|have you|has|list)\b/iu
