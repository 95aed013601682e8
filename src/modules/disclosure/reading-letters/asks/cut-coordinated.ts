import { asksForThing, verbFirst } from '../asks-for-thing.ts'
import { namesThing, tellsOnly } from '../named-thing.ts'
import { wordsOf } from '../request-text.ts'
import { asksBefore, beginsWithAsk, counts, firstAsk, nounList, ofThose, words } from './ask-words.ts'
import { beginsAsk, beginsThing, courtesyOf, toldBefore, wishBegins } from './before-ask.ts'
import { afterCourtesy, isCourtesy } from './courtesy.ts'

/** A sentence cut into the things it asks. One that asks a single thing is left whole. */
export interface CutSentence {
  /** What leads up to all of them: "Please provide for 2021". Null where there is one, or nothing before them. */
  readonly lead: string | null
  readonly asks: readonly string[]
  /** Words at the end of the last that hold for those before it too: "in 2023". */
  readonly tail: string | null
}

const binding = 'and|or|plus|n|&|as well as|together with|along with'
/** "for how many hours", "by whom" */
const byWhat = '(?:(?:for|by|to|from|at|in|on|over|with|under) )?'
/** How somebody begins to ask anew within a sentence: ", I want to know", "and can you tell me", ", in the same year,". */
const anew = String.raw`(?:(?:(?:i|we)(?:['’]?d| would)? (?:also |just )?(?:like|want|need|wish) to (?:know|see|ask|learn|find out|understand) |(?:(?:could|can|would) (?:you|i|we) )?(?:please )?(?:also )?(?:tell me|let me know|say|confirm|state|give me|know) |(?:in|for|over) the same (?:years?|period|months?|time),? |separately,? )(?!if (?:so|not|yes|no)\b))?`
/** Words after which "how many" begins nothing new. */
const awaits = String.raw`\b(?:and|or|plus|n|of|know|knows|say|state|tell|me|us|on|about|for|by|in|to|is|was|see|shows?|exactly|roughly|also|then|with|records?|recorded|learn|out|confirm|know|understand|wondering|wonder|ask|asking|please|from|but|so|just|advise|provide|list|as|well)`
/** Where the next thing asked may begin: after a comma, a semicolon or an "and". */
const joint = new RegExp(
  String.raw`(?:[,;]\s*(?:(?:${binding}|also|then|so|but),?\s){0,3}|\s(?:${binding}|also)\s(?:also\s|then\s)?|(?<!${awaits})\s(?=how (?:many|much)\s))(?<anew>${anew})(?=(${ofThose}(?:(?:roughly|about|approximately|exactly) )?(?:${counts}))|(${ofThose}${byWhat}${words})|(${byWhat}(?:${counts}))|(${verbFirst}))`,
  'giu',
)
/** "When the call comes in,": it says when, and asks nothing. */
const saysWhen = /^(?:when|where|once|if)\b(?! (?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)\b)/i
/** "the month in which", where "for the months of 2023" says when. */
const timeNoun = `(?:months?|years?|quarters?|days?|weeks?) (?:in which|when|with)`
/** What is listed among such, and begins no list: "for all teams" says where. */
const listedNoun =
  '(?:changes?|differences?|forecasts?|increases?|decreases?|trends?|rates?|targets?|owners?|establishment|strength|vacanc(?:y|ies)|caseloads?|grounds)'
const nounJoint = new RegExp(
  String.raw`(?:[,;]\s*(?:(?:${binding}),?\s)?|\s(?:and|plus|as well as|together with|along with)\s)(?=(?:for )?(?:the|their|its|any|a|all|an)\s(?:total |overall |full |latest |current |annual |average |mean |short |brief |written |blank )?(?:${nounList}|${listedNoun}|${timeNoun})\b|(?:total |overall )?numbers? (?:of|who|that|in which|\p{L}+ed)\b)`,
  'giu',
)
const demands =
  /^(?:(?:hi|hello|hiya),?\s)?(?:please|kindly|could|can|would|i|we|provide|give|supply|send|tell|list|state|disclose|under|for|in|from|between|since|during|over|regarding|concerning|as)\b/i
const time =
  /\s(?:in|during|since|between|from|over|for|as at|as of|on|by|per|each|within|throughout)\s(?:(?:the|each|every|last|past|financial|calendar|first|end|start|of|january|february|march|april|may|june|july|august|september|october|november|december)\s){0,5}(?:\d|year|month|quarter|week|today|rank)/i

/** What leads up to a list within a sentence: "Please state: the strength; the vacancies". */
const listAfter = /^[^:;]{3,500}:\s(?=[^;]{3,300};)/
const detailing = /\b(?:including|include|such as|e\.g|for example|together with details)\b/i
const most = 40
/** "Of those posts,", "In 2023,", "Before they were trained,": they ask nothing yet, and say of whom or when is asked. */
const onlyIntroduces =
  /^\s*(?:(?:out )?of|in|for|from|between|since|during|over|among|regarding|as|if|where|on|at|under|with|without|before|after|until|till|prior to|following|once|while|whilst|because|unless|although|though|despite|given|having|excluding|including|except|besides|apart|other than|not (?:including|counting))\b[^,]*$/i
const demandsWithin = /\b(?:i|we)(?:['’]d| would| wish| want| need| seek| request)\b|\bplease\b|\b(?:could|can) you\b/i
const opened = /^\s*(?:(?:and|so|but|also|then|maybe|perhaps|well|or|say),?\s+){1,3}/i
const introduces = (words: string): boolean =>
  !(beginsAsk(words.trim()) && !/^\s*(?:and )?if\b/i.test(words)) && onlyLeads(words.replace(opened, ''))
const onlyLeads = (piece: string): boolean =>
  !/\bhow (?:many|much)\b|\bnumbers? of\b/i.test(piece) &&
  courtesyOf(piece) === 0 &&
  !firstAsk.test(piece.slice(demandsWithin.exec(piece)?.index ?? piece.length)) &&
  (onlyIntroduces.test(piece) ||
    onlyIntroduces.test(piece.slice(afterCourtesy(piece, (rest) => preposition.test(rest)) || piece.length)))
const preposition = /^(?:for|in|from|between|since|during|over|as at|as of|at|on)\s/i
const wordCount = (text: string): number => (text.match(/[\p{L}\p{N}]+/gu) ?? []).length
/** An ask without the joints and quotation marks around it. */
export function tidy(text: string): string {
  const plain = text
    .trim()
    .replace(/^(?:(?:and|or|plus|also|so|maybe|perhaps|oh|anyway),?\s+)+(?=\S)/i, '')
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
    sure: match[2] !== undefined,
    and: /\b(?:and|or|plus|also|as well as|with)\b|&/i.test(match[0]),
    word: (match[3] ?? '').toLowerCase().split(' ').at(-1) ?? '',
    whether: match[5] !== undefined,
    again: (match.groups?.anew ?? '') !== '',
    so: /\bso\s/i.test(match[0]) && match[2] !== undefined,
  }))
  const lastAnd = all.findLast(({ and }) => and)?.next ?? -1
  const kept = all.filter(({ end, next, sure, and, word, whether, again }) => {
    const before = text.slice(0, end)
    if (again && !and && !asksBefore.test(before)) return false
    if (sure)
      return (
        !/\s$/.test(text.slice(end, next)) || /\S/.test(text.slice(end, next)) || /\bhow (?:many|much)\b/i.test(before)
      )
    // "when, and from whom", "and why": nothing by itself.
    if (alone.test(text.slice(next))) return false
    if (text[end] === ';' && asksOn.test(text.slice(next))) return true
    if (whether)
      return (
        asksBefore.test(before) && !saysWhen.test(before) && isWhole(before) && !/\bor\s/i.test(text.slice(end, next))
      )
    // "in which" goes on with what stands before it; "and in which" asks.
    if (byPreposition.test(text.slice(next)) && (!and || isElliptical(before, text.slice(next)))) return false
    // "who resigned and who were under investigation": the second "who" goes on with the first.
    if (
      word !== 'why' &&
      word !== 'what' &&
      !hasSubject.test(text.slice(next)) &&
      wordsOf(before).slice(1).includes(word)
    )
      return false
    return (
      and ||
      word === 'why' ||
      word === 'what' ||
      (lastAnd > next && firstAsk.test(before)) ||
      (asksOn.test(text.slice(next)) && beginsWithAsk.test(text) && all.some((one) => one.whether))
    )
  })
  const nouns =
    (demands.test(text) ||
      wishBegins.test(text.slice(0, 300)) ||
      /^(?:the )?numbers? \p{L}/iu.test(text) ||
      /\binterested in\b/i.test(text)) &&
    !/^(?:please |kindly )?include\b/i.test(text)
      ? nounCuts(text)
      : []
  // "including the date, the sanction and whether …" tells what one answer should hold.
  const details = detailing.exec(withoutBrackets(text))?.index ?? text.length
  return [...kept.map(({ end, next }): [number, number] => [end, next]), ...nouns]
    .filter(([end]) => end < details)
    .sort((a, b) => a[0] - b[0])
}

/** "…, who is the teacher, is there an exam" */
const asksOn = /^(?:who|when|where|how|which) (?:is|are|was|were|do|does|did|has|have|will|can)\b/i
/** "and who we would talk to": no relative clause goes on so. */
const hasSubject = /^(?:who|whom|which|when|where|how) (?:i|we|you|they)\b/i
/** "How long, on average, does it take": what stands before asks nothing yet. */
const isWhole = (before: string): boolean =>
  wordCount(before) > 5 || /\b(?:is|are|was|were|do|does|did|has|have|had|will|can|happen(?:s|ed)?)\b/i.test(before)
const alone = /^(?:(?:by|from|to|with|for) )?(?:who|whom|when|where|why|how|which|what)\s*(?:[,;?.!]|$)/i
const byPreposition = /^(?:for|by|to|from|at|in|on|over|with|under) /i
/** "If yes, in which course and for how many minutes", "Were there more, and by how many": one is nothing without the other. */
const isElliptical = (before: string, after: string): boolean =>
  wordCount(before.replace(/^if (?:so|yes|not|no),?\s/i, '')) < 4 || wordCount(after) < 5

const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)/g, ({ length }) => ' '.repeat(length))

function nounCuts(text: string): [number, number][] {
  const start = Math.min(firstAsk.exec(text)?.index ?? 0, afterCourtesy(text, beginsThing) || text.length)
  const found = [...withoutBrackets(text).matchAll(nounJoint)].filter(({ index }) => index > start)
  const ends = found.map((match): [number, number] => [match.index, match.index + match[0].length])
  // "the cost and the length of the course": what follows the last belongs to both, so that neither stands alone.
  if (ends.length === 1 && wordCount(text.slice(start, ends[0]?.[0])) < 4) return []
  return ends
}

/** What a sentence asks in brackets: "(and how many of these are suspended)". */
const bracketed =
  /\s?\(((?:and |also |or ){0,2}(?:if (?:so|not|yes|no|any),? |please (?:also )?(?:give|state|provide|say|tell me|confirm|include) |of (?:these|those|them),? )?(?:(?:how (?:many|much|long|often)|(?:what|when|where|why|whether)|the|numbers?) ?[^()]{2,200}))\)/iu
const asksInBrackets = /^(?:(?:and |also |or ){1,2}(?!the\b|numbers?\b)|if |please |of |how )/i

function cutBrackets(sentence: string): CutSentence | null {
  const found = bracketed.exec(sentence)
  const inside = found?.[1] ?? ''
  if (found === null || !asksInBrackets.test(inside) || wordCount(inside) < 3) return null
  const outside = sentence.slice(0, found.index) + sentence.slice(found.index + found[0].length)
  if (wordCount(sentence.slice(0, found.index)) < 4) return null
  const { lead, asks, tail } = cutPlain(outside)
  const before = sentence.slice(Math.max(0, found.index - 20), found.index).trim()
  const at = asks.findIndex((ask) => ask.includes(before))
  return { lead, asks: asks.toSpliced(at < 0 ? asks.length : at + 1, 0, tidy(inside)), tail }
}

/** Cuts "how many officers were trained, whether it is mandatory and who delivers it" into its three asks. */
export function cutCoordinated(whole: string): CutSentence {
  if (whole.length > 3000) return { lead: null, asks: [tidy(whole)], tail: null }
  return cutPlain(whole.replace(kindly, ''))
}

/** "…, that would be most kind", "…, because nobody ever told me": it asks for nothing. */
const kindly =
  /, (?:because|cos|as|since|which|not that|though|although) (?:i|we|i['’]m|nobody|no ?one|my|he|she|everyone|everybody)\b[^,;:?]{1,120}[.?!]?$|,? (?:that|it|this|which) would be (?:(?:most|very|really|so|much|just|absolutely) )?(?:kind|helpful|great|useful|appreciated|good|lovely|fantastic|wonderful|nice|handy|welcome|brilliant|amazing)[.!]?$/i

/** "Stats please for Fenmouth: calls 2023, calls 2024, arrests 2023": a list of things by name. */
function namedList(sentence: string): CutSentence | null {
  const at = sentence.indexOf(': ')
  if (at < 3 || at > 250 || sentence.includes('?') || asksBefore.test(sentence.slice(at))) return null
  const asks = sentence
    .slice(at + 2)
    .split(/,\s(?:and\s)?/)
    .map(tidy)
  const listed =
    asks.length > 1 &&
    asks.every((ask) => wordCount(ask) <= 8 && wordCount(ask) > 1 && (namesThing(ask) || asksForThing(ask)))
  return listed ? { lead: sentence.slice(0, at + 1), asks: asks.slice(0, most), tail: sharedTail(asks) } : null
}

function cutPlain(sentence: string): CutSentence {
  const politely = courtesyOf(sentence)
  const whole: CutSentence = {
    lead: politely === 0 ? null : tidy(sentence.slice(0, politely)),
    asks: [tidy(sentence.slice(politely))],
    tail: null,
  }
  const named = namedList(sentence)
  if (named !== null) return named
  const brackets = cutBrackets(sentence)
  if (brackets !== null) return brackets
  const told = toldBefore(sentence)
  if (told > 0) {
    const rest = cutPlain(sentence.slice(told).replace(/^["“‘'](?=[^"“”‘]*["”][.?]?$)|["”](?=[.?]?$)/g, ''))
    const lead = tidy(sentence.slice(0, told))
    return { ...rest, lead: rest.lead === null ? lead : `${lead} ${rest.lead}` }
  }
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
    if (end <= from || introduces(piece) || wordCount(piece) < (from === 0 && !/^numbers? /i.test(piece) ? 3 : 2))
      continue
    pieces.push(piece)
    from = next
  }
  pieces.push(sentence.slice(from))
  const last = pieces.at(-1) ?? ''
  if (pieces.length < 2 || wordCount(last) < 2 || /^how (?:many|much|often|long)\W*$/i.test(last)) return whole
  // "She had two days, has it changed since?": what only tells is no ask.
  const begins = pieces.length > 1 && (tellsOnly(pieces[0] ?? '') || isCourtesy(pieces[0] ?? '')) ? 1 : 0
  const before = pieces.slice(0, begins).map(tidy)
  const [first = '', ...others] = pieces.slice(begins)
  const at =
    courtesyOf(first) ||
    (!beginsWithAsk.test(first) && (demands.test(first) || /\binterested in\b/i.test(first))
      ? afterIntroduction(first)
      : 0)
  const lead = [...before, tidy(first.slice(0, at))].filter((words) => words !== '').join(' ')
  const asks = [first.slice(at), ...others].map(tidy)
  return { lead: lead === '' ? null : lead, asks, tail: sharedTail(asks) }
}

/** "In respect of the policy, the date of each revision": what introduces an ask names nothing that is asked for. */
function afterIntroduction(text: string): number {
  const comma = text.indexOf(',')
  const from = comma > 0 && onlyIntroduces.test(text.slice(0, comma)) ? comma + 1 : 0
  const found = firstAsk.exec(text.slice(from))?.index
  return found === undefined ? 0 : from + found
}

/** Words at the end of the last of a list that hold for all of it, where those before say no time: "in 2023". */
export function sharedTail(pieces: readonly string[]): string | null {
  const last = pieces.at(-1) ?? ''
  if (pieces.length < 2 || pieces.slice(0, -1).some(hasTime)) return null
  const found = time.exec(` ${last}`)
  if (found === null) return null
  const broken = /(?:,\s)?\b(?:broken|split|separated|divided|listed|shown) ?(?:down|out|up)?\s?$/i.exec(
    last.slice(0, found.index),
  )
  return last
    .slice(broken?.index ?? found.index)
    .replace(/^,\s|[.?!]$/g, '')
    .trim()
}

const hasTime = (ask: string): boolean => /\b(?:19|20)\d{2}\b|\b(?:year|month|quarter)s?\b/i.test(ask)
