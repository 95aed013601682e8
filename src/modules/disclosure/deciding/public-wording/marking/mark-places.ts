import type { Mark } from './personal-kind.ts'

const edge = '(?<![\\p{L}\\p{N}])'
const end = '(?![\\p{L}\\p{N}])'
const road =
  'street|road|rd|lane|avenue|close|drive|way|crescent|terrace|gardens|grove|hill|square|mews|row|walk|park|view|rise|court|place|parade|quay|wharf|green|heath|mount|croft|fold|villas|cottages|house|lodge|heol|stryd|ffordd'
const postcode = new RegExp(`${edge}[a-z]{1,2}\\d[a-z\\d]? ?\\d[abd-hjlnp-uw-z]{2}${end}`, 'giu')
const flat = new RegExp(
  `${edge}(?:flat|apartment|apt|room|plot|caravan) \\d{1,4}[a-z]?(?:,? (?:\\d{1,4}[a-z]?,? )?(?:\\p{L}[\\p{L}'’-]{1,20} ){0,3}(?:${road}|st|ave|cl|dr))?${end}`,
  'giu',
)
/** “14 elm close”: in any case, after a house's number. */
const housed = new RegExp(
  `${edge}\\d{1,4}[a-z]?,? (?:(?:\\p{L}[\\p{L}'’-]{0,20}) ){1,3}(?:${road}|st|ave|cl|dr|ln)${end}`,
  'giu',
)
/** “Elm Road”, without a number. */
const named = new RegExp(
  `${edge}(?:\\p{Lu}[\\p{L}'’-]{1,20} ){1,3}(?:Street|Road|Rd|Lane|Avenue|Close|Drive|Way|Crescent|Terrace|Gardens|Grove|Mews|Row|Walk|Rise|Croft|Estate)${end}`,
  'gu',
)
/** “live at …”, “moved to …” */
const lives = new RegExp(
  `${edge}(?:live|lives|lived|living|reside|resides|resided|residing|moved|stays?|staying) (?:at|in|on|to|near) (?:the )?(?:\\p{Lu}|\\d)[\\p{L}\\p{N}'’-]{0,20}(?: \\p{Lu}[\\p{L}'’-]{1,20}){0,3}`,
  'gu',
)
/** What only looks like a street with a number: “3 cases a year went to court”. */
const counted =
  /\b(?:officers?|cases?|people|staff|hours?|days?|weeks?|months?|years?|victims?|reports?|times?|in|of|to|at|by|the|and|per|a|an|were|was|who|that|safe|refuge|crown|magistrates|family|county|civil|criminal|went|which|what|did|had|have|has|is|are|each|for|with|or|on|long|new|different)\b/i
const publicRoad =
  /^(?:No|Any|The|What|Which|Please|In|By)\b|(?:Justice|Safe|Court|Police|Station|Council|Training|Operating|Working|Same|Right|Care|Children|Road to|Give) \p{L}+$/u

/** Addresses, streets and postcodes. */
export const placeMarks = (text: string): Mark[] => [
  ...found(text, postcode, () => true),
  ...found(text, flat, () => true),
  ...found(text, housed, (words) => !counted.test(words.replace(/^\S+\s/, '')) && !/^(?:19|20)\d\d /.test(words)),
  ...found(text, named, (words) => !publicRoad.test(words)),
  ...found(text, lives, (words) => !/(?:Wales|England|Scotland|London|Britain|UK)$/.test(words)),
]

const found = (text: string, rule: RegExp, isOne: (words: string) => boolean): Mark[] =>
  [...text.matchAll(rule)]
    .filter(({ 0: words }) => isOne(words))
    .map(({ 0: words, index }) => ({ kind: 'address', from: index, to: index + words.length }))
