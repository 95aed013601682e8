import type { PlainDate } from '../../../../kernel/index.ts'
import { type FoundTime, plainTime } from './found-time.ts'
import { joinTimes, type Place, type PlacedTime } from './join-times.ts'
import { readCut } from './read-cut.ts'
import { leadsToTime, readLed } from './read-lead.ts'
import { readEachDay, readPhrase } from './read-phrase.ts'
import { canBegin } from './read-point.ts'
import { type Found, remembered, type Text, textOf } from './text.ts'
import type { ReadTime } from './time-meaning.ts'

const others =
  /^(?:the|a|each|every|per|any|average|mean|annually|annual|yearly|monthly|quarterly|weekly|daily|hourly|biannually|six|half|or|as|year|month|week|quarter|day|since|all|up|until|till|thus|out|sell|at|right|currently|presently|nowadays|so|past|recent|rolling|period|dates?|ytd|fytd|couple|few|several|\d+|five|six|seven|eight|nine|ten|eleven|twelve|eighteen)$/

/** Whether any reader has to be asked of a word: of most none has. */
const mayStart = remembered((word) => others.test(word) || leadsToTime(word) || canBegin(word))

function readAt(text: Text, index: number): Found<FoundTime> | null {
  if (!mayStart(text.word(index))) return null
  const each = readEachDay(text, index)
  if (each !== null) return each
  const phrase = readPhrase(text, index)
  const led = phrase === null || phrase.value.meaning.kind === 'ambiguous' ? readLed(text, index) : null
  if (led !== null) return led
  if (phrase !== null) return phrase
  const cut = readCut(text, index)
  if (cut !== null) return { value: plainTime({ kind: 'cut' }, cut.value), next: cut.next }
  const word = text.word(index)
  const isVerb = (word === 'may' || word === 'march') && !/^\d/.test(text.word(index + 1))
  return isVerb ? { value: plainTime({ kind: 'none', why: 'verb' }), next: index + 1 } : null
}

/**
 * The times and cuts that a text names, in its order, none over another. `received`: the day from which relative ones
 * ("last year", "to date") are reckoned. `letter`: the letter that the text is a piece of, which tells the order of its
 * dates. Each place is tried once and looks a bounded number of words ahead, so the time taken grows with the text.
 */
export function readTimes(text: string, received: PlainDate, letter = text): readonly ReadTime[] {
  const read = textOf(text, received, letter)
  const placed: PlacedTime[] = []
  for (let index = 0; index < read.tokens.length; ) {
    const found = readAt(read, index)
    if (found === null || found.next <= index) {
      index += 1
      continue
    }
    placed.push({ ...found.value, start: index, next: found.next })
    index = found.next
  }
  const wordsAt = ({ start, next }: Place) => text.slice(read.tokens[start]?.at ?? 0, read.tokens[next - 1]?.end ?? 0)
  return joinTimes(read, placed).map(({ start, next, time, cut, ...meant }) => {
    const [at, end] = [read.tokens[start]?.at ?? 0, read.tokens[next - 1]?.end ?? 0]
    const words = text.slice(at, end)
    const timeWords = time ? wordsAt(time) : meant.meaning.kind === 'cut' ? null : words
    const cutWords = cut ? wordsAt(cut) : meant.cuts.length > 0 ? words : null
    return { at, end, words, timeWords, cutWords, ...meant }
  })
}
