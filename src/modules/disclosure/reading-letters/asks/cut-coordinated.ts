import { wordsOf } from '../request-text.ts'

/** A sentence cut into the things it asks. One that asks a single thing is left whole. */
export interface CutSentence {
  /** What leads up to all of them: "Please provide for 2021". Null where there is one, or nothing before them. */
  readonly lead: string | null
  readonly asks: readonly string[]
  /** Words at the end of the last that hold for those before it too: "in 2023". */
  readonly tail: string | null
}

const counts = String.raw`how (?:many|much|often|long|regularly|frequently|old)\b|(?:what|the) (?:total |overall |full )?(?:number|proportion|percentage|share|average|total|cost)\b|numbers? of\b|whether\b|if not\b|if so\b|if yes\b|if no\b|why not\b`
const words = String.raw`(?:who|whom|whose|what|when|where|why|how|which)\b`
const ofThose = String.raw`(?:of (?:those|these|them|which|whom|\d+ \p{L}+|(?:that|this) (?:number|total|figure)),? )?`
/** Where the next thing asked may begin: after a comma, a semicolon or an "and". */
const joint = new RegExp(
  String.raw`(?:[,;]\s*(?:and\s|or\s|also\s|plus\s|then\s)*|\s(?:and|or|plus)\s(?:also\s|then\s)?)(?=(${ofThose}(?:${counts}))|(${ofThose}${words}))`,
  'giu',
)
const nounList =
  '(?:numbers?|totals?|amounts?|sums?|costs?|budgets?|spend(?:ing)?|names?|titles?|ranks?|roles?|dates?|lengths?|durations?|reasons?|outcomes?|results?|cop(?:y|ies)|lists?|polic(?:y|ies)|procedures?|guidance|plans?|breakdowns?|percentages?|proportions?|shares?|averages?|means?|medians?|courses?|contracts?|reports?|reviews?|minutes|materials?|slides|providers?|organisations?|companies|units?|offences?|sanctions?|details)'
const nounJoint = new RegExp(
  String.raw`(?:[,;]\s*(?:and\s|plus\s)?|\s(?:and|plus)\s)(?=(?:the|their|its|any|a|all|an)\s(?:total |overall |full |latest |current |annual |average |mean )?${nounList}\b|(?:total |overall )?numbers? of\b)`,
  'giu',
)
const demands =
  /^(?:(?:hi|hello|hiya),?\s)?(?:please|kindly|could|can|would|i|we|provide|give|supply|send|tell|list|state|disclose|under|for|in|from|between|since|during|over|regarding|concerning|as)\b/i
const firstAsk = new RegExp(
  String.raw`${ofThose}\b(?:${counts}|${words}|(?:the|their|its|any|a|all|an)\s(?:total |overall |full |latest |current |annual |average |mean )?${nounList}\b|numbers? of\b)`,
  'iu',
)
const beginsWithAsk = new RegExp(
  String.raw`^(?:and |also |then )*(?:${ofThose}(?:${counts}|${words})|numbers? of\b|the \p{L}+ (?:number )?of\b)`,
  'iu',
)
const time =
  /\s(?:in|during|since|between|from|over|for|as at|as of|on|by|per|each|within|throughout)\s(?:(?:the|each|every|last|past|financial|calendar|first|end|start|of|january|february|march|april|may|june|july|august|september|october|november|december)\s){0,5}(?:\d|year|month|quarter|week|today|rank)/i

/** What leads up to a list within a sentence: "Please state: the strength; the vacancies". */
const listAfter = /^[^:;]{3,150}:\s(?=[^;]{3,300};)/
const detailing = /\b(?:including|include|such as|e\.g|for example|together with details)\b/i
const most = 40
/** "Of those posts,", "In 2023,", "Before they were trained,": they ask nothing yet, and say of whom or when is asked. */
const onlyIntroduces =
  /^\s*(?:(?:out )?of|in|for|from|between|since|during|over|among|regarding|as|if|where|on|at|under|with|without|before|after|until|till|prior to|following|once|while|whilst|because|unless|although|though|despite|given|having|excluding|including|except|besides|apart|other than|not (?:including|counting))\b[^,]*$/i
const wordCount = (text: string): number => (text.match(/[\p{L}\p{N}]+/gu) ?? []).length
/** An ask without the joints and quotation marks around it. */
export function tidy(text: string): string {
  const plain = text
    .trim()
    .replace(/^(?:and|or|plus|also)\s+/i, '')
    .replace(/(?:[,;]|\s(?:and|or|plus))$/i, '')
    .trim()
    .replace(/[,;]$/, '')
  return /^["“‘'].*["”’']$/s.test(plain) ? plain.slice(1, -1).trim() : plain
}

/** Where the sentence is to be cut, as [end of the piece before, beginning of the next]. */
function cuts(text: string): [number, number][] {
  const all = [...text.matchAll(joint)].map((match) => ({
    end: match.index,
    next: match.index + match[0].length,
    sure: match[1] !== undefined,
    and: /\b(?:and|or|plus)\b/i.test(match[0]),
    word: (match[2] ?? '').toLowerCase().split(' ').at(-1) ?? '',
  }))
  const lastAnd = all.findLast(({ and }) => and)?.next ?? -1
  const kept = all.filter(({ end, next, sure, and, word }) => {
    const before = text.slice(0, end)
    if (sure) return true
    // "who resigned and who were under investigation": the second "who" goes on with the first.
    if (word !== 'why' && word !== 'what' && wordsOf(before).slice(1).includes(word)) return false
    return and || word === 'why' || word === 'what' || (lastAnd > next && firstAsk.test(before))
  })
  const nouns = demands.test(text) && !/^(?:please |kindly )?include\b/i.test(text) ? nounCuts(text) : []
  // "including the date, the sanction and whether …" tells what one answer should hold.
  const details = detailing.exec(text)?.index ?? text.length
  return [...kept.map(({ end, next }): [number, number] => [end, next]), ...nouns]
    .filter(([end]) => end < details)
    .sort((a, b) => a[0] - b[0])
}

function nounCuts(text: string): [number, number][] {
  const start = firstAsk.exec(text)?.index ?? 0
  const found = [...text.matchAll(nounJoint)].filter(({ index }) => index > start)
  const ends = found.map((match): [number, number] => [match.index, match.index + match[0].length])
  // "the cost and the length of the course": what follows the last belongs to both, so that neither stands alone.
  if (ends.length === 1 && wordCount(text.slice(start, ends[0]?.[0])) < 4) return []
  return ends
}

/** Cuts "how many officers were trained, whether it is mandatory and who delivers it" into its three asks. */
export function cutCoordinated(sentence: string): CutSentence {
  const whole: CutSentence = { lead: null, asks: [tidy(sentence)], tail: null }
  if (sentence.length > 3000) return whole
  const listed = listAfter.exec(sentence)
  if (listed !== null) {
    const asks = sentence
      .slice(listed[0].length)
      .split(';')
      .map(tidy)
      .filter((ask) => wordCount(ask) > 0)
    if (asks.length > 1) return { lead: listed[0].trim(), asks: asks.slice(0, most), tail: sharedTail(asks) }
  }
  const pieces: string[] = []
  let from = 0
  for (const [end, next] of cuts(sentence).slice(0, most)) {
    const piece = sentence.slice(from, end)
    if (end <= from || onlyIntroduces.test(piece) || wordCount(piece) < (from === 0 ? 3 : 2)) continue
    pieces.push(piece)
    from = next
  }
  pieces.push(sentence.slice(from))
  const last = pieces.at(-1) ?? ''
  if (pieces.length < 2 || wordCount(last) < 2) return whole
  const [first = '', ...others] = pieces
  const at = !beginsWithAsk.test(first) && demands.test(first) ? (firstAsk.exec(first)?.index ?? 0) : 0
  const lead = tidy(first.slice(0, at))
  const asks = [first.slice(at), ...others].map(tidy)
  return { lead: lead === '' ? null : lead, asks, tail: sharedTail(asks) }
}

/** Words at the end of the last of a list that hold for all of it, where those before say no time: "in 2023". */
export function sharedTail(pieces: readonly string[]): string | null {
  const last = pieces.at(-1) ?? ''
  if (pieces.length < 2 || pieces.slice(0, -1).some(hasTime)) return null
  const found = time.exec(` ${last}`)
  return found === null
    ? null
    : last
        .slice(found.index)
        .replace(/[.?!]$/, '')
        .trim()
}

const hasTime = (ask: string): boolean => /\b(?:19|20)\d{2}\b|\b(?:year|month|quarter)s?\b/i.test(ask)
