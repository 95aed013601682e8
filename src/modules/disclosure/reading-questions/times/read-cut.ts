import { readYearKind } from './read-year-kind.ts'
import type { Found, Text } from './text.ts'
import type { CutKind } from './time-meaning.ts'

/** `year`: of which kind is told by the times beside it. */
export type RawCut = CutKind | 'year'

export interface FoundCut {
  readonly cuts: readonly RawCut[]
  readonly average: boolean
}

const skip = (text: Text, index: number, words: RegExp): number => (words.test(text.word(index)) ? index + 1 : index)

/** `calendar month`, `financial years`, `day of the week`, `quarter`. */
export function readUnit(text: Text, index: number): Found<RawCut> | null {
  const at = skip(
    text,
    skip(text, index, /^(?:single|individual|full|complete|separate|whole|given|respective)$/),
    /^-$/,
  )
  const year = readYearKind(text, at)
  if (year !== null) {
    const { kind } = year.value
    const cut =
      kind === 'plain'
        ? 'year'
        : kind === 'academic'
          ? 'academic-year'
          : kind === 'calendar'
            ? 'calendar-year'
            : 'financial-year'
    return /^fys?$/.test(text.word(at)) && /^\d/.test(text.word(year.next)) ? null : { value: cut, next: year.next }
  }
  const isKind = /^(?:calendar|financial|fiscal)$/.test(text.word(at))
  const noun = isKind ? at + 1 : at
  const word = text.word(noun).replace(/s$/, '')
  if (word === 'month') return { value: 'month', next: noun + 1 }
  if (word === 'quarter' || word === 'qtr') return { value: 'quarter', next: noun + 1 }
  if (word === 'week') return { value: 'week', next: noun + 1 }
  if (word === 'half' || text.says(noun, 'six month') || text.says(noun, '6 month') || text.says(noun, 'six - month')) {
    const end =
      word === 'half'
        ? skip(text, skip(text, noun + 1, /^-$/), /^years?$/)
        : noun + (text.word(noun + 1) === '-' ? 3 : 2)
    return word === 'half' && end === noun + 1 ? null : { value: 'half-year', next: skip(text, end, /^periods?$/) }
  }
  if (word === 'weekday') return { value: 'weekday', next: noun + 1 }
  if (word === 'day') {
    const at2 = text.word(noun + 1) === 'of' ? skip(text, noun + 2, /^the$/) : noun
    if (at2 > noun && text.word(at2) === 'week') return { value: 'weekday', next: at2 + 1 }
    return {
      value: at2 > noun && text.word(at2) === 'month' ? 'day' : 'day',
      next: at2 > noun && text.word(at2) === 'month' ? at2 + 1 : noun + 1,
    }
  }
  if (word === 'hour') return { value: 'hour', next: text.says(noun + 1, 'of the day') ? noun + 4 : noun + 1 }
  if (text.says(noun, 'time of day')) return { value: 'hour', next: noun + 3 }
  return text.says(noun, 'time of the day') ? { value: 'hour', next: noun + 4 } : null
}

/** `and month`, `, then by year`: further cuts after the first. */
function readMore(text: Text, from: number, first: RawCut): Found<readonly RawCut[]> {
  const cuts = [first]
  let next = from
  for (let count = 0; count < 4; count += 1) {
    const at = skip(text, skip(text, next, /^(?:,|\/)$/), /^(?:and|then|or|&)$/)
    if (at === next) break
    const led = skip(text, skip(text, at, /^(?:then|also)$/), /^(?:by|per|each)$/)
    const unit = readUnit(text, led)
    if (
      unit === null ||
      /^(?:to|ending|ended)$/.test(text.word(unit.next)) ||
      (led === at && /s$/.test(text.word(unit.next - 1)))
    )
      break
    cuts.push(unit.value)
    next = unit.next
  }
  return { value: cuts, next }
}

const adverbs: Readonly<Record<string, RawCut>> = {
  annually: 'year',
  yearly: 'year',
  annual: 'year',
  monthly: 'month',
  quarterly: 'quarter',
  weekly: 'week',
  daily: 'day',
  hourly: 'hour',
  biannually: 'half-year',
}
const ofNumbers =
  /^(?:basis|figures?|breakdowns?|totals?|data|numbers?|counts?|statistics|stats|intervals?|splits?|rates?|trends?|comparisons?|average|mean|averages)$/
const goesOn = /^(?:|[.,;:?)(/]|from|for|since|between|in|over|during|to|and|or|please|figures|through|throughout)$/

const found = (cuts: readonly RawCut[], next: number, average = false): Found<FoundCut> => ({
  value: { cuts, average },
  next,
})

/** `monthly`, `annual totals`, `half-yearly`, `an annual average`. A "monthly meeting" is no cut. */
function readAdverb(text: Text, index: number): Found<FoundCut> | null {
  const half =
    text.says(index, 'half - yearly') || text.says(index, 'six - monthly')
      ? 3
      : text.says(index, 'half yearly') || text.says(index, 'six monthly')
        ? 2
        : 0
  const cut = half > 0 ? 'half-year' : (adverbs[text.word(index)] ?? null)
  if (cut === null) return null
  const at = half > 0 ? index + half : index + 1
  const isLed = /^(?:average|mean|averaged)$/.test(text.word(index - 1))
  const word = text.word(at)
  if (/^(?:average|mean|averages)$/.test(word)) return found([cut], at + 1, true)
  if (ofNumbers.test(word)) return found([cut], at + 1, isLed)
  const isAdverb = /ly$/.test(text.word(index)) || half > 0
  if (!isAdverb || !(goesOn.test(word) || isLed || /^(?:annually|yearly)$/.test(text.word(index)))) return null
  const more = readMore(text, at, cut)
  return found(more.value, more.next, isLed)
}

/** `month by month`, `year-on-year`. */
function readRepeated(text: Text, index: number): Found<FoundCut> | null {
  const word = text.word(index)
  if (!/^(?:year|month|week|quarter|day)$/.test(word)) return null
  const by = skip(text, index + 1, /^-$/)
  const again = skip(text, by + 1, /^-$/)
  if (!/^(?:by|on|to)$/.test(text.word(by)) || text.word(again) !== word) return null
  const unit = readUnit(text, again)
  return unit === null ? null : found([unit.value], skip(text, again + 1, ofNumbers))
}

const eachWords = /^(?:each|every|per)$/

/** `by year`, `for each of the last 5 years`, `per calendar month`, `in every quarter`. */
function readEach(text: Text, index: number): Found<FoundCut> | null {
  let at = skip(text, index, /^(?:in|for|during|within|over|of|on)$/)
  if (text.word(at) === 'by' && /^(?:each|every)$/.test(text.word(at + 1))) at += 1
  const which = text.word(at)
  if (which === 'by' && at === index) return readBy(text, at + 1)
  if (text.says(at, 'any one') || text.says(at, 'any given')) return null
  if (!eachWords.test(which)) return null
  if (text.says(at, 'per annum')) return found(['year'], at + 2)
  if (which === 'each' && text.word(at + 1) === 'of') return readEachOf(text, at + 2)
  const unit = readUnit(text, at + 1)
  if (unit === null) return null
  // "Every 3 years", "every year of service" and "each week of the course" tell how often, or how long.
  if (unit.value === 'day' && which !== 'per') return null
  const more = readMore(text, unit.next, unit.value)
  return found(more.value, more.next)
}

function readBy(text: Text, index: number): Found<FoundCut> | null {
  const at = skip(text, index, /^(?:the|each|every)$/)
  const unit = readUnit(text, at)
  if (unit === null) return null
  const number = text.word(unit.next)
  if (/^(?:\d|one$|two$|three$|four$|end$|ending$)/.test(number) && !/^(?:19|20)\d\d/.test(number)) return null
  const more = readMore(text, unit.next, unit.value)
  return found(more.value, more.next)
}

/** "Each of the last 5 years": the times themselves are read after it. */
function readEachOf(text: Text, index: number): Found<FoundCut> | null {
  const at = skip(text, index, /^(?:the|these|those)$/)
  const year = readYearKind(text, at)
  if (year !== null && at > index) {
    const cut = readUnit(text, at)
    return cut === null
      ? null
      : found([cut.value], year.value.kind === 'plain' || /^\d/.test(text.word(year.next)) ? at : year.next)
  }
  if (/^(?:19|20)\d\d/.test(text.word(at))) return found(['year'], index)
  if (!/^(?:last|past|previous|preceding)$/.test(text.word(at))) return null
  for (let ahead = at + 1; ahead < at + 6; ahead += 1) {
    const unit = readUnit(text, ahead)
    if (unit !== null) return found([unit.value], index)
  }
  return null
}

/** `on average per year`, `average per month`, `per year on average`. */
function readAverage(text: Text, index: number): Found<FoundCut> | null {
  const on = text.says(index, 'on average')
    ? index + 2
    : text.word(index) === 'average' || text.word(index) === 'mean'
      ? index + 1
      : null
  if (on === null) return null
  const adverb = readAdverb(text, on)
  if (adverb !== null) return { ...adverb, value: { ...adverb.value, average: true } }
  const at = skip(text, on, /^(?:per|each|every|a|in|for)$/)
  const each = skip(text, at, /^(?:each|every|a)$/)
  const unit = each > on ? readUnit(text, each) : null
  return unit === null ? null : found([unit.value], unit.next, true)
}

/** `or in total`, `as one total`, `or the whole`. */
function readWhole(text: Text, index: number): Found<FoundCut> | null {
  if (!/^(?:or|as)$/.test(text.word(index))) return null
  let at = index + 1
  for (
    let taken = 0;
    taken < 5 && /^(?:just|only|as|a|an|in|the|one|overall|single|combined)$/.test(text.word(at));
    taken += 1
  )
    at += 1
  if (!/^(?:total|whole)$/.test(text.word(at)) || (text.word(index) === 'as' && at === index + 1)) return null
  return found(['whole'], at + 1)
}

/** How words want an answer cut, at a place. */
export function readCut(text: Text, index: number): Found<FoundCut> | null {
  const read =
    readAverage(text, index) ??
    readRepeated(text, index) ??
    readEach(text, index) ??
    readAdverb(text, index) ??
    readWhole(text, index)
  if (read === null) return null
  if (text.says(read.next, 'on average')) return { value: { ...read.value, average: true }, next: read.next + 2 }
  return read
}
