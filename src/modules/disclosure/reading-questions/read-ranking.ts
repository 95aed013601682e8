import { cutNamedAt } from './cut-words.ts'
import { phraseAt } from './phrase-at.ts'
import { phrases } from './plain-words.ts'
import type { Ranked } from './reading.ts'
import type { Word } from './words.ts'

const lowest = phrases(
  'the fewest, fewest, the lowest, lowest, the least, least, the smallest, smallest, bottom, the bottom',
)
const numbers: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twenty: 20,
}
const mostRanked = 50

/** Words that say of the thing ranked only that it has what is counted: "which command had the most". */
const having: ReadonlySet<string> = new Set('had has have having saw see sees recorded received with'.split(' '))
const common: ReadonlySet<string> = new Set(['common', 'frequent', 'often'])

/** What is ranked, where it stands, and every word that says so. */
export interface RankedThing {
  readonly ranked: Ranked
  readonly at: number
  /** What the answer is cut by. */
  readonly named: NonNullable<ReturnType<typeof cutNamedAt>>
  /** Other words that have their part in the ranking. */
  readonly spent: readonly number[]
}

/**
 * What a ranking is of: the one thing named that numbers are broken down by, "which command", "the three units with the
 * most". Null where none is named, or several are. `at`, `length`: where the words that ask for a ranking stand.
 */
export function readRanking(
  words: readonly Word[],
  isFree: (at: number) => boolean,
  { at, length }: { readonly at: number; readonly length: number },
): RankedThing | null {
  const found = words.flatMap((_, place) => {
    if (!isFree(place)) return []
    const named = cutNamedAt(words, place)
    // "Reasons for leaving": a word of what is named already names nothing else.
    // "The highest rank" is no rank that has the most.
    if (words[place]?.text.startsWith('rank') && place === at + length) return []
    if (named === null || (place > 0 && (cutNamedAt(words, place - 1)?.length ?? 0) > 1)) return []
    return isAsked(words, place, { at, length }) ? [{ at: place, named }] : []
  })
  const [thing, ...others] = found
  if (thing === undefined || others.length > 0) return null
  const before = numberAt(words, thing.at - 1)
  const after = numberAt(words, at + length)
  const most = before ?? after ?? 1
  if (most > mostRanked) return null
  const spent = [
    ...(before === null ? [] : [thing.at - 1]),
    ...(after === null ? [] : [at + length]),
    ...words.flatMap(({ text }, place) => {
      // "Had the most": it has them.
      const isVerb = having.has(text) && place > Math.min(thing.at, at) && place < Math.max(thing.at, at)
      const isCommon = common.has(text) && place === at + length
      return isFree(place) && (isVerb || isCommon || isTold(words, place)) ? [place] : []
    }),
  ]
  return { ...thing, ranked: { order: phraseAt(words, at, lowest) > 0 ? 'lowest' : 'highest', most }, spent }
}

/** "Which command", "in which year", "the units with the most", "the top five units": what is asked for, and nothing else. */
function isAsked(
  words: readonly Word[],
  place: number,
  ask: { readonly at: number; readonly length: number },
): boolean {
  const before = words[numberAt(words, place - 1) === null ? place - 1 : place - 2]?.text ?? ''
  if (before === 'which' || before === 'what') return true
  const next = words.slice(place + 1, place + 4).map(({ text }) => text)
  if (before === 'the' && next.some((text) => text === 'with' || text === 'that' || text === 'which')) return true
  return place > ask.at && place - (ask.at + ask.length) <= 2
}

const naming: ReadonlySet<string> = new Set(['name', 'list', 'identify'])
const being: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were'])

/** "What are", "please name": whatever is ranked is told. */
function isTold(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? ''
  if (text === 'what') return being.has(words[at + 1]?.text ?? '')
  return naming.has(text) && (at === 0 || words[at - 1]?.text === 'please')
}

function numberAt(words: readonly Word[], at: number): number | null {
  const text = words[at]?.text ?? ''
  if (/^\d{1,2}$/.test(text) && Number(text) > 0) return Number(text)
  return numbers[text] ?? null
}
