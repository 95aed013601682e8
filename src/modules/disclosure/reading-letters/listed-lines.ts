import { isRetort } from './announcement.ts'
import { asksForThing } from './asks-for-thing.ts'
import { readLabel } from './question-label.ts'
import { isAmending } from './read-amendments.ts'
import type { RequestLine } from './request-lines.ts'
import { isRhetoric, isTitle, sentenceKind } from './sentence-kind.ts'
import { sentencesOf } from './sentences.ts'

/** Somebody speaking of themselves, or telling something, lists nothing. */
const tells = /^(?:i|we|my|our|it|this|that|he|she|they|please|thanks?|if|so|but|as)\b/i
const personal =
  /\b(?:i|me|my|we|us|our|he|she|his|her)\b|[^\s@]@[^\s@]|\b\d{4,5} ?\d{5,6}\b|\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b/i
const leads =
  /:$|\b(?:the following|as follows|below|this information|these (?:questions|figures|details)|have|provide|provided|supply|know|send me|tell me|request|need|require)$/i
/** What this desk is asked about: a line of two or three words asks only if it names such. */
export const topical =
  /\b(?:officers?|police|pcsos?|specials?|staff|detectives?|sergeants?|constables?|recruits?|reports?|incidents?|crimes?|offences?|calls?|cases?|arrests?|charges?|convictions?|allegations?|complaints?|investigations?|hearings?|dismissals?|suspensions?|victims?|suspects?|perpetrators?|referrals?|marac|dash|training|trained|courses?|polic(?:y|ies)|budgets?|posts?|vacancies|units?|teams?|abuse|violence|stalking|number|total|cost)\b/i
const countsOrDates = /\d|\b(?:number|total|cost|per|by|each|since|copy|list)\b/i

/** "Your reply said:" leads to no list, and what it said asks for nothing. */
export const leadsToQuote =
  /\b(?:said|says|stated|states|wrote|writes|read|reads|replied|answered|told (?:me|us)|quote)\s?:$/i
export const quoted = /^["“‘'].*["”’'][.,]?$/

const canBeListed = ({ text, table }: RequestLine): boolean =>
  table === undefined &&
  text.length <= 200 &&
  !/[:.]$/.test(text) &&
  !quoted.test(text) &&
  readLabel(text) === null &&
  /\p{L}{2}/u.test(text) &&
  !tells.test(text) &&
  ['statement', 'request'].includes(sentenceKind(text)) &&
  !isRhetoric(text) &&
  !isRetort(text) &&
  !isAmending(text) &&
  sentencesOf(text).length === 1

const leadsToList = /:$|\b(?:the following|as follows|below|this information)\b/i
const ownThing = /^(?:your|any|all|every|cop(?:y|ies)|details)\b/i

const leadsUp = (line: RequestLine | undefined): boolean =>
  line !== undefined &&
  line.table === undefined &&
  !leadsToQuote.test(line.text) &&
  (leads.test(line.text) || sentenceKind(sentencesOf(line.text).at(-1) ?? '') === 'lead_in')

/**
 * The places of lines, without labels, each of which asks for something: below words that lead up to them, or where most
 * of a list say what they want a number, a copy or a date of. `plainly` where nothing else in the letter asks: what a
 * list names is then what is wanted.
 */
export function listedLines(lines: readonly RequestLine[], plainly: boolean): ReadonlySet<number> {
  const listed = new Set<number>()
  for (let from = 0; from < lines.length; ) {
    let to = from + 1
    while (to < lines.length && !lines[to]?.apart) to += 1
    for (const at of listedIn(lines, from, to, plainly, listed.has(from - 1))) listed.add(at)
    from = to
  }
  return listed
}

function listedIn(
  lines: readonly RequestLine[],
  begin: number,
  end: number,
  plainly: boolean,
  goesOn: boolean,
): number[] {
  const line = (at: number): RequestLine => lines[at] ?? { text: '', apart: false }
  let from = begin
  while (from < end && !canBeListed(line(from))) from += 1
  if (from + 1 < end && isTitle(line(from).text) && !asks(line(from)) && asks(line(from + 1))) from += 1
  let to = from
  while (to < end && canBeListed(line(to))) to += 1
  if (to - from > 2 && isName(line(to - 1))) to -= 1
  const items = Array.from({ length: to - from }, (_, index) => from + index)
  if (items.length === 0) return []
  const asking = items.filter((at) => asks(line(at))).length
  const alone = from === begin && to === end && items.length === 1
  const dated = items.filter((at) => topical.test(line(at).text) && /\d/.test(line(at).text)).length
  const led = from > 0 ? (lines[from - 1] ?? null) : null
  if (led !== null && leadsUp(led)) {
    // A line by itself may as well be the title of what follows.
    if (alone && asking + dated === 0 && !ownThing.test(line(from).text)) return []
    if (leadsToList.test(led.text) || asking + dated > 0) return items
  }
  if (goesOn && alone && asking + dated > 0) return items
  if (items.length > 1 && asking * 2 >= items.length) return items
  const named = items.filter((at) => asks(line(at)) || topical.test(line(at).text))
  if (items.length > 1 && asking > 0 && named.length === items.length) return items
  if (!plainly || items.some((at) => personal.test(line(at).text))) return []
  if (items.length > 1) return named.length * 2 >= items.length ? items : []
  return named.filter((at) => countsOrDates.test(line(at).text))
}

/** Who signs a list without a word of thanks. */
const isName = ({ text }: RequestLine): boolean =>
  /^(?:\p{Lu}[\p{L}'’.-]*\s){1,3}\p{Lu}[\p{L}'’-]+$/u.test(text) && !topical.test(text) && !asksForThing(text)

const asks = ({ text }: RequestLine): boolean => asksForThing(text) || text.endsWith('?')
