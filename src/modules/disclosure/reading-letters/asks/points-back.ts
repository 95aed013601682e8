import { wordsOf } from '../request-text.ts'
import { asksToChoose } from '../sentence-kind.ts'

/** What is known of the asks before one, for the words by which it points back. */
export interface EarlierAsk {
  readonly number: string
  readonly text: string
  readonly stems: readonly string[]
  readonly within: number | null
  readonly section: string | null
}

const ordinalWords = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const named =
  /\b(?:(?:number|total|figures?|those|these|them|of|reports|cases|officers|people|allegations)\b[^?]{0,40}?\b(?:given |stated |provided |counted )?(?:in|at|under|for|to|from)|from) (?:question|q|part|point|item)\s?\.?\s?(?:no\.? )?\(?(\d{1,3}\.?\d?[a-h]?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i
/** "The number at A1", "of those at 2b": a number that no year or quarter has. */
const atLabel =
  /\b(?:number|total|figures?|those|these|them|officers|reports|cases|people|allegations) (?:given |stated |counted )?(?:in|at|under|from) \(?([a-z]\d{1,2}|\d{1,2}[a-h])\b(?!\s+(?:of\s+)?\d{4})/i
/** "the officers in (1)" */
const inBrackets = /\b(?:in|at|from|under) \((\d{1,2}|[a-h])\)/i
const things =
  'officers?|staff|people|persons?|individuals?|constables?|sergeants?|detectives?|pcsos?|specials?|allegations?|complaints?|investigations?|cases?|reports?|referrals?|arrests?|charges?|convictions?|hearings?|offences?|incidents?|crimes?|posts?|requests?|victims?|suspects?|perpetrators?|dismissals?|resignations?|suspensions?|courses?|sessions?|matters|complainants?|sanctions?|disclosures?|vacancies'
const bare =
  /(?<!\bwhich )\b(?:(?:out )?of|among|amongst|from|within) (?:those|these|them|whom|this (?:number|figure|total)|that (?:number|figure|total)|the (?:above|total|number))\b(?!\s+(?:years?|months?|dates?|days|periods?|quarters?|units?|boroughs?|of\b|who\b|that\b))|(?<!if )\b(?:those|these|that|this|the above) (?:figures?|totals?|numbers?)\b|\bwhat each\b|\beach of (?:these|those|them)\b(?!\s+(?:years?|months?|dates?|days|periods?|quarters?))/i
const noun = new RegExp(String.raw`\b(?:these|those|such|the (?:above|same)) (?:[\p{L}-]+ )?(${things})\b`, 'iu')
const thing = new RegExp(String.raw`\b(${things})\b`, 'iu')
/** "How many were women?" under the number of officers: whoever was counted there. */
const elliptical =
  /^(?:and )?how many (?:of (?:those|these|them),? )?(?:were|are|was|had|have|led|resulted|ended|did|became)\b(?! there\b)/i

/** Asks that count nobody: "of them" passes them by. */
const countsNothing =
  /^(?:their|its|why|who|when|where|whether|is|are|do|does|did|was|were|has|have|the (?:ranks?|costs?|dates?|reasons?|names?)|what (?:is|are|was|were|does|do))\b/i

const singular = (word: string): string => word.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '')
const furthest = 40

/** The ordinal of the ask that is meant by its number: "the total given in question one". Null where none is. */
function namedAsk(words: string, earlier: readonly EarlierAsk[], section: string | null): number | null {
  const found = (named.exec(words)?.[1] ?? atLabel.exec(words)?.[1] ?? inBrackets.exec(words)?.[1])?.toLowerCase()
  return found === undefined ? null : askNumbered(found, earlier, section)
}

export function askNumbered(number: string, earlier: readonly EarlierAsk[], section: string | null): number | null {
  const index = ordinalWords.indexOf(number)
  const wanted = index >= 0 ? String(index + 1) : number
  const matches = (one: EarlierAsk): boolean =>
    one.number === wanted || (/^[/(]/.test(one.number.slice(wanted.length)) && one.number.startsWith(wanted))
  const inSection = earlier.findIndex((one) => one.section === section && matches(one))
  const at = inSection >= 0 ? inSection : earlier.findIndex(matches)
  return at < 0 ? null : at + 1
}

/**
 * The ordinal of the ask whose people or cases an ask counts again. `ledBy` is where its nearest lead-in began: what a
 * lead-in points back to stands before all that it leads.
 */
export function pointsBack(
  ask: { readonly text: string; readonly stems: readonly string[] },
  earlier: readonly EarlierAsk[],
  { section, under, ledBy }: { section: string | null; under: number | null; ledBy: number },
): number | null {
  // "If the figure in question 1 …" is a condition.
  const byNumber = /^\(?(?:if|where)\b/i.test(ask.text) ? null : namedAsk(ask.text, earlier, section)
  if (byNumber !== null) return byNumber
  const own = backFrom(ask.text, earlier)
  if (own !== null) return own
  const stem = ask.stems[0] ?? ''
  const byStem = namedAsk(stem, earlier, section) ?? backFrom(stem, earlier.slice(0, ledBy))
  if (byStem !== null) return byStem
  return under !== null && elliptical.test(ask.text) ? under : null
}

function backFrom(words: string, earlier: readonly EarlierAsk[]): number | null {
  if (earlier.length === 0) return null
  const meant = noun.exec(words)?.[1]
  const isBare = bare.test(words)
  if (meant === undefined) {
    if (!isBare) return null
    const counted = earlier.slice(-furthest).findLastIndex(({ text }) => !countsNothing.test(text))
    return counted < 0 ? earlier.length : Math.max(0, earlier.length - furthest) + counted + 1
  }
  const wanted = singular(meant)
  for (let at = earlier.length - 1; at >= Math.max(0, earlier.length - furthest); at -= 1) {
    const one = earlier[at]
    if (one === undefined || !mentions(one, wanted)) continue
    // "Number of those investigations …" asked twice means the same investigations.
    const again = noun.exec(one.text)?.[1]
    return again !== undefined && singular(again) === wanted && one.within !== null ? one.within : at + 1
  }
  return isBare || thing.test(earlier.at(-1)?.text ?? '') ? earlier.length : null
}

const mentions = (one: EarlierAsk, wanted: string): boolean =>
  [one.text, ...one.stems].some((text) => wordsOf(text).some((word) => singular(word) === wanted))

export const choosing = (ask: EarlierAsk): boolean => asksToChoose(ask.text) || /\bwhether\b/i.test(ask.text)
