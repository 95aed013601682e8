import type { Ask } from '../../../kernel/meaning/index.ts'
import type { Lexicon } from './lexicon.ts'
import { phraseAt } from './phrase-at.ts'
import { askWords, openingVerbs, phrases, requestWords, thingsPointedTo } from './plain-words.ts'
import { isRequest } from './voice.ts'
import type { Word } from './words.ts'

/** Kinds of question that a number answers. */
export const numeric: ReadonlySet<Ask> = new Set([
  'how-many',
  'share',
  'mean',
  'median',
  'ranking',
  'change',
  'longest',
])

/**
 * What kind of question it is, by which words (`at`, `length`), and whether one is put: as the first words that put one say, but for words that the lexicon takes for more. One that
 * opens with a verb asks whether, unless a number is asked for.
 */
export function readAsk(
  words: readonly Word[],
  isFree: (at: number) => boolean,
  take: (from: number, length: number) => void,
  lexicon: Lexicon,
): { readonly ask: Ask | null; readonly isPut: boolean; readonly at: number; readonly length: number } {
  const opens = opening(words) ?? opensWithCan(words, lexicon)
  const put = phrasesPut(words, isFree, lexicon)
  // "Has the number of people trained increased": it is asked whether it changed.
  const number = put.find(({ ask }) => ask === 'how-many')
  const changed = opens === null ? undefined : put.find(({ ask }) => ask === 'change')
  if (number && changed) {
    take(number.at, number.length)
    take(changed.at, changed.length)
    return { ...changed, isPut: true }
  }
  const first = put.find(({ ask, length }) => statistics.has(ask) || (ask === 'change' && length > 1))
  const asked = first ?? (isOfNumber(words, put) ? number : put.find(({ ask }) => opens === null || numeric.has(ask)))
  if (asked) {
    if (asked === number && put[0] && isOfNumber(words, put)) take(put[0].at, put[0].length)
    take(asked.at, asked.length)
    // "How long on average": the mean of how long it took.
    if (ofLengths.has(asked.ask)) for (const { ask, at, length } of put) if (ask === 'how-long') take(at, length)
    return { ...asked, isPut: true }
  }
  if (opens !== null) {
    take(opens, 1)
    return { ask: 'yes-no', isPut: true, at: opens, length: 1 }
  }
  const requested = words.some((_, at) => isFree(at) && phraseAt(words, at, requestWords) > 0)
  return { ask: requested ? 'list' : null, isPut: false, at: 0, length: 0 }
}

/** "What is the current number of": the number is asked for, and no list. */
function isOfNumber(
  words: readonly Word[],
  [list, number]: readonly { ask: Ask; at: number; length: number }[],
): boolean {
  if (list?.ask !== 'list' || number?.ask !== 'how-many') return false
  const between = words.slice(list.at + list.length, number.at).map(({ text }) => text)
  return between.length <= 4 && between.every((text) => beforeNumber.has(text))
}
const beforeNumber: ReadonlySet<string> = new Set('is are was were the current present latest exact precise'.split(' '))

/** A share or a mean is asked for however the question begins. */
export const statistics: ReadonlySet<Ask> = new Set(['share', 'mean', 'median', 'longest', 'ranking'])

/** Of how long things took. */
export const ofLengths: ReadonlySet<Ask> = new Set(['mean', 'median', 'longest'])

/** Every phrase by which a kind of question is put, the longest at each place, but for words that the lexicon takes for more. */
function phrasesPut(words: readonly Word[], isFree: (at: number) => boolean, lexicon: Lexicon) {
  const put: { readonly at: number; readonly ask: Ask; readonly length: number }[] = []
  for (let at = 0; at < words.length; at++) {
    if (!isFree(at)) continue
    const best = askWords
      .map(([ask, ways]) => ({ at, ask, length: phraseAt(words, at, ways) }))
      .reduce((longest, next) => (next.length > longest.length ? next : longest))
    if (
      best.length === 0 &&
      put.length === 0 &&
      /^numbers?$/.test(words[at]?.text ?? '') &&
      (at <= 1 || words[at - 1]?.mark)
    )
      put.push({ at, ask: 'how-many', length: 1 })
    if (best.length === 0 || (lexicon.longest(words, at)?.length ?? 0) > best.length) continue
    // "Has the policy changed": it is no number.
    if (best.ask === 'change' && changesItself(words, lexicon)) continue
    // "Officers who failed": of whom is spoken, and who they are is not asked.
    if (best.ask === 'who' && at > 0 && isPeople(words, at - 1, lexicon)) continue
    put.push(best)
    at += best.length - 1
  }
  return put
}

/** Whether training, or what is laid down, is named, and nothing that is counted. */
const changesItself = (words: readonly Word[], lexicon: Lexicon): boolean =>
  words.some(({ text }) => thingsPointedTo.has(text)) &&
  words.every((_, at) => ['courses', null].includes(lexicon.longest(words, at)?.entry.counts ?? null))

const isPeople = (words: readonly Word[], at: number, lexicon: Lexicon): boolean =>
  words[at]?.text === 'those' || lexicon.longest(words, at)?.entry.counts === 'people'

const politeOpenings = phrases(
  'can you, could you, would you, will you, please, kindly, tell me, let me know, confirm, say, state, advise, also, and, if possible, hello, dear sir or madam, thank you, under the freedom of information act, can i ask, could i ask, may i ask',
)

const able: ReadonlySet<string> = new Set(['can', 'could'])
const anyone: ReadonlySet<string> = new Set([
  'you',
  'they',
  'people',
  'someone',
  'anyone',
  'staff',
  'officer',
  'officers',
  'one',
])

/** "Can you fail it": whether it can happen, and no request to be told something; null where it is none. */
function opensWithCan(words: readonly Word[], lexicon: Lexicon): number | null {
  const at = words.findIndex(({ mark, text }) => !mark && text !== 'and')
  const who = /^(?:an?|any)$/.test(words[at + 1]?.text ?? '') ? at + 2 : at + 1
  if (!able.has(words[at]?.text ?? '') || !anyone.has(words[who]?.text ?? '') || isRequest(words, who + 1)) return null
  const next = lexicon.longest(words, who + 1)?.entry
  return next?.senses.some(({ slot }) => slot === 'event' || slot === 'attribute') ? at : null
}

/** Where a question begins, after what is polite, with a verb that asks whether; null where it does not. */
function opening(words: readonly Word[]): number | null {
  let at = 0
  for (let polite = 1; polite > 0; at += polite) {
    polite = words[at]?.mark || /^\d+$/.test(words[at]?.text ?? '') ? 1 : phraseAt(words, at, politeOpenings)
  }
  return openingVerbs.has(words[at]?.text ?? '') ? at : null
}
