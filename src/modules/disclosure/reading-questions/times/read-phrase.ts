import { addDays, datePlain, type PlainDate, yearOf } from '../../../../kernel/index.ts'
import { around, type Grain } from './calendar-days.ts'
import { type FoundTime, plainTime } from './found-time.ts'
import { afterPhrase, phrasesOf } from './phrases.ts'
import { readUnit } from './read-cut.ts'
import { readReceipt } from './read-point.ts'
import { kindOfWord } from './read-year-kind.ts'
import type { Found, Text } from './text.ts'
import { monthOfWord } from './tokens.ts'

type FoundPhrase = Found<FoundTime> | null

const always = (next: number): FoundPhrase => ({ value: plainTime({ kind: 'stretch', from: null, to: null }), next })
const today = ({ received }: Text, next: number): FoundPhrase => ({
  value: plainTime({ kind: 'day', asAt: received }),
  next,
})

/** The year, month or quarter that has begun: `year to date`, `so far this year`, `financial year to date`, `YTD`. */
function begun(text: Text, grain: Grain, next: number): FoundPhrase {
  const { first } = around(grain, text.received)
  return {
    value: plainTime({ kind: 'stretch', from: first, to: text.received }, { financial: grain === 'financial-year' }),
    next,
  }
}

function grainAt(text: Text, index: number): Found<Grain> | null {
  const kind = kindOfWord(text.word(index))
  const at = kind === null ? index : index + 1
  const unit = text.word(at)
  if (text.word(index) === 'fy') return { value: 'financial-year', next: index + 1 }
  if (unit === 'year')
    return {
      value: kind === 'financial' ? 'financial-year' : kind === 'academic' ? 'academic-year' : 'year',
      next: at + 1,
    }
  const grain = unit === 'month' || unit === 'quarter' || unit === 'week' ? unit : null
  return grain === null ? null : { value: grain, next: at + 1 }
}

/** `year to date`, `this financial year`, `the current year so far`, `so far this year`. */
function readBegun(text: Text, index: number): FoundPhrase {
  const lead = /^(?:in|for|during|over)$/.test(text.word(index)) ? index + 1 : index
  const the = text.word(lead) === 'the' ? lead + 1 : lead
  if (text.word(the) === 'ytd') return begun(text, 'year', the + 1)
  if (text.word(the) === 'fytd') return begun(text, 'financial-year', the + 1)
  const far = text.says(the, 'so far') ? the + 2 : the
  const isThis = /^(?:this|current|present)$/.test(text.word(far))
  const grain = grainAt(text, isThis ? far + 1 : text.says(far, 'the current') ? far + 2 : far)
  if (grain === null) return null
  const toDate = text.says(grain.next, 'to date') || text.says(grain.next, 'so far') ? grain.next + 2 : null
  if (!isThis && far === the && toDate === null) return null
  if (!isThis && far > the && !text.says(far, 'the current')) return null
  // "This year to March" and "this month of May" are no such thing.
  if (toDate === null && /^(?:to|of|ending|ended)$/.test(text.word(grain.next))) return null
  return begun(text, grain.value, toDate ?? grain.next)
}

const allTime = phrasesOf([
  'since records began',
  'since record began',
  'since records begin',
  'since your records began',
  'since the record began',
  'for all years held',
  'for all years',
  'all years held',
  'in all years',
  'of all time',
  'for all time',
  'all time',
  'since inception',
  'since introduction',
  'since launch',
  'from the beginning',
  'from the start',
  'from the outset',
])
const untilNow = phrasesOf([
  'up to now',
  'until now',
  'up until now',
  'till now',
  'thus far',
  'up to the present day',
  'up to the present',
])
const notPeriods = phrasesOf([
  'up to date',
  'out of date',
  'in date',
  'up - to - date',
  'out - of - date',
  'to march',
  'a march',
  'the march',
  'date of birth',
  'sell by date',
])
const current = phrasesOf([
  'as things stand',
  'as it stands',
  'at present',
  'as i write',
  'at the time of writing',
  'as of writing',
  'at the moment of writing',
  'at the present time',
  'at the moment',
  'at this time',
  'at this moment',
  'right now',
  'currently',
  'presently',
  'nowadays',
  'at the time of writing',
  'at the time of this request',
  'at the date of this request',
  'at the time of your response',
  'as we speak',
  'on the date of this request',
  'on the date of this letter',
  'on the day of this request',
  'on the day of this letter',
  'on the day you get this',
  'on the day you get this letter',
  'on the day you receive this',
  'on the day you receive this letter',
  'on the day you receive this request',
  'on the day you read this',
  'on the day of receipt',
  'on the date of receipt',
  'at the date of receipt',
  'at the date of this letter',
  'as of the date of this request',
  'as at the date of this request',
  'as at the date of this letter',
  'at this point in time',
])

const begins = /^(?:began|begun|begin|started|launched|opened|commenced|existed)$/
const made =
  /^(?:introduced|launched|created|established|set|started|opened|formed|founded|implemented|adopted|rolled|begun|instituted|piloted|commissioned)$/

/** "Since it began", "since the course was introduced", "since its launch". */
function readSinceBegan(text: Text, index: number): FoundPhrase {
  if (!/^(?:since|from)$/.test(text.word(index))) return null
  const its = /^(?:its|their|the)$/.test(text.word(index + 1))
  if (
    its &&
    /^(?:inception|introduction|launch|creation|start|beginning|outset|rollout|implementation|establishment|formation)$/.test(
      text.word(index + 2),
    )
  )
    return /^(?:of|in|on)$/.test(text.word(index + 3)) ? null : always(index + 3)
  const subject = text.word(index + 1)
  const most = /^(?:it|they|this|these)$/.test(subject) ? 3 : subject === 'the' || subject === 'that' ? 6 : 0
  for (let at = index + 2; at < index + 2 + most; at += 1) {
    const word = text.word(at)
    if (begins.test(word)) return dated(text, at + 1) ? null : always(at + 1)
    if (/^(?:was|were|has|have)$/.test(word)) {
      const verb = /^(?:been|first)$/.test(text.word(at + 1)) ? at + 2 : at + 1
      const end = /^(?:up|out)$/.test(text.word(verb + 1)) ? verb + 2 : verb + 1
      return made.test(text.word(verb)) && !dated(text, end) ? always(end) : null
    }
    if (text.tokens[at]?.kind !== 'word') return null
  }
  return null
}

const dated = (text: Text, at: number) => /^(?:on|in)$/.test(text.word(at))

/** `the last day of each financial year`, `31 March each year`, `at the end of every month`, `at each year end`. */
export function readEachDay(text: Text, index: number): FoundPhrase {
  let at = /^(?:on|at|as|by)$/.test(text.word(index)) ? index + 1 : index
  if (text.word(index) === 'as' && /^(?:at|of|on)$/.test(text.word(at))) at += 1
  if (text.word(at) === 'the') at += 1
  const series = (
    edge: 'first' | 'last' | { month: number; day: number },
    unit: ReturnType<typeof readUnit>,
  ): FoundPhrase =>
    unit === null
      ? null
      : {
          value: plainTime(
            { kind: 'days', days: [] },
            { each: { of: unit.value, edge }, financial: unit.value === 'financial-year' },
          ),
          next: unit.next,
        }
  const edge = text.word(at)
  if (/^(?:last|first|end|start|beginning|close)$/.test(edge)) {
    const of = /^(?:day|date)$/.test(text.word(at + 1)) ? at + 2 : at + 1
    const each = /^(?:of|in)$/.test(text.word(of)) && /^(?:each|every)$/.test(text.word(of + 1))
    if (!each || (/^(?:last|first)$/.test(edge) && of === at + 1)) return null
    return series(/^(?:first|start|beginning)$/.test(edge) ? 'first' : 'last', readUnit(text, of + 2))
  }
  if (/^(?:each|every)$/.test(edge)) {
    const unit = readUnit(text, at + 1)
    const end = unit === null ? at : text.word(unit.next) === '-' ? unit.next + 1 : unit.next
    if (unit !== null && text.word(end) === 'end') return series('last', { ...unit, next: end + 1 })
    const date = readDayAndMonth(text, at + 1)
    return date === null ? null : series(date.value, { value: 'year', next: date.next })
  }
  const date = readDayAndMonth(text, at)
  const of = date === null ? 0 : /^(?:of|in|for)$/.test(text.word(date.next)) ? date.next + 1 : date.next
  if (date === null || !/^(?:each|every)$/.test(text.word(of))) return null
  const isOf = text.word(of + 1) === 'of'
  if (isOf) return series(date.value, { value: 'year', next: of + 2 })
  return series(date.value, readUnit(text, of + 1))
}

/** `31 March`, `March 31st`, `1st of April`. */
function readDayAndMonth(text: Text, index: number): Found<{ month: number; day: number }> | null {
  const isDay = (at: number) => /^(?:[12]?\d|3[01])$/.test(text.word(at))
  const suffix = (at: number) => (/^(?:st|nd|rd|th)$/.test(text.word(at)) ? at + 1 : at)
  if (isDay(index)) {
    const of = suffix(index + 1)
    const at = text.word(of) === 'of' ? of + 1 : of
    const month = monthOfWord(text.word(at))
    return month === null ? null : { value: { month, day: Number(text.word(index)) }, next: at + 1 }
  }
  const month = monthOfWord(text.word(index))
  if (month === null || !isDay(index + 1)) return null
  return { value: { month, day: Number(text.word(index + 1)) }, next: suffix(index + 2) }
}

/** "To date" by itself: all that happened until now, or how things stand now. */
function readToDate({ received }: Text, next: number): FoundPhrase {
  return {
    value: plainTime({
      kind: 'ambiguous',
      readings: [
        {
          says: 'all that the record holds, to the day the request came in',
          meaning: { kind: 'stretch', from: null, to: null },
        },
        { says: 'how things stood on the day the request came in', meaning: { kind: 'day', asAt: received } },
      ],
    }),
    next,
  }
}

/** Set phrases that need no date: `currently`, `since records began`, `year to date`, `up to date`. */
export function readPhrase(text: Text, index: number): FoundPhrase {
  const none = afterPhrase(text, index, notPeriods)
  if (none !== null) {
    const isMonth =
      /^(?:to|a|the)$/.test(text.word(index)) &&
      (text.tokens[index + 1]?.capital === true || /^(?:19|20)\d\d/.test(text.word(none)))
    if (!isMonth && !(text.says(index, 'in date') && /^(?:of|order)$/.test(text.word(none))))
      return { value: plainTime({ kind: 'none', why: 'phrase' }), next: none }
  }
  const all = afterPhrase(text, index, allTime)
  if (all !== null) return text.word(all) === 'of' ? null : always(all)
  const until = afterPhrase(text, index, untilNow)
  if (until !== null) return always(until)
  const now = afterPhrase(text, index, current)
  if (now !== null) return today(text, now)
  if (text.says(index, 'to date')) return readToDate(text, index + 2)
  return readSinceBegan(text, index) ?? readEachDay(text, index) ?? readBegun(text, index) ?? readAsOfNow(text, index)
}

/** `as of today`, `as at the date of this request`, `on the day of this request`. */
function readAsOfNow(text: Text, index: number): FoundPhrase {
  const isAs = text.word(index) === 'as' && /^(?:at|of|on)$/.test(text.word(index + 1))
  const lead = isAs ? index + 2 : /^(?:at|on)$/.test(text.word(index)) ? index + 1 : null
  const receipt = lead === null ? null : readReceipt(text, lead)
  return receipt === null ? null : today(text, receipt.next)
}

/** The days of a series in a stretch that has bounds. */
export function daysOfEach(
  each: NonNullable<FoundTime['each']>,
  from: PlainDate,
  to: PlainDate,
  of: Grain,
): PlainDate[] {
  const days: PlainDate[] = []
  let day = around(of, from).first
  for (let count = 0; count < 600 && day <= to; count += 1) {
    const { first, last } = around(of, day)
    const dayOf =
      typeof each.edge === 'string' ? (each.edge === 'first' ? first : last) : inYears(each.edge, first, last)
    if (dayOf !== null && dayOf >= from && dayOf <= to) days.push(dayOf)
    day = addDays(last, 1)
  }
  return days
}

function inYears({ month, day }: { month: number; day: number }, first: PlainDate, last: PlainDate): PlainDate | null {
  for (const year of [yearOf(first), yearOf(last)]) {
    const date = datePlain(year, month, day)
    if (date !== null && date >= first && date <= last) return date
  }
  return null
}
