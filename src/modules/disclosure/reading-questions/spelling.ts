import { englishWords } from '../english-words.ts'
import { askWords, functionWords, plainPhrases, requestWords } from './plain-words.ts'
import type { Place } from './reading.ts'

/** A text with its misspelt words put right, and what was written in their places. */
export interface Spelt {
  readonly text: string
  /** Words of the text as it is now, as they were written where they were put right. */
  readonly written: (place: Place & { readonly words: string }) => string
}
export type Speller = (text: string) => Spelt

const ofTime = `january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday`
  .trim()
  .split(/\s+/)
const besideTime =
  'financial calendar quarter quarters quarterly annual annually monthly yearly weekly month months years between during since until before after previous preceding following inclusive'.split(
    ' ',
  )
const capitalised: ReadonlySet<string> = new Set(ofTime)

/** What every question is put with, whatever it is about. */
const plain: readonly string[] = [
  ...functionWords,
  ...ofTime,
  ...besideTime,
  ...[...plainPhrases, ...requestWords, ...askWords.flatMap(([, phrases]) => phrases)].flat(),
]

/** Shorter words are one letter from too many others. */
const fewestLetters = 4
const fewestForAny = 5
const fewestForTwo = 8
/** Longer "words" are no slips of the pen. */
const mostLetters = 24

const token = /[\p{L}\p{N}@._/’'-]+|%(?= of\b)/gu
const letters = /^\p{L}+$/u

function withoutMarks(word: string): string {
  let end = word.length
  while (end > 0 && ".’'-".includes(word[end - 1] ?? ' ')) end--
  return word.slice(0, end)
}

function byLength(words: ReadonlySet<string>): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>()
  for (const each of words) {
    if (each.length < fewestLetters || !letters.test(each)) continue
    const alike = found.get(each.length)
    if (alike) alike.push(each)
    else found.set(each.length, [each])
  }
  return found
}

/**
 * Puts right what is no word of English and is a slip away from just one word that the desk knows: "recieved",
 * "domesitc". Whatever is a word stays, however near: "charted" is not "charged", nor is a name a word.
 */
export function spellerOf(words: Iterable<string>): Speller {
  const known = new Set([...words, ...plain])
  let alike: ReadonlyMap<number, readonly string[]> | null = null
  const found = new Map<string, string | null>()
  const meant = (word: string): string | null => {
    const before = found.get(word)
    if (before !== undefined) return before
    const { ordinary, rare } = englishWords()
    const isWord = ordinary.has(word) || rare.has(word)
    if (!isWord) alike ??= byLength(known)
    const is = alike === null || isWord ? null : nearestTo(word, alike)
    found.set(word, is)
    return is
  }
  return (text) => {
    const slips: (Place & { readonly written: string })[] = []
    let longer = 0
    const put = (at: number, written: string, right: string): string => {
      const start = at + longer
      longer += right.length - written.length
      slips.push({ start, end: start + right.length, written })
      return right
    }
    const isAllCapitals = text === text.toUpperCase()
    const spelt = text.replace(token, (whole, at: number) => {
      const written = withoutMarks(whole)
      if (whole === '%') return put(at, whole, 'percentage')
      const word = written.toLowerCase()
      if (word.length < fewestLetters || word.length > mostLetters || !letters.test(word) || known.has(word))
        return whole
      const isName = !isAllCapitals && written !== word && /\p{L}/u.test(text.slice(0, at))
      const right = meant(word)
      if (right === null || (isName && !capitalised.has(right))) return whole
      return put(at, written, right) + whole.slice(written.length)
    })
    if (slips.length === 0) return { text, written: ({ words }) => words }
    return {
      text: spelt,
      written: ({ start, end, words }) =>
        slips
          .filter((slip) => slip.start >= start && slip.end <= end)
          .reduceRight(
            (so, slip) => so.slice(0, slip.start - start) + slip.written + so.slice(slip.end - start),
            words,
          ),
    }
  }
}

/** The only one of the known words that is a slip away; null where none is, or several are as near. */
function nearestTo(word: string, known: ReadonlyMap<number, readonly string[]>): string | null {
  const most = word.length < fewestForAny ? slight : word.length < fewestForTwo ? slip : 2 * slip
  const apart = most > slip ? 2 : 1
  let [nearest, least, several]: [string | null, number, boolean] = [null, most + 1, false]
  for (let length = word.length - apart; length <= word.length + apart; length++) {
    for (const other of known.get(length) ?? []) {
      // Whoever slips knows how the word begins, or swaps its first two letters.
      if (other[0] !== word[0] && !(other[0] === word[1] && other[1] === word[0])) continue
      const distance = between(word, other, least)
      if (distance > least || distance > most) continue
      several = distance === least
      least = distance
      nearest = other
    }
  }
  return several ? null : nearest
}

/** What a slip of the pen weighs; less where letters are swapped or doubled, or one vowel stands for another. */
const slip = 3
const slight = 2
const vowels: ReadonlySet<string | undefined> = new Set('aeiouy')

/**
 * What the slips weigh that make one word of another, each a letter left out, put in, changed or swapped with the next:
 * the distance of Damerau and Levenshtein in which no letter is touched twice. Given up once it is more than `most`.
 */
function between(one: string, other: string, most: number): number {
  const single = (word: string, at: number) => (word[at] === word[at - 1] || word[at] === word[at + 1] ? slight : slip)
  let before: number[] = []
  let last = [0]
  for (let at = 0; at < other.length; at++) last.push((last[at] ?? 0) + single(other, at))
  for (let row = 1; row <= one.length; row++) {
    const left = one[row - 1]
    const next = [(last[0] ?? 0) + single(one, row - 1)]
    for (let column = 1; column <= other.length; column++) {
      const right = other[column - 1]
      const change = left === right ? 0 : vowels.has(left) && vowels.has(right) ? slight : slip
      let least = Math.min(
        (last[column - 1] ?? 0) + change,
        (last[column] ?? 0) + single(one, row - 1),
        (next[column - 1] ?? 0) + single(other, column - 1),
      )
      if (row > 1 && column > 1 && left === other[column - 2] && one[row - 2] === right)
        least = Math.min(least, (before[column - 2] ?? 0) + slight)
      next.push(least)
    }
    if (Math.min(...next) > most) return most + 1
    before = last
    last = next
  }
  return last[other.length] ?? most + 1
}
