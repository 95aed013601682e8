import { phraseAt } from './phrase-at.ts'
import { functionWords, plainPhrases, prepositions } from './plain-words.ts'
import type { Word } from './words.ts'

/** "How many allegations did officers make": who comes after one of these did it, as who comes after "by". */
const doing: ReadonlySet<string> = new Set(['did', 'do', 'does', 'have', 'has', 'had'])
const before: ReadonlySet<string> = new Set(['your', 'the', 'any', 'of', 'a', 'an', 'our', 'all'])
/** "Relate to officers" is about them. */
const relating: ReadonlySet<string> = new Set([
  'relate',
  'relates',
  'relating',
  'related',
  'limited',
  'applies',
  'apply',
])

/** What leads to the words after the one at `at`, as far as `led` led before it. */
export function ledAfter(words: readonly Word[], at: number, led: string | null): string | null {
  const word = words[at]?.text ?? ''
  // "Has the number of officers": nobody did anything.
  const isOfNumber = word === 'of' && /^(?:numbers?|total|proportion|percentage|share)$/.test(words[at - 1]?.text ?? '')
  if (prepositions.has(word) && (isOfNumber || !(led === 'did' && word === 'of'))) {
    return relating.has(words[at - 1]?.text ?? '') ? 'about' : word
  }
  if (doing.has(word)) return 'did'
  return led === 'did' && !before.has(word) ? null : led
}

/** What would be is not what was, but in what is polite: "would you", "I would like". */
const modals: ReadonlySet<string> = new Set(['would', 'could', 'may'])
const politeAfter: ReadonlySet<string> = new Set(['you', 'i', 'we', 'like', 'appreciate'])
const politeBefore: ReadonlySet<string> = new Set(['i', 'we', 'it', 'you'])

const asksHowLong = ([first, second, third]: readonly Word[]): boolean =>
  first?.text === 'how' &&
  (second?.text === 'long' || (second?.text === 'many' && /^(?:hours|days)$/.test(third?.text ?? '')))

const being: ReadonlySet<string> = new Set(
  'is are was were be been has have had may might exist exists existed s any'.split(' '),
)

const tellingOf: ReadonlySet<string> = new Set(['describe', 'explain', 'of', 'about', 'on'])

/** What a request asks to be done with an answer; what the force does to others in the same words is another thing. */
const requesting: ReadonlySet<string> = new Set(
  `provide give supply send share disclose release list outline describe state confirm tell explain clarify advise detail
   indicate specify set show include forward email identify name break answer respond reply`.split(/\s+/),
)
const asking: ReadonlySet<string> = new Set(['please', 'kindly'])
const askedOfYou: ReadonlySet<string> = new Set(['can', 'could', 'would', 'will'])

/** Whether the word at `at` asks for an answer: "please provide", "could you send", "give" at the beginning. */
export function isRequest(words: readonly Word[], at: number): boolean {
  if (!requesting.has(words[at]?.text ?? '')) return false
  const [before, first] = [words[at - 1]?.text ?? '', words[at - 2]?.text ?? '']
  if (asking.has(before) || (before === 'you' && askedOfYou.has(first))) return true
  if (before === 'also') return asking.has(first) || (first === 'you' && askedOfYou.has(words[at - 3]?.text ?? ''))
  return words.slice(0, at).every(({ mark, text }) => mark || /^\d+$/.test(text))
}

const possessives: ReadonlySet<string> = new Set(['your', 'our', 'their', 'its', 'his', 'her', 'my', 'the'])

const enumerating: ReadonlySet<string> = new Set(
  'one two three four five six seven eight resolved lastly first firstly second secondly third thirdly fourth fourthly last lastly final finally next then hi hiya hey'.split(
    ' ',
  ),
)

const afterPostscript: ReadonlySet<string> = new Set(
  'how what which who when where why do does did is are was were have has had can could would please also i and'.split(
    ' ',
  ),
)

/** "PS how many": a line after the end, and no rank. */
export const isPostscript = (words: readonly Word[], at: number): boolean =>
  at === 0 &&
  ((words[0]?.text === 'ps' && (words[1]?.mark === true || afterPostscript.has(words[1]?.text ?? ''))) ||
    (words[0]?.text === 'p' && words[1]?.text === '.' && words[2]?.text === 's'))

/** "Two, how many": which of several questions it is. */
export const isEnumerating = (words: readonly Word[], at: number): boolean =>
  enumerating.has(words[at]?.text ?? '') &&
  words[at + 1]?.mark === true &&
  words.slice(0, at).every(({ mark, text }) => mark || text === 'and' || text === 'number' || text === 'question')

const longestPlain = Math.max(...plainPhrases.map(({ length }) => length))

/** Whether the word at `at` stands in words that carry none together. */
export const inPlainPhrase = (words: readonly Word[], at: number): boolean =>
  Array.from({ length: longestPlain }).some((_, back) => phraseAt(words, at - back, plainPhrases) > back)

/** Whether the word at `at` carries no condition of its own. */
export function isPlain(words: readonly Word[], at: number): boolean {
  const word = words[at]?.text ?? ''
  // "Describe what it covers", "where the suspect is": what follows is read by itself.
  if (word === 'what') return tellingOf.has(words[at - 1]?.text ?? '')
  if (word === 'where') return at > 0 && ['the', 'a', 'an'].includes(words[at + 1]?.text ?? '')
  // "Were trained there": somewhere that was named.
  if (word === 'there') return being.has(words[at - 1]?.text ?? '') || being.has(words[at + 1]?.text ?? '')
  // "How long will it take", "how long would it", "or will they apply": how it is, and nothing to come.
  if (word === 'would' && asksHowLong(words)) return true
  if (word === 'will') return words[at - 1]?.text === 'or' || asksHowLong(words)
  if (word === 'own') return possessives.has(words[at - 1]?.text ?? '')
  if (word === 'yes') return words[at + 1]?.text === 'or' && words[at + 2]?.text === 'no'
  if (word === 'involved') return ['many', 'that', 'which'].includes(words[at - 1]?.text ?? '')
  if (inPlainPhrase(words, at) || isEnumerating(words, at) || isPostscript(words, at)) return true
  if (!functionWords.has(word)) return false
  if (!modals.has(word)) return true
  return politeBefore.has(words[at - 1]?.text ?? '') || politeAfter.has(words[at + 1]?.text ?? '')
}
