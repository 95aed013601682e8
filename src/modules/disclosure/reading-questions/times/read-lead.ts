import { type FoundTime, plainTime, spanTime } from './found-time.ts'
import { noPeriodAt } from './names-of-things.ts'
import { readLast, readLengthBeside } from './read-last.ts'
import { readSinceLaw } from './read-law.ts'
import { readReceipt } from './read-point.ts'
import { type Lead, readSpan, skipInclusive } from './read-span.ts'
import { afterSpan, asAtSpan, beforeSpan, exceptSpan, type Span, sinceSpan, untilSpan } from './span.ts'
import type { Found, Text } from './text.ts'
import type { TimeMeaning } from './time-meaning.ts'
import { monthOfWord } from './tokens.ts'

type How = 'during' | 'since' | 'after' | 'before' | 'until' | 'asAt' | 'on' | 'except' | 'between'

const leads: readonly (readonly [string, How])[] = [
  ['no later than', 'until'],
  ['not later than', 'until'],
  ['on or before', 'until'],
  ['on or after', 'since'],
  ['later than', 'after'],
  ['earlier than', 'before'],
  ['prior to', 'before'],
  ['ahead of', 'before'],
  ['up to and including', 'until'],
  ['up until', 'until'],
  ['up to', 'until'],
  ['starting from', 'since'],
  ['starting in', 'since'],
  ['starting on', 'since'],
  ['starting', 'since'],
  ['beginning in', 'since'],
  ['beginning on', 'since'],
  ['beginning from', 'since'],
  ['beginning', 'since'],
  ['commencing', 'since'],
  ['going back to', 'since'],
  ['dating back to', 'since'],
  ['back to', 'since'],
  ['as from', 'since'],
  ['with effect from', 'since'],
  ['effective from', 'since'],
  ['as it stood on', 'asAt'],
  ['as they stood on', 'asAt'],
  ['as at', 'asAt'],
  ['as of', 'asAt'],
  ['as on', 'asAt'],
  ['not including', 'except'],
  ['apart from', 'except'],
  ['other than', 'except'],
  ['with the exception of', 'except'],
  ['excluding', 'except'],
  ['except for', 'except'],
  ['except', 'except'],
  ['but not', 'except'],
  ['post -', 'after'],
  ['pre -', 'before'],
  ['so far in', 'since'],
  ['so far during', 'since'],
  ['so far for', 'since'],
  ['since', 'since'],
  ['from', 'since'],
  ['after', 'after'],
  ['following', 'after'],
  ['post', 'after'],
  ['pre', 'before'],
  ['before', 'before'],
  ['preceding', 'before'],
  ['until', 'until'],
  ['till', 'until'],
  ['by', 'until'],
  ['to', 'until'],
  ['at midnight on', 'on'],
  ['midnight on', 'on'],
  ['on', 'on'],
  ['at', 'on'],
  ['between', 'between'],
  ['in', 'during'],
  ['during', 'during'],
  ['for', 'during'],
  ['throughout', 'during'],
  ['over', 'during'],
  ['across', 'during'],
  ['within', 'during'],
  ['covering', 'during'],
  ['of', 'during'],
]
const byFirstWord = new Map<string, (readonly [readonly string[], How])[]>()
for (const [words, how] of leads) {
  const parts = words.split(' ')
  byFirstWord.set(parts[0] ?? '', [...(byFirstWord.get(parts[0] ?? '') ?? []), [parts, how]])
}

/** Whether a word may lead to a time. */
export const leadsToTime = (word: string): boolean => byFirstWord.has(word)

/** "The following for 2023 and 2024": what follows below, and no days. */
const isWhatFollows = (text: Text, index: number): boolean =>
  text.word(index) === 'following' &&
  (/^(?:the|these)$/.test(text.word(index - 1)) ||
    /^(?:for|in|information|details|data|figures|:)$/.test(text.word(index + 1)))

function readHow(text: Text, index: number): Found<How> | null {
  if (isWhatFollows(text, index)) return null
  const found = byFirstWord
    .get(text.word(index))
    ?.find(([words]) => words.every((word, n) => text.word(index + n) === word))
  return found === undefined ? null : { value: found[1], next: index + found[0].length }
}

const filler =
  /^(?:the|whole|entire|full|all|of|in|period|periods|time|timeframe|timescale|dates?|range|covering|for|:|window|span|months?|during|since)$/

/** "The whole period from": words between a lead and its days. Tells as well if "between" is among them. */
function skipFiller(text: Text, index: number): { readonly next: number; readonly how: How | null } {
  let at = index
  let how: How | null = null
  for (let taken = 0; taken < 6; taken += 1) {
    const word = text.word(at)
    if (word === 'between') how = 'between'
    else if (word === 'from') how = 'since'
    else if (
      !(filler.test(word) || (word === 'quarter' && monthOfWord(text.word(at + 1)) !== null)) ||
      (/^months?$/.test(word) && text.word(at + 1) !== 'of' && text.word(at - 1) !== 'the')
    )
      break
    if (word === 'the' && readsHere(text, at)) break
    at += 1
  }
  return { next: at, how }
}

/** "The last", "the end of", "the first quarter", which begin a time themselves. */
const readsHere = (text: Text, index: number) =>
  /^(?:last|past|previous|end|start|beginning|first|second|third|fourth)$/.test(text.word(index + 1))

function meaningFor(how: How, span: Span): TimeMeaning | null {
  switch (how) {
    case 'since':
      return sinceSpan(span)
    case 'after':
      return afterSpan(span)
    case 'before':
      return beforeSpan(span)
    case 'until':
      return untilSpan(span)
    case 'asAt':
      return asAtSpan(span)
    case 'except':
      return exceptSpan(span)
    case 'on':
      return span.ofDays ? asAtSpan(span) : null
    default:
      return null
  }
}

const isRange = ({ options }: Span) => options.every(({ parts }) => parts.every(({ from, to }) => from !== to))

/** "2020 onwards", "2020 and later", "2020 or earlier". */
function readAfterwards(text: Text, index: number): Found<'since' | 'until'> | null {
  const at = /^(?:and|or|,|-)$/.test(text.word(index)) ? index + 1 : index
  if (/^(?:onwards?|afterwards|forwards?)$/.test(text.word(at))) return { value: 'since', next: at + 1 }
  if (at > index && /^(?:later|since|after|beyond|upwards|thereafter)$/.test(text.word(at))) {
    const isFree = !/^(?:\d|the$|that$)/.test(text.word(at + 1))
    return isFree ? { value: 'since', next: at + 1 } : null
  }
  if (at > index && /^(?:earlier|before|prior)$/.test(text.word(at))) return { value: 'until', next: at + 1 }
  if (
    text.word(at) === 'on' &&
    at === index &&
    !/^(?:the$|\d|average$|a$)/.test(text.word(at + 1)) &&
    text.tokens[at + 1]?.kind !== 'word'
  )
    return { value: 'since', next: at + 1 }
  if (text.says(at, 'to date') || text.says(at, 'until now') || text.says(at, 'so far'))
    return { value: 'since', next: at + 2 }
  return null
}

/** "The 5 years 2019 to 2023", "the five-year period from April 2019 to March 2024": the length is only told again. */
function skipLength(text: Text, index: number): number {
  let at = text.word(index) === 'the' ? index + 1 : index
  if (!/^(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)$/.test(text.word(at))) return index
  at += text.word(at + 1) === '-' ? 2 : 1
  if (/^(?:calendar|financial|full|complete|academic)$/.test(text.word(at))) at += 1
  if (!/^(?:years?|months?|weeks?|quarters?)$/.test(text.word(at))) return index
  at += 1
  if (text.word(at) === 'period') at += 1
  return /^[:,(]$/.test(text.word(at)) ? at + 1 : at
}

interface Named {
  readonly span: Span
  /** It is counted from a day: it has both its ends. */
  readonly isCounted: boolean
  readonly start: number
}

function readNamed(text: Text, index: number, lead: Lead): Found<Named> | null {
  const beside = readLengthBeside(text, index)
  if (beside !== null) return { value: { span: beside.value, isCounted: true, start: index }, next: beside.next }
  const last = lead === 'between' ? null : readLast(text, index)
  if (last !== null) return { value: { span: last.value, isCounted: true, start: index }, next: last.next }
  const span = readSpan(text, index, lead)
  return span === null ? null : { value: { span: span.value, isCounted: false, start: index }, next: span.next }
}

/** With a length before it ("the three years from 1 May 2020"), or that skipped ("the 5 years 2019 to 2023"). */
function readNamedOrLength(text: Text, withLength: number, without: number, lead: Lead): Found<Named> | null {
  const beside = readLengthBeside(text, withLength)
  if (beside !== null) return { value: { span: beside.value, isCounted: true, start: withLength }, next: beside.next }
  return readNamed(text, without, lead) ?? (without === withLength ? null : readNamed(text, withLength, lead))
}

/** "Since they were created on 7 June 2022": words of a clause, and then its day. */
function readClause(text: Text, index: number, how: 'since' | 'before' | 'after'): Found<FoundTime> | null {
  for (let at = index + 1; at < index + 10; at += 1) {
    const word = text.word(at)
    if (
      word === '' ||
      /^[.,;:?!()]$/.test(word) ||
      (/^(?:how|what|who|which|were|between|from)$/.test(word) && at === index)
    )
      return null
    if (!/^(?:on|in)$/.test(word)) continue
    const span = readSpan(text, at + 1)
    if (span === null) continue
    if (span.value.listed || noPeriodAt(text, at + 1, span.next) !== null) return null
    const meaning =
      how === 'since' ? sinceSpan(span.value) : how === 'after' ? afterSpan(span.value) : beforeSpan(span.value)
    return { value: spanTime(span.value, meaning), next: span.next }
  }
  return null
}

const none = (why: NonNullable<ReturnType<typeof noPeriodAt>>, next: number): Found<FoundTime> => ({
  value: plainTime({ kind: 'none', why }),
  next,
})

/** A time with the words that lead to it: "since 2020", "as at 31 March 2024", "between May and July 2023". */
export function readLed(text: Text, index: number): Found<FoundTime> | null {
  const lead = readHow(text, index)
  if (lead === null) return readBare(text, index)
  const how = lead.value
  const filled = skipFiller(text, lead.next)
  const start = skipLength(text, filled.next)
  const at = start === filled.next ? start : skipFiller(text, start).next
  const inner = start === filled.next ? filled.how : (skipFiller(text, start).how ?? filled.how)
  const between = how === 'between' || inner === 'between'
  const law =
    how === 'since' || how === 'after'
      ? readSinceLaw(text, lead.next, 'since')
      : how === 'before'
        ? readSinceLaw(text, lead.next, 'before')
        : null
  if (law !== null && text.word(index) !== 'from') return { value: plainTime(law.value), next: law.next }
  const named = readNamedOrLength(text, filled.next, at, between ? 'between' : null)
  if (named === null) {
    const since = how === 'since' || how === 'before' || how === 'after' ? how : null
    return since === null || /^(?:from|following|post|pre)/.test(text.word(index))
      ? readReceiptEnd(text, lead)
      : readClause(text, lead.next, since)
  }
  const before = how === 'on' || how === 'since' || how === 'during' ? noPeriodAt(text, index, named.next) : null
  // "The policy since 2022" is a policy and a period, where "the policy 2022" is a name.
  const why = noPeriodAt(text, at, named.next) ?? (before === 'title' ? null : before)
  if (why !== null && !named.value.isCounted) return none(why, named.next)
  return ledTime(text, how === 'during' && inner === 'since' ? 'since' : how, named)
}

/** "Until today": to the day of receipt. */
function readReceiptEnd(text: Text, { value, next }: Found<How>): Found<FoundTime> | null {
  const receipt = value === 'until' ? readReceipt(text, next) : null
  return receipt === null ? null : { value: plainTime({ kind: 'stretch', from: null, to: null }), next: receipt.next }
}

function ledTime(
  text: Text,
  how: How,
  { value: { span, isCounted, start }, next }: Found<Named>,
): Found<FoundTime> | null {
  const afterwards = isCounted ? null : readAfterwards(text, next)
  if (afterwards !== null && /^(?:during|since|on|asAt)$/.test(how)) {
    const meaning = afterwards.value === 'since' ? sinceSpan(span) : untilSpan(span)
    return { value: spanTime(span, meaning, { listed: false, cuts: [] }), next: afterwards.next }
  }
  const end = skipInclusive(text, next)
  // "From 2019 to 2023" and "from the last five years" have their end; "since 2019 to 2023" as well.
  const hasEnd = isCounted || rangeWritten(text, start, next, span)
  if (how === 'since' && hasEnd) return { value: spanTime(span), next: end }
  if (how === 'between' || how === 'during') return { value: spanTime(span), next: end }
  if (how === 'until' && rangeWritten(text, start, next, span)) return { value: spanTime(span), next: end }
  const meaning = meaningFor(how, span)
  if (meaning === null) return how === 'on' && isRange(span) ? { value: spanTime(span), next: end } : null
  return { value: spanTime(span, meaning, { listed: false, cuts: [] }), next: end }
}

/** The span came from a range or a list, and not from one day, month or year. */
const rangeWritten = (text: Text, start: number, next: number, { listed, options }: Span): boolean =>
  listed ||
  options.some(({ parts }) => parts.length > 1 || parts.some(({ to }) => to === null)) ||
  text.tokens
    .slice(start, next)
    .some(({ word }) => /^(?:to|until|till|through|thru|up|-)$/.test(word) || isTwoYears(word))

/** `2019-2022` and `2019/20-2021/22`, but no `2019-20`. */
const isTwoYears = (word: string): boolean =>
  /^\d[\d/.]*-[\d/.]*\d$/.test(word) && word.split('-').every((each) => each.includes('/') || each.length === 4)

/** A time without a lead: "2021", "January-March 2024", "last March". */
function readBare(text: Text, index: number): Found<FoundTime> | null {
  const filled = /^(?:the|period|dates?)$/.test(text.word(index)) ? skipFiller(text, index) : { next: index, how: null }
  const start = skipLength(text, filled.next)
  const at = start === filled.next ? start : skipFiller(text, start).next
  const named = readNamedOrLength(text, filled.next, at, filled.how === 'between' ? 'between' : null)
  if (named === null) return null
  const why = named.value.isCounted ? null : noPeriodAt(text, at, named.next)
  if (why !== null) return none(why, named.next)
  const { span } = named.value
  const afterwards = named.value.isCounted ? null : readAfterwards(text, named.next)
  if (afterwards !== null) {
    const meaning = afterwards.value === 'since' ? sinceSpan(span) : untilSpan(span)
    return { value: spanTime(span, meaning, { listed: false, cuts: [] }), next: afterwards.next }
  }
  const day = span.ofDays ? asAtSpan(span) : null
  return { value: spanTime(span, day ?? undefined), next: skipInclusive(text, named.next) }
}
