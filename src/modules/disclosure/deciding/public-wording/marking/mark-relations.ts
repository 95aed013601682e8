import type { Mark } from './personal-kind.ts'

const near =
  'late|own|older|elder|eldest|younger|youngest|little|former|current|estranged|abusive|violent|pregnant|disabled|elderly|best|close'
const kin =
  'wife|husband|spouse|boyfriend|girlfriend|fianc[eé]e?|sister|brother|sibling|mother|mum|father|dad|parents|son|daughter|child|children|kids|baby|aunt|auntie|uncle|cousin|niece|nephew|nan|nana|gran|granddad|grandad|grandma|grandmother|grandfather|friend|neighbou?r|flatmate|housemate|landlord|client'
const closeOne = new RegExp(
  `\\b(?:my|our|his|her) (?:(?:${near}) ){0,2}(?:(?:ex|step|half|foster)[ ‐-]?){0,2}(?:partner|${kin}|ex)(?:[‐-]in[‐-]law)?(?!\\p{L}|(?: |-)(?:agenc|organi|force|service|bod))`,
  'giu',
)
/** “His or her wife” is nobody's. */
const either = /(?:\bor|\/) ?$/i

/** Kin and others whom the writer, or somebody spoken of, is close to. */
export const relationMarks = (text: string): Mark[] =>
  [...text.matchAll(closeOne)]
    .filter(({ index }) => !either.test(text.slice(Math.max(0, index - 5), index)))
    .map(({ 0: found, index }) => ({ kind: 'relation' as const, from: index, to: index + found.length }))

/** What the writer says happened to the writer, and what is the writer's. A request is the writer's too, and tells nothing. */
const ownThings =
  /\b(?:my|our) (?:own |recent |previous |earlier |last |late |old |new )?(?:case|complaints?|crime|arrests?|reports?|statements?|call|calls|calls? for help|incident|assault|abuse|rape|attack|home|house|flat|address|street|village|door|file|records?|custody record|interview|caution|conviction|trial|court case|solicitor|abuser|attacker|family|marriage|divorce|relationship|workplace|employer|manager|line manager|school|health|disability|phone|mobile|number|e-?mail|name|date of birth|dob|age|birthday|car|account|collar number|officer in (?:the |my )?case|body[ -]worn (?:video|footage)|experience|situation|story|job|job at|colleagues?|supervisor|sergeant|inspector|personal data)\b/gi
const ownDeeds =
  /(?<!\p{L})I (?:was(?! (?:wondering|hoping|told you|looking|interested|aware))(?: \p{L}{2,20})?|were|am being|have been|had been|got|reported|rang|phoned|called|dialled|complained|suffered|lived|live|reside|work|worked|served|serve|left|fled|survived|married|divorced|know|knew|saw|witnessed|made a|gave|attended|spoke|met|am an? (?:victim|survivor|witness|police|serving|former|retired|ex|single|mother|father|detective|sergeant|constable|officer|woman|man|journalist|student|researcher|solicitor|resident|reporter|councillor|member))(?!\p{L})/gu

/** What asks for the writer's own data. */
const ownData =
  /\b(?:(?:hold|held|have|store|keep|information|data|records?|everything|files?|recorded|copy) (?:you )?(?:hold |held |have )?(?:about|on|concerning|relating to|regarding) (?:me|myself|us)|against me|to me personally|arrested me|called me by|hit me|attacked me|assaulted me|raped me|threatened me|stalked me|harassed me)\b/gi

export const ownMarks = (text: string): Mark[] =>
  [ownThings, ownDeeds, ownData].flatMap((each) =>
    [...text.matchAll(each)].map(({ 0: found, index }) => ({
      kind: 'own' as const,
      from: index,
      to: index + found.length,
    })),
  )
